package org.objcryst.cif;

import java.util.Optional;

/**
 * Standard uncertainties of what describes an atom; 0 where nothing is known.
 *
 * @param x of the fractional coordinate
 * @param y of the fractional coordinate
 * @param z of the fractional coordinate
 * @param occupancy of the chemical occupancy
 * @param uIso in Å²
 * @param anisotropic component by component, in Å²
 */
public record AtomUncertainty(
        double x, double y, double z, double occupancy, double uIso, Optional<AnisotropicU> anisotropic) {
    /** Nothing is known. */
    public static final AtomUncertainty NONE = new AtomUncertainty(0, 0, 0, 0, 0, Optional.empty());
}
