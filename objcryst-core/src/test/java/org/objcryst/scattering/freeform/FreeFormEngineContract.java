package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

/** What every engine of free-form sums must do. */
public abstract class FreeFormEngineContract {
    protected abstract FreeFormEngine engine();

    /**
     * The error of one term of weight 1 that may be expected: its phase is a sum of products of up to {@code turns} turns.
     */
    protected abstract double termError(double turns);

    /** Whether amplitudes at single points, too, are the same to the last bit whatever the portions. */
    protected boolean portionsDoNotMatter() {
        return true;
    }

    /** The usual error of a term whose phase is a few turns; that of n terms is √n times as large, as errors have no sign. */
    protected double independentError() {
        return termError(10);
    }

    /** Errors of n terms, which are independent, four times their usual size. */
    private double tolerance(int n, double turns) {
        return 4 * Math.sqrt(n) * termError(turns);
    }

    private AmplitudeArrays compute(AtomSource atoms, ReciprocalPoints points) {
        AmplitudeArrays out = new AmplitudeArrays(points.size());
        new FreeFormSum(engine()).run(atoms, AtomicFactors.none(), points, out);
        return out;
    }

    private void assertAgreesWithThePlainSum(PlainSum atoms, ReciprocalPoints points, double turns) {
        AmplitudeArrays out = compute(atoms.atoms(), points);
        assertEquals(points.size(), out.size());
        PointBlock all = points.block(0, 2 * (int) points.size());
        double[] hkl = new double[3];
        double tolerance = tolerance(atoms.size(), turns);
        int step = (int) Math.max(1, points.size() / 499);
        for (int i = 0; i < points.size(); i += step) {
            all.at(i, hkl);
            double[] f = atoms.at(hkl[0], hkl[1], hkl[2]);
            String where = "%s point %d".formatted(points, i);
            assertEquals(f[0], out.re()[i], tolerance, where);
            assertEquals(f[1], out.im()[i], tolerance, where);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 33, 511, 513, 1300})
    void randomPointsAgreeWithThePlainSum(int n) {
        Random random = new Random(n);
        double[][] hkl = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            hkl[axis] = random.doubles(n, -3, 3).toArray();
        }
        assertAgreesWithThePlainSum(PlainSum.random(777, -20, 30, 5), new PointList(hkl[0], hkl[1], hkl[2]), 180);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 65, 8191, 8193, 20_000})
    void anyNumberOfAtomsAgreesWithThePlainSum(int atoms) {
        PlainSum sum = PlainSum.random(atoms, 0, 40, 6);
        assertAgreesWithThePlainSum(
                sum, ReciprocalGrid.between(new double[] {1, 0, 2}, new double[] {1.5, 0, 2}, 9, 1, 1), 150);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 1, 2",
        "1, 1, 3",
        "5, 1, 1",
        "4, 7, 1",
        "3, 1, 6",
        "2, 3, 33",
        "7, 5, 31",
        "1, 2, 255",
        "1, 2, 256",
        "2, 2, 257",
        "3, 1, 1000",
        "40, 40, 2"
    })
    void gridsAgreeWithThePlainSum(int n1, int n2, int n3) {
        ReciprocalGrid straight =
                ReciprocalGrid.between(new double[] {-1, 2, 0.5}, new double[] {-0.4, 1.7, 1.5}, n1, n2, n3);
        double[][] oblique = {{0.02, 0, 0.01}, {-0.003, 0.011, 0}, {0.0007, -0.0005, 0.003}};
        ReciprocalGrid turned = new ReciprocalGrid(new double[] {0.3, 1, -1}, oblique, n1, n2, n3);
        PlainSum sum = PlainSum.random(300, -10, 25, 7);
        assertAgreesWithThePlainSum(sum, straight, 120);
        assertAgreesWithThePlainSum(sum, turned, 150);
    }

    @Test
    void coordinatesOfMillionsOfTurnsKeepTheirFraction() {
        Random random = new Random(3);
        PointList points = new PointList(
                random.doubles(100, 900, 1000).toArray(),
                random.doubles(100, -1000, 1000).toArray(),
                random.doubles(100, 0, 500).toArray());
        assertAgreesWithThePlainSum(PlainSum.random(500, 9990, 10_000, 8), points, 2e7);
        ReciprocalGrid grid =
                ReciprocalGrid.between(new double[] {999, -700, 3}, new double[] {999.1, -700, 3.2}, 3, 1, 300);
        assertAgreesWithThePlainSum(PlainSum.random(500, 9990, 10_000, 9), grid, 2e7);
    }

    /** Point scatterers in N₁ × N₂ × N₃ cells: |F| = Π sin(πNh)/sin(πh), its phase that of the crystal's centre. */
    @Test
    void aCrystalInterferesAsTheFormulaSays() {
        int[] n = {12, 9, 31};
        int all = n[0] * n[1] * n[2];
        double[][] xyz = new double[3][all];
        for (int j = 0; j < all; j++) {
            xyz[0][j] = j % n[0];
            xyz[1][j] = j / n[0] % n[1];
            xyz[2][j] = j / n[0] / n[1];
        }
        double[] full = IntStream.range(0, all).mapToDouble(j -> 1).toArray();
        AtomSource atoms = new AtomArrays(
                Lattice.cubic(1), List.of(new AtomKind("Po")), xyz[0], xyz[1], xyz[2], full, new int[all]);
        ReciprocalGrid grid =
                ReciprocalGrid.between(new double[] {1.93, -0.08, 2.95}, new double[] {2.06, 0.07, 3.04}, 14, 16, 33);
        AmplitudeArrays out = compute(atoms, grid);
        PointBlock points = grid.block(0, (int) grid.size());
        double[] hkl = new double[3];
        for (int i = 0; i < grid.size(); i++) {
            points.at(i, hkl);
            double size = 1;
            double turns = 0;
            for (int axis = 0; axis < 3; axis++) {
                size *= interference(hkl[axis], n[axis]);
                turns += 0.5 * hkl[axis] * (n[axis] - 1);
            }
            // terms are in phase near the reflection: their errors may be, too
            double tolerance = all * termError(150);
            assertEquals(size * Math.cos(2 * Math.PI * turns), out.re()[i], tolerance);
            assertEquals(size * Math.sin(2 * Math.PI * turns), out.im()[i], tolerance);
        }
    }

    @Test
    void errorsOfManyTermsCancel() {
        int n = 100_000;
        PlainSum atoms = PlainSum.random(n, 0, 2, 21);
        ReciprocalGrid grid = ReciprocalGrid.between(new double[] {1, 2, 3}, new double[] {2, 2, 3.5}, 2, 1, 40);
        AmplitudeArrays out = compute(atoms.atoms(), grid);
        double[] hkl = new double[3];
        for (int i = 0; i < grid.size(); i += 13) {
            grid.block(0, 1000).at(i, hkl);
            double[] f = atoms.at(hkl[0], hkl[1], hkl[2]);
            assertEquals(f[0], out.re()[i], 4 * Math.sqrt(n) * independentError());
            assertEquals(f[1], out.im()[i], 4 * Math.sqrt(n) * independentError());
        }
    }

    @Test
    void aMillionAtomsInterfereAsTheFormulaSaysOnFourLinesOfACube() {
        assertThatAMillionAtomsInterfere(4);
    }

    @Test
    @Tag("slow")
    void aMillionAtomsInterfereAsTheFormulaSaysOnAPlaneOfACube() {
        assertThatAMillionAtomsInterfere(256);
    }

    /** Lines through a cube of 256³ points around the reflection 1 0 2, which cut the central maximum and ten others. */
    private void assertThatAMillionAtomsInterfere(int lines) {
        int n = 100;
        Crystal polonium = new Crystal(Lattice.cubic(3.35), "P m -3 m")
                .add(new Atom("Po", new ScatteringPower("Po").biso(0), 0, 0, 0));
        double step = 0.06 / 255;
        ReciprocalGrid grid = new ReciprocalGrid(
                new double[] {1.0003, -0.5 * step * lines, 1.97},
                new double[][] {{0, step, 0}, {0, 0, step}},
                lines,
                256);
        AmplitudeArrays out = new AmplitudeArrays(grid.size());
        double[] told = new double[1];
        FreeFormProgress end = new FreeFormSum(engine())
                .threads(2)
                .listener(p -> {
                    assertTrue(p.terms() >= told[0]);
                    told[0] = p.terms();
                })
                .run(new Nanocrystal(polonium, n, n, n), AtomicFactors.none(), grid, out);
        assertEquals(1e6 * 256 * lines, end.terms());
        assertEquals(end.terms(), told[0]);
        double[] hkl = new double[3];
        PointBlock points = grid.block(0, (int) grid.size());
        for (int i = 0; i < grid.size(); i++) {
            points.at(i, hkl);
            double expected = interference(hkl[0], n) * interference(hkl[1], n) * interference(hkl[2], n);
            double found = Math.hypot(out.re()[i], out.im()[i]);
            // atoms of a row may err alike
            assertEquals(Math.abs(expected), found, 1e6 * termError(300), "point " + i);
        }
    }

    /** sin(πnh)/sin(πh), without loss of digits near whole h. */
    private static double interference(double h, int n) {
        double whole = Math.rint(h);
        double rest = h - whole;
        double sine = Math.sin(Math.PI * rest);
        double size = Math.abs(sine) < 1e-9 ? n : Math.sin(Math.PI * n * rest) / sine;
        return whole * (n - 1) % 2 == 0 ? size : -size;
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 333", "3, 1", "2, 100000"})
    void bitsDoNotDependOnThreadsAndPortions(int threads, int portion) {
        AtomSource atoms = PlainSum.random(9000, 0, 30, 11).atoms();
        Random random = new Random(1);
        PointList list = new PointList(
                random.doubles(1111, -2, 2).toArray(),
                random.doubles(1111, -2, 2).toArray(),
                random.doubles(1111, -2, 2).toArray());
        ReciprocalGrid grid = ReciprocalGrid.between(new double[] {0, 0, 1}, new double[] {1, 0, 2}, 7, 1, 300);
        boolean both = portion > 1111 || portion > 1 && portionsDoNotMatter();
        for (ReciprocalPoints points : both ? List.of(grid, list) : List.of(grid)) {
            AmplitudeArrays whole = compute(atoms, points);
            AmplitudeArrays parts = new AmplitudeArrays(points.size());
            new FreeFormSum(engine())
                    .threads(threads)
                    .pointsAtOnce(portion)
                    .run(atoms, AtomicFactors.none(), points, parts);
            assertArrayEquals(whole.re(), parts.re(), points.toString());
            assertArrayEquals(whole.im(), parts.im(), points.toString());
        }
    }

    @Test
    void aStopLeavesTheAmplitudesThatWereHandedOn() {
        PlainSum sum = PlainSum.random(20_000, 0, 30, 12);
        ReciprocalGrid grid = ReciprocalGrid.between(new double[] {0, 0, 1}, new double[] {1, 0, 2}, 50, 1, 64);
        AmplitudeArrays out = new AmplitudeArrays(grid.size());
        FreeFormProgress end = new FreeFormSum(engine())
                .pointsAtOnce(640)
                .stop(() -> out.size() >= 1280)
                .run(sum.atoms(), AtomicFactors.none(), grid, out);
        assertEquals(1280, end.points());
        assertEquals(1280.0 * 20_000, end.terms());
        double[] hkl = new double[3];
        grid.block(0, 3200).at(1279, hkl);
        assertEquals(sum.at(hkl[0], hkl[1], hkl[2])[0], out.re()[1279], tolerance(20_000, 100));
    }
}
