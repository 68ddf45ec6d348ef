package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

class LatticeGeometryTest {
    /** Ten significant digits are printed in the reference tables. */
    private static final double PRINTED = 2e-9;

    /** Oblique cells lose some of them where a small result comes from large terms. */
    private static final double PRINTED_ANGLE_DEG = 1e-6;

    private static final Lattice OBLIQUE = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);

    @Test
    void fixtureConfirmedByTwoPrograms() {
        assertEquals(545.70325, OBLIQUE.volume(), 5e-6);
        double s = OBLIQUE.inverseSpacing(2, -3, 4);
        assertEquals(0.414968948, s * s, 5e-10);
    }

    @Test
    @Tag("real-data")
    void metricsAreThoseOfThreePrograms() {
        for (Map<String, String> row : SharedData.table("reference/geometry/cells.tsv")) {
            Lattice cell = cell(row, "a b c alpha beta gamma");
            assertClose(numbers(row, "volume"), cell.volume());
            assertClose(numbers(row, "g11 g22 g33 g12 g13 g23"), cell.metric());
            Lattice r = cell.reciprocal();
            assertClose(numbers(row, "as bs cs"), r.a(), r.b(), r.c());
            assertClose(numbers(row, "alphas betas gammas"), degrees(r.alpha(), r.beta(), r.gamma()));
            assertClose(numbers(row, "gs11 gs22 gs33 gs12 gs13 gs23"), r.metric());
            double[] m = cell.orthogonalization();
            assertClose(numbers(row, "o11 o12 o13 o22 o23 o33"), m[0], m[1], m[2], m[4], m[5], m[8]);
        }
    }

    @Test
    @Tag("real-data")
    void spacingsAreThoseOfTheTable() {
        Map<String, Lattice> cells = cells();
        for (Map<String, String> row : SharedData.table("reference/geometry/spacings.tsv")) {
            double[] hkl = numbers(row, "h k l");
            double d = 1 / cells.get(row.get("cell")).inverseSpacing(hkl[0], hkl[1], hkl[2]);
            assertClose(numbers(row, "d"), d);
        }
    }

    @Test
    @Tag("real-data")
    void distancesAnglesAndTorsionsAreThoseOfTheTable() {
        Map<String, Lattice> cells = cells();
        for (Map<String, String> row : SharedData.table("reference/geometry/distances.tsv")) {
            Lattice cell = cells.get(row.get("cell"));
            Fractional f1 = fractional(row, 1);
            Fractional f2 = fractional(row, 2);
            assertClose(numbers(row, "distance shortest"), cell.distance(f1, f2), cell.shortestDistance(f1, f2));
            Cartesian r12 = cell.toCartesian(f1.minus(f2));
            Cartesian r32 = cell.toCartesian(fractional(row, 3).minus(f2));
            Cartesian r43 = cell.toCartesian(fractional(row, 4).minus(fractional(row, 3)));
            double angle = Math.acos(r12.dot(r32) / (r12.norm() * r32.norm()));
            Cartesian n1 = r12.times(-1).cross(r32);
            Cartesian n2 = r32.cross(r43);
            double torsion = Math.atan2(r12.times(-1).dot(n2) * r32.norm(), n1.dot(n2));
            assertArrayEquals(numbers(row, "angle torsion"), degrees(angle, torsion), PRINTED_ANGLE_DEG);
        }
    }

    @Test
    @Tag("real-data")
    void distancesToSymmetryImagesAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/geometry/symmetry-distances.tsv")) {
            Lattice cell = cell(row, "a b c alpha beta gamma");
            Fractional f1 = fractional(row, 1);
            Fractional f2 = fractional(row, 2);
            double shortest = SpaceGroup.of(row.get("xhm")).operators().stream()
                    .mapToDouble(op -> cell.shortestDistance(f1, op.apply(f2)))
                    .min()
                    .orElseThrow();
            assertClose(numbers(row, "shortest"), shortest);
        }
    }

    @Test
    void impossibleCellsAreRefusedWithTheirValues() {
        for (double bad : List.of(0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY)) {
            String message = assertThrows(IllegalArgumentException.class, () -> Lattice.cubic(bad))
                    .getMessage();
            assertTrue(message.contains("a=" + bad), message);
        }
        assertThrows(IllegalArgumentException.class, () -> Lattice.ofDegrees(1, 1, 1, 90, 90, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Lattice.ofDegrees(1, 1, 1, 60, 60, 121));
        assertThrows(IllegalArgumentException.class, () -> Lattice.ofDegrees(1, 1, 1, 90, 90, 180));
    }

    private static Map<String, Lattice> cells() {
        Map<String, Lattice> cells = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/geometry/cells.tsv")) {
            cells.put(row.get("cell"), cell(row, "a b c alpha beta gamma"));
        }
        return cells;
    }

    static Lattice cell(Map<String, String> row, String columns) {
        double[] n = numbers(row, columns);
        return Lattice.ofDegrees(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    static double[] numbers(Map<String, String> row, String columns) {
        return List.of(columns.split(" ")).stream()
                .mapToDouble(column -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    private static Fractional fractional(Map<String, String> row, int n) {
        double[] f = numbers(row, "x%d y%d z%d".replace("%d", "" + n));
        return new Fractional(f[0], f[1], f[2]);
    }

    private static double[] degrees(double... radians) {
        double[] result = new double[radians.length];
        for (int i = 0; i < radians.length; i++) {
            result[i] = Math.toDegrees(radians[i]);
        }
        return result;
    }

    private static void assertClose(double[] expected, double... found) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], PRINTED * Math.max(1, Math.abs(expected[i])));
        }
    }
}
