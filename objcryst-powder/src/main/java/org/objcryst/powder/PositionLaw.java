package org.objcryst.powder;

/** Where reflections lie on the abscissa of a pattern. */
interface PositionLaw {
    /**
     * Corrected positions of reflections [spectral line][reflection]; NaN where there is none. What {@code flat} adds to the
     * ratio of a flat detector belongs to one phase.
     */
    double[][] positions(double[] stol, double flat);

    /** Corrected position at the mean wavelength; NaN where there is none. */
    double position(double stol);

    /** The inverse of {@link #position}: sinθ/λ (Å⁻¹). */
    double stol(double position);

    /** Shares of the spectral lines in the intensity of a reflection. */
    double[] shares();

    /** Where a reflection that cannot be reached is shaped. */
    double outOfReach();
}
