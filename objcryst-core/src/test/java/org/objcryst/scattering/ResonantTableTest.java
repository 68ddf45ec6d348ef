package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

class ResonantTableTest {
    /** The table was thinned to 0.004·(1 + 5 %) electrons; the reference is printed to four decimals. */
    private static final double THINNED = 0.0041;

    private static final ResonantTable HENKE = ResonantTable.henke();

    @Test
    @Tag("real-data")
    void termsAreThoseOfHenkeAtTheTubeWavelengths() {
        int compared = 0;
        for (Map<String, String> row : SharedData.table("reference/anomalous-wavelengths.tsv")) {
            double fp = Double.parseDouble(row.get("fp_henke"));
            double fdp = Double.parseDouble(row.get("fdp_henke"));
            ResonantTerms terms = HENKE.at(row.get("element"), Double.parseDouble(row.get("wavelength")))
                    .orElseThrow();
            String where = row.get("element") + " " + row.get("radiation");
            assertEquals(fp, terms.real(), THINNED * (1 + 0.05 * Math.abs(fp)), where);
            assertEquals(fdp, terms.imaginary(), THINNED * (1 + 0.05 * Math.abs(fdp)), where);
            compared++;
        }
        assertTrue(compared > 1000);
    }

    @Test
    void ironAtCopperRadiationHasItsPublishedValues() {
        ResonantTerms iron = HENKE.at("Fe3+", 1.5418).orElseThrow();
        assertEquals(-1.1535, iron.real(), THINNED);
        assertEquals(3.2130, iron.imaginary(), THINNED);
    }

    @Test
    void theAbsorptionEdgeOfIronIsAStep() {
        assertTrue(HENKE.at("Fe", 12398.42 / 7100).orElseThrow().imaginary() < 0.5);
        assertTrue(HENKE.at("Fe", 12398.42 / 7120).orElseThrow().imaginary() > 3.8);
    }

    @Test
    void outsideTheTableThereIsNoValue() {
        assertTrue(HENKE.at("Fe", 0.2).isEmpty());
        assertTrue(HENKE.at("Fe", 20).isEmpty());
        assertTrue(HENKE.at("Cf", 1.5).isEmpty());
    }

    @Test
    void aWavelengthMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> HENKE.at("Fe", Double.NaN));
    }
}
