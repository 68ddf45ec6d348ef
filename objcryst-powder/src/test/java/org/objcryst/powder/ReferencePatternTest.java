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
import org.objcryst.powder.intensity.ScaleFit;
import org.objcryst.scattering.ReflectionList;

/** Whole patterns against the reference tables, whose formulas reproduce ObjCryst++. */
@Tag("real-data")
class ReferencePatternTest {
    /** Recommended with the tables, of the highest net count; they carry eight digits. */
    private static final double OF_HIGHEST = 1e-6;
    /** Positions are listed with seven decimals of a degree or a microsecond. */
    private static final double POSITION = 1e-7;
    /** The curve is listed with eight digits; the misfit is a thousandth of it. */
    private static final double STATISTICS = 1e-5;
    /** The program ends profiles where a scan of a hundred points finds a fraction of their height. */
    private static final double TAILS = 5e-4;
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
                "organic-xray",
                "pbso4-anisotropic",
                "corundum-capillary",
                "brucite-texture",
                "brucite-texture-two",
                "fluorite-tof"
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
    @ValueSource(strings = {"pbso4-xray-doublet", "pbso4-neutron", "mixture", "organic-xray", "fluorite-tof"})
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
                assertEquals(meanCentre(c, row), c.pattern.axis().kind().toFile(positions[i]), POSITION);
                double intensity = Double.parseDouble(row.get("intensity"));
                assertEquals(intensity, intensities[i], 1e-7 * largest, "eight digits: " + row);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbso4-xray-doublet", "mixture"})
    void scalesAreThoseOfTheProgram(String name) {
        ReferenceCase c = ReferenceCase.observed(name);
        double[] scales = c.pattern.fitScales().bestScales();
        for (int p = 0; p < scales.length; p++) {
            PowderPhase phase = c.pattern.phases().get(p);
            double listed = statistic(name, "scale_" + phase.name());
            assertEquals(listed, scales[p], TAILS * listed);
            assertEquals(scales[p], phase.scale().value());
        }
    }

    @Test
    void scaleAndAgreementFactorsOfTheProgramsOwnCurveAreTheListedOnes() {
        String name = "pbso4-xray-doublet";
        ReferenceCase c = ReferenceCase.observed(name);
        double[] y = c.pattern.observed();
        double[] w = c.pattern.weights();
        double[] b = c.pattern.backgroundCurve();
        double[] total = c.column("-pattern.tsv", "total");
        double[] background = c.column("-pattern.tsv", "background");
        ScaleFit fit = new ScaleFit(1);
        fit.clear();
        for (int i = 0; i < y.length; i++) {
            double curve = (total[i] - background[i]) / c.value("phase_scale");
            fit.addToMatrix(0, 0, w[i] * curve * curve);
            fit.addToVector(0, w[i] * curve * (y[i] - b[i]));
        }
        fit.minimise();
        double[] calculated = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            calculated[i] = b[i] + fit.scale(0) * (total[i] - background[i]) / c.value("phase_scale");
        }
        Agreement agreement = Agreement.of(y, calculated, b, w);
        assertListed(name, "scale_pbso4", fit.scale(0));
        assertListed(name, "R", agreement.r());
        assertListed(name, "Rw", agreement.rwp());
        assertListed(name, "chi2", agreement.chiSquare());
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

    private static void assertListed(String name, String quantity, double actual) {
        assertEquals(statistic(name, quantity), actual, STATISTICS * actual, quantity);
    }

    private static double statistic(String name, String quantity) {
        return SharedData.table("reference/powder/statistics.tsv").stream()
                .filter(row ->
                        row.get("case").equals(name) && row.get("quantity").equals(quantity))
                .mapToDouble(row -> Double.parseDouble(row.get("own")))
                .findFirst()
                .orElseThrow();
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
