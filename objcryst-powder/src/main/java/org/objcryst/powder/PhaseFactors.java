package org.objcryst.powder;

import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * What turns |F|² into the intensities of a phase, the scale excepted: multiplicity, Lorentz factor, polarisation, slit, absorption,
 * texture (S-24).
 *
 * @param axis angles or times
 * @param instrument what it makes of intensities
 * @param texture of the phase
 */
record PhaseFactors(PatternAxis axis, InstrumentFactors instrument, Texture texture) {
    /** One number a reflection, a new array; 0 for those out of reach. */
    double[] of(ReflectionList list, Lattice lattice, SpaceGroup group) {
        double[] factors = list.stol(lattice);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = list.multiplicity()[i] * geometrical(factors[i]);
        }
        if (texture.isPresent()) {
            double[] t = texture.factors(list, lattice, group);
            for (int i = 0; i < factors.length; i++) {
                factors[i] *= t[i];
            }
        }
        return factors;
    }

    private double geometrical(double stol) {
        if (axis.isTimeOfFlight()) {
            return instrument.factorOfTime(0.5 / stol);
        }
        double twoTheta = axis.braggAngleOf(stol);
        return Double.isNaN(twoTheta) ? 0 : instrument.factor(twoTheta);
    }
}
