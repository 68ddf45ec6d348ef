package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

/** Profile functions against the sampled values of the reference tables, which reproduce ObjCryst++. */
@Tag("real-data")
class ReferenceProfileTest {
    /** The tables carry ten significant digits. */
    private static final double PUBLISHED_DIGITS = 1e-9;

    @Test
    void pseudoVoigtValuesAreThoseOfTheTable() {
        Map<String, PeakShape> shapes = new HashMap<>();
        Map<String, Double> centres = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/powder/profile-functions.tsv")) {
            if (row.get("type").equals("pv")) {
                double centre = Math.toRadians(Double.parseDouble(row.get("centre")));
                shapes.put(row.get("case"), profile(row.get("parameters")).shape(0, 0, 0, centre, 1e-6));
                centres.put(row.get("case"), centre);
            }
        }
        int compared = 0;
        for (Map<String, String> row : SharedData.table("reference/powder/profile-values.tsv")) {
            PeakShape shape = shapes.get(row.get("case"));
            if (shape != null) {
                double u = Math.toRadians(Double.parseDouble(row.get("x"))) - centres.get(row.get("case"));
                double expected = Double.parseDouble(row.get("value"));
                assertEquals(expected, shape.value(u), tolerance(shape, u, expected), () -> row.toString());
                compared++;
            }
        }
        assertTrue(compared > 100, "values compared: " + compared);
    }

    /** Digits of the table, and what the rounding of the angles moves on a steep flank. */
    private static double tolerance(PeakShape shape, double u, double expected) {
        double angleRounding = 4 * Math.ulp(3.0);
        return PUBLISHED_DIGITS * expected + 2 * Math.abs(shape.value(u + angleRounding) - shape.value(u));
    }

    private static PseudoVoigtProfile profile(String parameters) {
        Map<String, Double> p = new HashMap<>();
        for (String item : parameters.split(";")) {
            String[] pair = item.split("=");
            p.put(pair[0], Double.valueOf(pair[1]));
        }
        return new PseudoVoigtProfile()
                .widthDeg2(p.get("U"), p.get("V"), p.get("W"))
                .lorentzianFraction(p.get("Eta0"), p.get("Eta1"))
                .asymmetry(p.get("Asym0"), p.get("Asym1"), p.get("Asym2"));
    }
}
