package org.objcryst.powder;

import java.util.List;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/** Derivatives of the intensities of a phase by parameters that change nothing else. */
final class PhaseDerivatives {
    private PhaseDerivatives() {}

    /** Whether a parameter changes nothing but intensities. */
    static boolean changesIntensitiesOnly(RefinablePar par) {
        return par.type().isA(ParType.SCATTERER)
                || par.type().isA(ParType.SCATTERING_POWER)
                || par.type().isA(ParType.INTENSITY_CORRECTION);
    }

    /** Derivatives of {@link PowderPhase#intensities()}; rows are null where zero. */
    static double[][] of(PowderPhase phase, List<RefinablePar> pars) {
        double[] c = phase.intensityFactors();
        double[][] d = phase.isExtracted()
                ? new double[pars.size()][]
                : phase.scattering().intensityDerivatives(pars);
        for (int j = 0; j < d.length; j++) {
            if (pars.get(j).type().isA(ParType.INTENSITY_CORRECTION)) {
                d[j] = NumericalDerivative.of(phase::intensities, pars.get(j));
            } else if (d[j] != null) {
                for (int i = 0; i < c.length; i++) {
                    d[j][i] *= c[i];
                }
            }
        }
        return d;
    }
}
