package org.objcryst.refinable;

/**
 * Where a parameter may be: between limits, or anywhere, in which case a periodic value is wrapped into its first period
 * (R-1).
 *
 * @param min lower limit, internal units; −∞ leaves this side open
 * @param max upper limit; ∞ leaves this side open
 * @param limited whether the limits apply
 * @param period period, 0 if not periodic; limits, where they apply, win
 */
public record ParRange(double min, double max, boolean limited, double period) {
    /** No limits, no period. */
    public static final ParRange ANYWHERE = new ParRange(0, 0, false, 0);

    /**
     * Checks the limits.
     *
     * @param min lower limit
     * @param max upper limit, above the lower one if they apply
     * @param limited whether the limits apply
     * @param period period, 0 if not periodic
     */
    public ParRange {
        if (limited && !(min < max)) { // also refuses NaN
            throw new IllegalArgumentException(
                    "the lower limit %s must lie below the upper limit %s".formatted(min, max));
        }
    }

    /**
     * With other limits.
     *
     * @param newMin lower limit
     * @param newMax upper limit, above the lower one
     * @return a changed copy
     */
    public ParRange between(double newMin, double newMax) {
        return new ParRange(newMin, newMax, true, period);
    }

    /**
     * Limits relative to a value.
     *
     * @param value the value
     * @param below what is added for the lower limit, negative
     * @param above what is added for the upper limit, positive
     * @return a changed copy
     */
    public ParRange around(double value, double below, double above) {
        return between(value + below, value + above);
    }

    /**
     * Limits proportional to a value.
     *
     * @param value the value
     * @param low factor for one limit, usually below 1
     * @param high factor for the other, usually above 1
     * @return a changed copy
     */
    public ParRange inProportion(double value, double low, double high) {
        return between(Math.min(value * low, value * high), Math.max(value * low, value * high));
    }

    /**
     * Without limits.
     *
     * @return a changed copy
     */
    public ParRange unlimited() {
        return new ParRange(min, max, false, period);
    }

    /**
     * With another period.
     *
     * @param newPeriod positive, internal units
     * @return a changed copy
     */
    public ParRange withPeriod(double newPeriod) {
        return new ParRange(min, max, limited, newPeriod);
    }

    /**
     * Whether it has two ends.
     *
     * @return true for finite limits, or a period without limits
     */
    public boolean isBounded() {
        return limited ? max - min < Double.POSITIVE_INFINITY : period > 0;
    }

    /**
     * A place in a bounded range.
     *
     * @param fraction 0 to 1
     * @return from the lower limit to the upper one, or from 0 to the period
     */
    public double at(double fraction) {
        return limited ? min + (max - min) * fraction : period * fraction;
    }

    /**
     * The nearest value within the limits.
     *
     * @param v any value
     * @return {@code v} itself where no limits apply
     */
    public double clamped(double v) {
        return limited ? Math.min(Math.max(v, min), max) : v;
    }

    /**
     * What becomes of a value: limits win over the period.
     *
     * @param v finite
     * @return clamped, or wrapped into [0, period)
     */
    public double admissible(double v) {
        if (limited) {
            return clamped(v);
        }
        if (period == 0 || (v >= 0 && v < period)) {
            return v;
        }
        double wrapped = v - period * Math.floor(v / period);
        if (wrapped < 0) { // v/period was rounded up to an integer
            wrapped += period;
        }
        return wrapped < period ? wrapped : 0; // rounding may give the period itself
    }
}
