package org.objcryst.powder.spacegroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonOddsTest {
    /** Quadrature with 120 intervals of a function that is smooth in √J. */
    private static final double QUADRATURE = 1e-5;

    /** ln of (P-46)/(P-45) and (P-47)/(P-45) with erfcx and pbdv of scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, -1.5362389019110227, -1.001972230714577",
        "3, 1, 5, 3.2269422205234104, 2.9312308137228396",
        "-2, 1, 5, -2.5461178262735706, -1.5853257729924635",
        "10, 2, 30, 10.379776816801153, 10.195215097061674",
        "0.5, 1, 0.2, 0.06095670992569446, 0.043529280209519294"
    })
    void oddsAreThoseOfTheClosedForms(double i, double sigma, double mean, double acentric, double centric) {
        assertEquals(acentric, WilsonOdds.acentric(i, sigma, mean), QUADRATURE);
        assertEquals(centric, WilsonOdds.centric(i, sigma, mean), QUADRATURE);
    }

    @Test
    void nothingIsLearntFromALineFarWeakerThanItsUncertainty() {
        assertEquals(0, WilsonOdds.acentric(0.3, 1, 1e-6), 1e-5);
        assertEquals(0, WilsonOdds.centric(-0.3, 1, 1e-6), 1e-5);
    }

    @Test
    void extremeValuesStayFinite() {
        for (double i : new double[] {-1e6, -1e3, 1e3, 1e6}) {
            for (double mean : new double[] {1e-9, 1, 1e9}) {
                assertTrue(Double.isFinite(WilsonOdds.acentric(i, 1, mean)), i + " " + mean);
                assertTrue(Double.isFinite(WilsonOdds.centric(i, 1, mean)), i + " " + mean);
            }
        }
    }
}
