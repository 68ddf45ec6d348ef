package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;

class ScatteringFactorTableTest {
    /** Half a unit of the seventh decimal, in which the reference values are printed, and rounding. */
    private static final double PRINTED = 0.51e-7;

    private static final ScatteringFactorTable WK = ScatteringFactorTable.waasmaierKirfel1995();
    private static final ScatteringFactorTable IT = ScatteringFactorTable.internationalTables1992();
    private static final ScatteringFactorTable ELECTRONS = ScatteringFactorTable.electrons();
    private static final ScatteringFactorTable NEUTRONS = ScatteringFactorTable.neutrons();

    @Test
    @Tag("real-data")
    void xRayFactorsAreThoseOfTheReferenceTable() {
        List<Map<String, String>> rows = SharedData.table("reference/form-factor-values.tsv");
        assertTrue(rows.size() > 200);
        for (Map<String, String> row : rows) {
            String label = row.get("label");
            double s = Double.parseDouble(row.get("stol"));
            assertEquals(
                    Double.parseDouble(row.get("wk1995")), factor(WK, label).at(s), PRINTED, label + " WK " + s);
            assertEquals(
                    Double.parseDouble(row.get("it1992")), factor(IT, label).at(s), PRINTED, label + " IT " + s);
        }
    }

    @ParameterizedTest
    @CsvSource({"C,0,5.99720", "C,1,1.11321", "O,0.25,4.80813", "Cl,0.1,15.23421", "Fe,0.5,11.50848", "Pb,1,30.24956"})
    void publishedFixturesHold(String element, double s, double f) {
        assertEquals(f, factor(WK, element).at(s), 0.51e-5);
    }

    @ParameterizedTest
    @CsvSource({"O2-,O2-", "O-2,O2-", "Fe+3,Fe3+", "Na+,Na1+", "Cl-,Cl1-", "W6+,W6+", "pb+2,Pb2+", "CL,Cl", "Hiso,Hiso"
    })
    void bothSpellingsOfAnIonAreRead(String spelling, String label) {
        ScatteringFactorTable.Match match = WK.find(spelling);
        assertEquals(label, match.factor().label());
        assertTrue(match.remark().isEmpty());
    }

    @Test
    void anUnknownIonFallsBackOnTheAtomAndSaysSo() {
        ScatteringFactorTable.Match match = WK.find("Fe4+");
        assertEquals("Fe", match.factor().label());
        assertTrue(match.remark().orElseThrow().contains("Fe4+"));
    }

    @ParameterizedTest
    @CsvSource({"Xx", "Zz2+", "12", "''", "Fe3+x"})
    void whatIsNoElementIsRefused(String symbol) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> WK.find(symbol))
                .getMessage()
                .contains(symbol));
    }

    @Test
    void deuteriumScattersXRaysAsHydrogenButNotNeutrons() {
        assertEquals("H", factor(WK, "D").label());
        assertEquals("H", factor(ELECTRONS, "D").label());
        assertEquals(6.671, factor(NEUTRONS, "D").at(0.3));
    }

    @ParameterizedTest
    @CsvSource({"H,-3.739", "C,6.646", "N,9.36", "O,5.803", "Na,3.63", "Cl,9.577", "Fe,9.45", "Pb,9.405", "Fe4+,9.45"})
    void neutronsSeeTheElementAtEveryAngle(String symbol, double length) {
        ScatteringFactorTable.Match match = NEUTRONS.find(symbol);
        assertEquals(length, match.factor().at(0), 0.011);
        assertEquals(match.factor().at(0), match.factor().at(1.7));
        assertTrue(match.remark().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"C", "O", "Si", "Fe", "Pb"})
    void electronFactorsFollowMottAndBethe(String element) {
        double mottBethe = 0.023933754; // S-3, Å⁻¹
        double agreementOfThePublishedTables = 0.03;
        for (double s : new double[] {0.2, 0.4, 0.8}) {
            ScatteringFactor x = factor(WK, element);
            double expected = mottBethe * (x.at(0) - x.at(s)) / (s * s);
            assertEquals(1, factor(ELECTRONS, element).at(s) / expected, agreementOfThePublishedTables, element + s);
        }
    }

    private static ScatteringFactor factor(ScatteringFactorTable table, String label) {
        return table.find(label).factor();
    }
}
