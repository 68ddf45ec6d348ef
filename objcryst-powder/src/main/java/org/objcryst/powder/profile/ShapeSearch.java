package org.objcryst.powder.profile;

/** Finds top and ends of profiles with one maximum that have no formula for them, by bisection. */
final class ShapeSearch {
    private static final int HALVINGS = 45;

    private ShapeSearch() {}

    /** Where the profile is highest, relative to its centre; {@code scale} is of the order of its width. */
    static double top(PeakShape shape, double scale) {
        double low = -scale;
        while (!(shape.slope(low) > 0)) {
            low *= 2;
        }
        double high = scale;
        while (!(shape.slope(high) < 0)) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (shape.slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** Distance from the centre to where the profile has fallen to a fraction of its height, on one side (−1 or 1). */
    static double reach(PeakShape shape, double scale, double fraction, int side) {
        if (fraction == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double top = top(shape, scale);
        double limit = fraction * shape.value(top);
        double near = 0;
        double far = scale;
        while (shape.value(top + side * far) > limit) {
            near = far;
            far *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (near + far);
            if (shape.value(top + side * middle) > limit) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return side * top + far;
    }

    /** Full width at half maximum. */
    static double fwhm(PeakShape shape, double scale) {
        return reach(shape, scale, 0.5, -1) + reach(shape, scale, 0.5, 1);
    }
}
