package org.objcryst.kinematics;

/** Sine, cosine and arc tangent as accurate as those of {@link Math}, and faster for small angles: by their power series. */
public final class SmallAngles {
    private static final double SMALL = 0.5;
    private static final double SMALL_TANGENT = 0.1;

    private SmallAngles() {}

    /**
     * The sine.
     *
     * @param x in radians
     * @return {@link Math#sin} up to rounding
     */
    public static double sine(double x) {
        if (!(Math.abs(x) <= SMALL)) {
            return Math.sin(x);
        }
        double t = x * x;
        double t2 = t * t;
        double low = -1.0 / 6 + t * (1.0 / 120);
        double middle = -1.0 / 5040 + t * (1.0 / 362880);
        double high = -1.0 / 39916800 + t * (1.0 / 6227020800.0);
        return x + x * t * (low + t2 * (middle + t2 * high));
    }

    /**
     * The cosine.
     *
     * @param x in radians
     * @return {@link Math#cos} up to rounding
     */
    public static double cosine(double x) {
        if (!(Math.abs(x) <= SMALL)) {
            return Math.cos(x);
        }
        double t = x * x;
        double t2 = t * t;
        double low = -1.0 / 2 + t * (1.0 / 24);
        double middle = -1.0 / 720 + t * (1.0 / 40320);
        double high = -1.0 / 3628800 + t * (1.0 / 479001600) - t2 * (1.0 / 87178291200.0);
        return 1 + t * (low + t2 * (middle + t2 * high));
    }

    /**
     * The angle from the axis x to (x, y).
     *
     * @param x of a vector of any length but zero
     * @param y of the same
     * @return {@link Math#atan2} of y and x up to rounding, in (−π, π]
     */
    public static double direction(double x, double y) {
        if (!(Math.abs(y) < SMALL_TANGENT * x)) {
            return Math.atan2(y, x);
        }
        double z = y / x;
        double t = z * z;
        double t2 = t * t;
        double low = -1.0 / 3 + t * (1.0 / 5);
        double middle = -1.0 / 7 + t * (1.0 / 9);
        double high = -1.0 / 11 + t * (1.0 / 13) + t2 * (-1.0 / 15 + t * (1.0 / 17));
        return z + z * t * (low + t2 * (middle + t2 * high));
    }
}
