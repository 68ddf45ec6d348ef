package org.objcryst.band;

import java.util.Optional;

/** Something that multiplies with a matrix faster than {@link BandMatrix} itself, found as a service. */
public interface QuadraticFormEngine {
    /**
     * Why it cannot run here.
     *
     * @return empty when it can
     */
    Optional<String> obstacle();

    /**
     * Prepares a matrix.
     *
     * @param matrix not to be modified from now on
     * @return its quadratic form, up to rounding
     */
    QuadraticForm form(BandMatrix matrix);
}
