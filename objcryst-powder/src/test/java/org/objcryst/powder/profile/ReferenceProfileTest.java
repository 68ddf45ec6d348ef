package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

/** Profile functions against the sampled values of the reference tables, which reproduce ObjCryst++. */
@Tag("real-data")
class ReferenceProfileTest {
    /** The tables carry ten significant digits. */
    private static final double PUBLISHED_DIGITS = 1e-9;

    @Test
    void profileValuesAreThoseOfTheTable() {
        Map<String, PeakShape> shapes = new HashMap<>();
        Map<String, Double> centres = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/powder/profile-functions.tsv")) {
            double centre = Double.parseDouble(row.get("centre"));
            ReflectionProfile profile = profile(row.get("type"), row.get("parameters"));
            boolean isTime = row.get("type").equals("depv");
            double x = isTime ? centre : Math.toRadians(centre);
            shapes.put(
                    row.get("case"),
                    isTime ? pulse(profile, x, row.get("derived")) : peak(profile, x, row.get("derived")));
            centres.put(row.get("case"), x);
        }
        int compared = 0;
        for (Map<String, String> row : SharedData.table("reference/powder/profile-values.tsv")) {
            PeakShape shape = shapes.get(row.get("case"));
            double x = Double.parseDouble(row.get("x"));
            double u = (shape instanceof DoubleExponential ? x : Math.toRadians(x)) - centres.get(row.get("case"));
            double expected = Double.parseDouble(row.get("value"));
            assertEquals(expected, shape.value(u), tolerance(shape, u, expected), () -> row.toString());
            compared++;
        }
        assertTrue(compared > 100, "values compared: " + compared);
    }

    /** Digits of the table, and what the rounding of the angles moves on a steep flank. */
    private static double tolerance(PeakShape shape, double u, double expected) {
        double angleRounding = 4 * Math.ulp(3.0);
        return PUBLISHED_DIGITS * expected + 2 * Math.abs(shape.value(u + angleRounding) - shape.value(u));
    }

    private static PeakShape peak(ReflectionProfile profile, double twoTheta, String derived) {
        int[] hkl = hkl(derived);
        return profile.shape(hkl[0], hkl[1], hkl[2], PeakPlace.of(twoTheta, 1e-6));
    }

    /** From {@code d=…}. */
    private static PeakShape pulse(ReflectionProfile profile, double time, String derived) {
        double d = Double.parseDouble(derived.substring("d=".length()));
        return profile.shape(0, 0, 0, new PeakPlace(time, d, 1e-6));
    }

    /** From {@code hkl=1,2,3;…}. */
    private static int[] hkl(String derived) {
        String indices = derived.substring("hkl=".length(), derived.indexOf(';'));
        return Arrays.stream(indices.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    private static ReflectionProfile profile(String type, String parameters) {
        Map<String, Double> p = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String item : parameters.split(";")) {
            String[] pair = item.split("=");
            p.put(pair[0], Double.valueOf(pair[1]));
        }
        ReflectionProfile profile =
                switch (type) {
                    case "pv" -> new PseudoVoigtProfile();
                    case "depv" -> new DoubleExponentialProfile();
                    default -> new AnisotropicProfile();
                };
        profile.parameters().forEach(par -> par.setHuman(p.get(par.name())));
        return profile;
    }
}
