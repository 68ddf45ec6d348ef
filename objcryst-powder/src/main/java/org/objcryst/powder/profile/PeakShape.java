package org.objcryst.powder.profile;

/**
 * The shape of one reflection, of unit area, as a function of the distance to its centre; immutable. At its two reaches for a
 * fraction the profile has the same value.
 */
public interface PeakShape {
    /**
     * The profile, normalised to unit area.
     *
     * @param u distance to the centre, x − x₀, in the unit of the abscissa (rad or µs)
     * @return per unit of the abscissa (rad⁻¹ or µs⁻¹)
     */
    double value(double u);

    /**
     * The derivative of the profile along the abscissa.
     *
     * @param u distance to the centre, x − x₀, in the unit of the abscissa (rad or µs)
     * @return dP/du, per square unit of the abscissa (rad⁻²)
     */
    double slope(double u);

    /**
     * The numbers that make the shape: widths, fractions and the like.
     *
     * @return a new array, in an order of its own
     */
    double[] numbers();

    /**
     * The derivatives of the profile along the abscissa and by each of its {@link #numbers()}.
     *
     * @param u distance to the centre, x − x₀, in the unit of the abscissa (rad or µs)
     * @param into overwritten: dP/du, then ∂P/∂(number) in the order of the numbers
     * @return the value of the profile there
     */
    double gradient(double u, double[] into);

    /**
     * Full width at half maximum.
     *
     * @return in the unit of the abscissa (rad or µs)
     */
    double fwhm();

    /**
     * How far the profile extends below its centre.
     *
     * @param fraction of the maximum, below which the profile counts as negligible; 0 gives infinity
     * @return distance, positive (rad)
     */
    double reachBelow(double fraction);

    /**
     * How far the profile extends above its centre.
     *
     * @param fraction of the maximum, below which the profile counts as negligible; 0 gives infinity
     * @return distance, positive (rad)
     */
    double reachAbove(double fraction);

    /**
     * The part of the unit area between two points on either side of the centre.
     *
     * @param below distance below the centre (rad), may be infinite
     * @param above distance above the centre (rad), may be infinite
     * @return 0 to 1
     */
    double area(double below, double above);
}
