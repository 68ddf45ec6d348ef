package org.objcryst.optimization;

/**
 * How a temperature or an amplitude falls from high to low: with the trials of simulated annealing (O-3 to O-7), or along
 * the worlds of parallel tempering, hottest first.
 *
 * @param kind the law
 * @param high largest value, above {@code low}
 * @param low smallest value, positive
 * @param gamma exponent of {@link Kind#GAMMA}, positive
 */
public record Schedule(Kind kind, double high, double low, double gamma) {
    /** Laws of falling. */
    public enum Kind {
        /** low · ln N / ln(n + 1). */
        BOLTZMANN,
        /** low · N / n. */
        CAUCHY,
        /** high · (low/high)ˣ with x = n/N. */
        EXPONENTIAL,
        /** high + (low − high) · x^γ. */
        GAMMA,
        /** Adapted to the fraction of moves accepted. */
        SMART,
        /** Always low. */
        CONSTANT
    }

    /**
     * Checks the values.
     *
     * @param kind the law
     * @param high largest value
     * @param low smallest value
     * @param gamma exponent
     */
    public Schedule {
        if (!(low > 0 && high >= low && high < Double.POSITIVE_INFINITY && gamma > 0)) {
            throw new IllegalArgumentException(
                    "a schedule needs high ≥ low > 0 and γ > 0, got %s, %s and %s".formatted(high, low, gamma));
        }
    }

    /**
     * Falls exponentially.
     *
     * @param high first value
     * @param low last value
     * @return the schedule
     */
    public static Schedule exponential(double high, double low) {
        return new Schedule(Kind.EXPONENTIAL, high, low, 1);
    }

    /**
     * Adapts itself between two bounds.
     *
     * @param high upper bound
     * @param low lower bound
     * @return the schedule
     */
    public static Schedule smart(double high, double low) {
        return new Schedule(Kind.SMART, high, low, 1);
    }

    /**
     * Does not fall.
     *
     * @param value the value
     * @return the schedule
     */
    public static Schedule constant(double value) {
        return new Schedule(Kind.CONSTANT, value, value, 1);
    }

    /**
     * The value in annealing; where a smart schedule begins.
     *
     * @param n trials made, from 0
     * @param total trials to be made
     * @return between low and high
     */
    public double atTrial(long n, long total) {
        double x = (double) n / total;
        return clamp(
                switch (kind) {
                    case BOLTZMANN -> low * Math.log(total) / Math.log(n + 1.0);
                    case CAUCHY -> low / x;
                    default -> atFraction(x);
                });
    }

    /**
     * The value of a world in tempering; where a smart schedule begins.
     *
     * @param world from 0, the hottest
     * @param worlds number of worlds
     * @return between low and high
     */
    public double atWorld(int world, int worlds) {
        return clamp(
                switch (kind) {
                    case BOLTZMANN -> low * Math.log(worlds + 1.0) / Math.log(world + 2.0);
                    case CAUCHY -> low * worlds / (world + 1.0);
                    default -> atFraction(worlds > 1 ? world / (worlds - 1.0) : 1);
                });
    }

    double clamp(double value) {
        return Math.min(high, Math.max(low, value));
    }

    boolean isSmart() {
        return kind == Kind.SMART;
    }

    private double atFraction(double x) {
        return switch (kind) {
            case EXPONENTIAL -> high * Math.pow(low / high, x);
            case GAMMA -> high + (low - high) * Math.pow(x, gamma);
            case SMART -> Math.sqrt(low * high);
            default -> low;
        };
    }
}
