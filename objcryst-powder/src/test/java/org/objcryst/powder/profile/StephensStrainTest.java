package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class StephensStrainTest {
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P -1; 15",
                "P 1 21/c 1; 9",
                "P n m a; 6",
                "P 4/m; 5",
                "P 42/m n m; 4",
                "P -3; 5",
                "R -3:R; 5",
                "P -3 m 1; 4",
                "P -3 1 m; 4",
                "P 6/m; 3",
                "P 63 m c; 3",
                "P a -3; 2",
                "F m -3 m; 2"
            })
    void theLaueClassLeavesItsNumberOfCoefficients(String group, int expected) {
        assertEquals(expected, new StephensStrain(SpaceGroup.of(group)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"P -3 m 1", "P 42/m n m", "P 1 21/c 1", "R -3:R", "F m -3 m"})
    void equivalentReflectionsAreEquallyBroad(String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        StephensStrain strain = new StephensStrain(group);
        for (int i = 0; i < strain.size(); i++) {
            strain.parameters().stream()
                    .filter(p -> p.name().startsWith("S"))
                    .forEach(p -> p.setHuman(100 + 37 * Math.abs(p.name().hashCode() % 7)));
        }
        double expected = strain.variance(1, 2, 3);
        assertTrue(expected > 0);
        for (int[] hkl : group.equivalents(1, 2, 3)) {
            assertEquals(expected, strain.variance(hkl[0], hkl[1], hkl[2]), ROUNDING * expected);
        }
    }

    @Test
    void isotropicStrainIsTheTermWithTheTangent() {
        assertIsotropic("P -1", Lattice.ofDegrees(5, 6, 7, 80, 95, 105));
        assertIsotropic("P 1 21/c 1", Lattice.ofDegrees(5, 6, 7, 90, 110, 90));
        assertIsotropic("P 63 m c", Lattice.hexagonal(3.8, 6.2));
        assertIsotropic("F m -3 m", Lattice.cubic(5.4));
    }

    private static void assertIsotropic(String symbol, Lattice lattice) {
        StephensStrain strain = new StephensStrain(SpaceGroup.of(symbol)).isotropic(0.002, lattice);
        ThompsonCoxHastingsProfile profile =
                new ThompsonCoxHastingsProfile(strain).gaussianDeg2(0, 0, 0).lorentzianDeg(0, 0);
        double d = 1 / lattice.inverseSpacing(1, -2, 3);
        PeakPlace place = new PeakPlace(0.7, d, 1e-9);
        assertEquals(0.002 * Math.tan(0.35), profile.shape(1, -2, 3, place).fwhm(), ROUNDING);
    }

    @Test
    void aNegativeFormDoesNotBroaden() {
        StephensStrain strain = new StephensStrain(SpaceGroup.of("F m -3 m"));
        strain.par("S400").setHuman(-5);
        assertEquals(0, strain.variance(2, 0, 0));
    }
}
