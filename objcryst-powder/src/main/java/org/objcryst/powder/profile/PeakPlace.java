package org.objcryst.powder.profile;

/**
 * Where a reflection lies, for its profile to be shaped.
 *
 * @param x corrected position on the abscissa: 2θ (rad) or time of flight (µs)
 * @param spacing of the lattice planes d (Å); NaN where it is not known
 * @param narrowest smallest width to give, in the unit of the abscissa: a fraction of the step of the data, so that no peak can
 *     vanish between two points
 */
public record PeakPlace(double x, double spacing, double narrowest) {
    /**
     * A place for profiles that need no spacing.
     *
     * @param twoTheta corrected position 2θ (rad)
     * @param narrowest smallest width to give (rad)
     * @return the place
     */
    public static PeakPlace of(double twoTheta, double narrowest) {
        return new PeakPlace(twoTheta, Double.NaN, narrowest);
    }
}
