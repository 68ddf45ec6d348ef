package org.objcryst.powder.profile;

import java.util.function.DoubleUnaryOperator;

/** Finds top and ends of profiles with one maximum that have no formula for them. */
final class ShapeSearch {
    private static final int MOST_STEPS = 60;
    private static final double PRECISION = 1e-13;

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
        return zero(shape::slope, low, high);
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
        double reach = zero(u -> Math.log(Math.max(shape.value(top + side * u), Double.MIN_NORMAL) / limit), near, far);
        return side * top + reach;
    }

    /** Where a function that falls through zero is zero, by false position; an end that stays loses weight (Illinois rule). */
    private static double zero(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        double last = from;
        int kept = 0; // −1 if the low end was kept last time, 1 if the high one
        for (int i = 0; i < MOST_STEPS && atLow != atHigh; i++) {
            double place = low + (high - low) * atLow / (atLow - atHigh);
            double at = function.applyAsDouble(place);
            if (at > 0) {
                low = place;
                atLow = at;
                atHigh *= kept == 1 ? 0.5 : 1;
                kept = 1;
            } else {
                high = place;
                atHigh = at;
                atLow *= kept == -1 ? 0.5 : 1;
                kept = -1;
            }
            if (at == 0 || Math.abs(place - last) < PRECISION * (to - from)) {
                return place;
            }
            last = place;
        }
        return 0.5 * (low + high);
    }

    /** Full width at half maximum. */
    static double fwhm(PeakShape shape, double scale) {
        return reach(shape, scale, 0.5, -1) + reach(shape, scale, 0.5, 1);
    }
}
