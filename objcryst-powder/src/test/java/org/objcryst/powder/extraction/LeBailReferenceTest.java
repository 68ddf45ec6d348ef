package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.powder.correction.IntensityFactors;
import org.objcryst.powder.intensity.LineProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;

/** Extractions from the calculated patterns in reference/powder, whose structures are known. */
@Tag("real-data")
class LeBailReferenceTest {
    private List<Map<String, String>> reflections;
    private double[] x;
    private double[] y;
    private double[] factor;
    private SparseProfiles profiles;

    private void read(String phase, PseudoVoigtProfile profile) {
        reflections = SharedData.table("reference/powder/" + phase + "-lebail.tsv");
        List<Map<String, String>> points = SharedData.table("reference/powder/" + phase + "-lebail-obs.tsv");
        x = points.stream().mapToDouble(r -> Math.toRadians(number(r, "x"))).toArray();
        y = points.stream().mapToDouble(r -> number(r, "exact")).toArray();
        int n = reflections.size();
        int[] index = new int[n];
        double[] centre = new double[n];
        double[] share = new double[n];
        PeakShape[] shape = new PeakShape[n];
        factor = new double[n];
        for (int h = 0; h < n; h++) {
            Map<String, String> r = reflections.get(h);
            index[h] = h;
            centre[h] = Math.toRadians(number(r, "centre"));
            share[h] = 1;
            shape[h] = profile.shape(0, 0, 0, PeakPlace.of(centre[h], 1e-6));
            factor[h] = number(r, "multiplicity")
                    * IntensityFactors.lorentz(centre[h])
                    * IntensityFactors.slit(centre[h])
                    * IntensityFactors.polarisation(centre[h], 0);
        }
        PeakLines lines = new PeakLines(n, index, centre, share, shape);
        profiles = new LineProfiles(x, x.length, lines, new ProfileRange(1e-6, false)).of(lines);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Σ|F² − true|/Σ true over reflections inside the range, both on the same scale. */
    private double disagreement(int cycles) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        LeBail extraction = new LeBail(profiles, y, weights);
        double[] intensity = extraction.iterate(extraction.start(factor), cycles);
        double found = 0;
        double truth = 0;
        for (int h = 0; h < factor.length; h++) {
            found += inside(h) ? intensity[h] / factor[h] : 0;
            truth += inside(h) ? number(reflections.get(h), "F2_true") : 0;
        }
        double difference = 0;
        for (int h = 0; h < factor.length; h++) {
            difference += inside(h)
                    ? Math.abs(intensity[h] / factor[h] * truth / found - number(reflections.get(h), "F2_true"))
                    : 0;
        }
        return difference / truth;
    }

    private boolean inside(int h) {
        double centre = Math.toRadians(number(reflections.get(h), "centre"));
        return centre > x[0] && centre < x[x.length - 1];
    }

    @ParameterizedTest
    @CsvSource({
        // phase, U, V, W, eta0, eta1, the program's own disagreement after 50 cycles as the file states it
        "rutile-gauss, 0.02, -0.01, 0.015, 0, 0, 0.0001",
        "pbso4-xray-mono, 0.0151, -0.0068, 0.0083, 0.42, 0.08, 0.0481"
    })
    void knownIntensitiesAreFoundAsWellAsByTheReferenceProgram(
            String phase, double u, double v, double w, double eta0, double eta1, double ofProgram) {
        PseudoVoigtProfile profile = new PseudoVoigtProfile().widthDeg2(u, v, w).lorentzianFraction(eta0, eta1);
        read(phase, profile);
        double after50 = disagreement(50);
        assertTrue(after50 <= ofProgram, () -> "Σ|ΔF²|/ΣF² = " + after50);
        assertEquals(after50, Math.min(after50, disagreement(10)), 1e-6, "more cycles do not harm");
    }
}
