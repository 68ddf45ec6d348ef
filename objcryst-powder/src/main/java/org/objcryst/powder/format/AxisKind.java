package org.objcryst.powder.format;

/** What the points of a pattern are measured against. */
public enum AxisKind {
    /** Angle 2θ: degrees in files, radians inside. */
    TWO_THETA("2θ", "°") {
        @Override
        public double fromFile(double value) {
            return Math.toRadians(value);
        }

        @Override
        public double toFile(double x) {
            return Math.toDegrees(x);
        }
    },
    /** Time of flight of neutrons: µs in files and inside. */
    TIME_OF_FLIGHT("time of flight", "µs") {
        @Override
        public double fromFile(double value) {
            return value;
        }

        @Override
        public double toFile(double x) {
            return x;
        }
    };

    private final String quantity;
    private final String unit;

    AxisKind(String quantity, String unit) {
        this.quantity = quantity;
        this.unit = unit;
    }

    /**
     * A value as files have it, in the unit used inside.
     *
     * @param value in degrees or µs
     * @return in radians or µs
     */
    public abstract double fromFile(double value);

    /**
     * A value in the unit used inside, as files have it.
     *
     * @param x in radians or µs
     * @return in degrees or µs
     */
    public abstract double toFile(double x);

    /**
     * What it is called.
     *
     * @return {@code 2θ} or {@code time of flight}
     */
    public String quantity() {
        return quantity;
    }

    /**
     * The unit of files.
     *
     * @return {@code °} or {@code µs}
     */
    public String unit() {
        return unit;
    }
}
