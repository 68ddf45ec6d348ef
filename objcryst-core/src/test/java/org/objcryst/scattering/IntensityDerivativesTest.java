package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.RefinablePar;

class IntensityDerivativesTest {
    /** Central differences of step 10⁻⁵ lose 10⁻¹⁰ by truncation and 10⁻¹¹ by rounding, times (2π·10)² of the phases. */
    private static final double RELATIVE = 1e-7;

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "P 1 21/c 1,IGNORED",
        "P 1 21/c 1,TABULATED",
        "P 1 21 1,IGNORED",
        "P 1 21 1,TABULATED",
        "C 1 2 1,IGNORED",
        "I 1 2/a 1,TABULATED",
        "P 1,TABULATED",
        "P 1,SEPARATE_MATES",
        "P 1 21 1,SEPARATE_MATES",
        "I 1 2/a 1,SEPARATE_MATES",
        "P 1 21 1,REAL_PART"
    })
    void analyticDerivativesAreThoseOfCentralDifferences(String group, ResonantScattering resonant) {
        SampleCrystal sample = new SampleCrystal(group);
        sample.data.resonantScattering().choose(resonant);
        assertAgree(sample);
    }

    @Test
    void alsoBesideAnAnisotropicAtom() {
        SampleCrystal sample = new SampleCrystal();
        sample.iron.anisotropic(0.01, 0.02, 0.03, 0.002, 0.003, -0.004);
        assertAgree(sample);
    }

    @Test
    void whatDoesNotMatterHasNoDerivative() {
        SampleCrystal sample = new SampleCrystal();
        RefinablePar wavelength = sample.data.radiation().wavelengthPar();
        RefinablePar foreign = new SampleCrystal().c1.x();
        double[][] d = sample.data.intensityDerivatives(List.of(
                wavelength,
                foreign,
                sample.iron.tensor().get(0),
                sample.data.radiation().par("polarisation")));
        for (double[] row : d) {
            assertNull(row);
        }
    }

    private static void assertAgree(SampleCrystal sample) {
        sample.c1.occupancy().set(0.9); // away from the limit
        List<RefinablePar> pars = new ArrayList<>(List.of(sample.data.globalB(), sample.carbon.biso()));
        pars.addAll(sample.c1.parameters());
        pars.addAll(sample.c2.parameters());
        pars.addAll(sample.fe.parameters());
        pars.addAll(sample.crystal.cell().parameters().subList(0, 3));
        double[][] analytic = sample.data.intensityDerivatives(pars);
        for (int p = 0; p < pars.size(); p++) {
            double[] numerical = NumericalDerivative.of(sample.data::squaredModuli, pars.get(p), STEP);
            double tolerance =
                    RELATIVE * Arrays.stream(numerical).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < numerical.length; i++) {
                assertEquals(
                        numerical[i], analytic[p][i], tolerance, pars.get(p).path());
            }
        }
    }
}
