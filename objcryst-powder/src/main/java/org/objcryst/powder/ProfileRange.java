package org.objcryst.powder;

/**
 * How far stored profiles reach.
 *
 * @param fraction of its maximum below which a profile is cut off; 0 stores every profile over the whole pattern
 * @param renormalised whether the part that is kept is brought back to unit area
 */
public record ProfileRange(double fraction, boolean renormalised) {
    /** To a thousandth of the maximum, with unit area: for solving structures. */
    public static final ProfileRange SOLVING = new ProfileRange(1e-3, true);

    /** To a ten-thousandth of the maximum, with unit area: for refinement. */
    public static final ProfileRange REFINEMENT = new ProfileRange(1e-4, true);

    /** Over the whole pattern. */
    public static final ProfileRange WHOLE = new ProfileRange(0, false);

    /**
     * Checks the fraction.
     *
     * @param fraction 0 to below 1
     * @param renormalised whether to keep unit area
     */
    public ProfileRange {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("a profile cannot be cut at %s of its maximum".formatted(fraction));
        }
    }
}
