package org.objcryst.cif;

import java.util.Optional;
import org.objcryst.element.Ion;
import org.objcryst.symmetry.Fractional;

/**
 * An atom of the asymmetric unit.
 *
 * @param label unique in its structure as a rule: {@code C12}
 * @param symbol element or ion: {@code O} or {@code O2-}
 * @param charge formal charge in units of e; 0 if unknown
 * @param position fractional coordinates
 * @param occupancy chemical: 1 for a fully occupied site, general or special
 * @param uIso isotropic or equivalent mean-square displacement in Å²
 * @param anisotropic the tensor behind {@code uIso}, if there is one
 * @param uncertainty standard uncertainties of all these
 * @param disorder to which alternative of a disordered structure it belongs
 */
public record CifAtom(
        String label,
        String symbol,
        double charge,
        Fractional position,
        double occupancy,
        double uIso,
        Optional<AnisotropicU> anisotropic,
        AtomUncertainty uncertainty,
        Optional<Disorder> disorder) {
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;

    /**
     * An atom that vibrates the same in all directions.
     *
     * @param label for example {@code C12}
     * @param symbol element or ion
     * @param position fractional coordinates
     * @param occupancy chemical
     * @param uIso in Å²
     */
    public CifAtom(String label, String symbol, Fractional position, double occupancy, double uIso) {
        this(label, symbol, Ion.chargeOf(symbol), position, occupancy, uIso, Optional.empty());
    }

    /**
     * An atom of an ordered structure, known exactly.
     *
     * @param label for example {@code C12}
     * @param symbol element or ion
     * @param charge formal charge in units of e
     * @param position fractional coordinates
     * @param occupancy chemical
     * @param uIso in Å²
     * @param anisotropic the tensor, if there is one
     */
    public CifAtom(
            String label,
            String symbol,
            double charge,
            Fractional position,
            double occupancy,
            double uIso,
            Optional<AnisotropicU> anisotropic) {
        this(label, symbol, charge, position, occupancy, uIso, anisotropic, AtomUncertainty.NONE, Optional.empty());
    }

    /**
     * The isotropic displacement as B = 8π²U.
     *
     * @return in Å²
     */
    public double bIso() {
        return EIGHT_PI_SQUARED * uIso;
    }
}
