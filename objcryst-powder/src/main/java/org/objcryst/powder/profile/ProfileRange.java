package org.objcryst.powder.profile;

/**
 * How far stored profiles reach.
 *
 * <p>A profile that is simply cut jumps when a point enters or leaves its range, which spoils derivatives, and it loses the
 * area of its tails. A smooth one is lowered by its value at the ends, so that it fades to zero there, and then brought back
 * to unit area.
 *
 * @param fraction of its maximum below which a profile ends; 0 stores every profile over the whole pattern
 * @param smooth whether profiles fade to zero and keep unit area, or are cut
 */
public record ProfileRange(double fraction, boolean smooth) {
    /** To a thousandth of the maximum: for solving structures. */
    public static final ProfileRange SOLVING = new ProfileRange(1e-3, true);

    /** To a ten-thousandth of the maximum: for refinement. */
    public static final ProfileRange REFINEMENT = new ProfileRange(1e-4, true);

    /** Over the whole pattern. */
    public static final ProfileRange WHOLE = new ProfileRange(0, false);

    /**
     * Checks the fraction.
     *
     * @param fraction 0 to below 1
     * @param smooth whether profiles fade to zero
     */
    public ProfileRange {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("a profile cannot end at %s of its maximum".formatted(fraction));
        }
        smooth = smooth && fraction > 0;
    }
}
