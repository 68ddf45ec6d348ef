package org.objcryst.powder.intensity;

import java.util.Optional;

/** Something that computes quadratic forms faster than {@link BandMatrix#quadraticForm}, found as a service. */
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
