package org.objcryst.powder.dash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.IntensityData;
import org.objcryst.scattering.Radiation;

/** Files of correlated intensities as data of a search. */
@Tag("real-data")
class IntensityFilesTest {
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({"dash-example/Example, 0", "famotidine/Famotidine, 1"})
    void theCostIsTheChiSquareOfTheFileTimesItsDegreesOfFreedom(String project, int remarks) {
        DashProject p = DashProject.read(SharedData.path("data/" + project + ".sdi"));
        Crystal crystal =
                new Crystal(p.lattice(), p.spaceGroup()).add(new Atom("S", new ScatteringPower("S"), 0.1, 0.2, 0.3));
        CorrelatedIntensities file = p.intensities().positiveDefinite();
        assertEquals(remarks, file.remarks().size());
        IntensityData data = IntensityData.of(crystal, new Radiation(), p.intensities());
        double[] calculated = data.scattering().squaredModuli();
        double chiSquare = file.chiSquare(calculated) * (file.size() - 2);
        assertEquals(chiSquare, data.logLikelihood(), ROUNDING * chiSquare);
        assertEquals(file.scale(calculated), data.scale(), ROUNDING * data.scale());
    }

    @Test
    void aMatrixThatIsMadeDefiniteHasLittleHigherWeights() {
        CorrelatedIntensities file = DashProject.read(SharedData.path("data/famotidine/Famotidine.sdi"))
                .intensities();
        CorrelatedIntensities definite = file.positiveDefinite();
        double ratio = definite.inverseCovariance().element(3, 3)
                / file.inverseCovariance().element(3, 3);
        assertTrue(ratio > 1 && ratio < 1.2, "weights times " + ratio);
        assertEquals(definite, definite.positiveDefinite());
    }
}
