package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.scattering.ReflectionList;

/** Whole patterns against the reference tables, whose formulas reproduce ObjCryst++. */
@Tag("real-data")
class ReferencePatternTest {
    /** Recommended with the tables, of the highest net count; they carry eight digits. */
    private static final double OF_HIGHEST = 1e-6;
    /** Positions are listed with seven decimals of a degree. */
    private static final double POSITION_DEG = 1e-7;
    /** Statistics are listed with nine digits, of observed counts and backgrounds with eight. */
    private static final double STATISTICS = 1e-6;
    /** ObjCryst++ cuts profiles off. */
    private static final double PROGRAM = 1e-3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbso4-xray-mono",
                "pbso4-xray-doublet",
                "pbso4-neutron",
                "rutile-gauss",
                "rutile-lorentz",
                "corundum-asymmetric",
                "mixture",
                "wurtzite-friedel",
                "organic-xray"
            })
    void theCalculatedPatternIsTheExactOne(String name) {
        ReferenceCase c = ReferenceCase.exact(name);
        double[] calculated = c.pattern.calculated();
        double[] exact = c.pattern.observed();
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            worst = Math.max(worst, Math.abs(calculated[i] - exact[i]));
        }
        assertTrue(worst < OF_HIGHEST * c.highest(), "largest difference / highest: " + worst / c.highest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbso4-xray-mono", "pbso4-neutron", "mixture"})
    void thePatternIsThatOfTheProgramApartFromItsTails(String name) {
        ReferenceCase c = ReferenceCase.exact(name);
        double[] total = c.column("-pattern.tsv", "total");
        double[] calculated = c.pattern.calculated();
        double tolerance = PROGRAM * c.highest();
        for (int i = 0; i < total.length; i++) {
            assertEquals(total[i], calculated[i], tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbso4-xray-doublet", "pbso4-neutron", "mixture", "organic-xray"})
    void positionsAndIntensitiesAreThoseOfTheTable(String name) {
        ReferenceCase c = ReferenceCase.exact(name);
        for (PowderPhase phase : c.pattern.phases()) {
            List<Map<String, String>> rows = c.reflections(phase.name());
            ReflectionList list = phase.reflections();
            assertEquals(rows.size(), list.size(), phase.name());
            Map<String, Map<String, String>> byIndices = byIndices(phase, rows);
            double largest = rows.stream()
                    .mapToDouble(r -> Double.parseDouble(r.get("intensity")))
                    .max()
                    .orElseThrow();
            double[] positions = phase.positions();
            double[] intensities = phase.intensities();
            for (int i = 0; i < list.size(); i++) {
                Map<String, String> row = byIndices.get(key(phase, list.h()[i], list.k()[i], list.l()[i]));
                assertEquals(Integer.parseInt(row.get("multiplicity")), list.multiplicity()[i]);
                assertEquals(meanCentre(c, row), Math.toDegrees(positions[i]), POSITION_DEG);
                double intensity = Double.parseDouble(row.get("intensity"));
                assertEquals(intensity, intensities[i], 1e-7 * largest, "eight digits: " + row);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbso4-xray-doublet", "mixture"})
    void scalesAndAgreementFactorsAreThoseOfTheTable(String name) {
        ReferenceCase c = ReferenceCase.observed(name);
        Map<String, Double> listed = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/powder/statistics.tsv")) {
            if (row.get("case").equals(name) && !row.get("own").isEmpty()) {
                listed.put(row.get("quantity"), Double.valueOf(row.get("own")));
            }
        }
        c.pattern.fitScales();
        Agreement agreement = c.pattern.agreement();
        assertRelative(listed.get("R"), agreement.r());
        assertRelative(listed.get("Rw"), agreement.rwp());
        assertRelative(listed.get("chi2"), agreement.chiSquare());
        assertRelative(listed.get("chi2"), c.pattern.logLikelihood());
        for (PowderPhase phase : c.pattern.phases()) {
            assertRelative(listed.get("scale_" + phase.name()), phase.scale().value());
        }
    }

    @Test
    void theExactDoubletDiffersFromTheFirstOrderOneAsStated() {
        ReferenceCase c = ReferenceCase.exact("pbso4-xray-doublet");
        double[] firstOrder = c.pattern.phases().get(0).positions();
        c.pattern.axis().firstOrderDoublet(false);
        PowderPhase phase = c.pattern.phases().get(0);
        double[] exact = phase.positions();
        double spread = 0.00383 / 1.5418;
        for (int i = 0; i < firstOrder.length && i < exact.length; i++) {
            double t = Math.tan(0.5 * exact[i]);
            double variance = spread * spread * 2 / 9; // of wavelengths with shares 2/3 and 1/3
            assertEquals(t * t * t * variance, exact[i] - firstOrder[i], 0.05 * t * t * t * variance + 1e-9);
        }
    }

    private static void assertRelative(double expected, double actual) {
        assertEquals(expected, actual, STATISTICS * expected);
    }

    private static double meanCentre(ReferenceCase c, Map<String, String> row) {
        double first = Double.parseDouble(row.get("centre1"));
        if (row.get("centre2").isEmpty()) {
            return first;
        }
        double ratio = c.value("alpha2_alpha1_ratio");
        return (first + ratio * Double.parseDouble(row.get("centre2"))) / (1 + ratio);
    }

    private static Map<String, Map<String, String>> byIndices(PowderPhase phase, List<Map<String, String>> rows) {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (Map<String, String> row : rows) {
            found.put(
                    key(
                            phase,
                            Integer.parseInt(row.get("h")),
                            Integer.parseInt(row.get("k")),
                            Integer.parseInt(row.get("l"))),
                    row);
        }
        return found;
    }

    private static String key(PowderPhase phase, int h, int k, int l) {
        return Arrays.toString(phase.crystal().spaceGroup().canonical(h, k, l));
    }
}
