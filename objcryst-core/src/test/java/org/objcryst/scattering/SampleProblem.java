package org.objcryst.scattering;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A random problem with its coordinates and factors, the same for the same seed. */
final class SampleProblem {
    static final int KINDS = 3;

    /** P1, P-1 with the centre at (1/8, 0, 1/4), P2₁/c, P2₁2₁2₁, C2, P3₁, P23 as reduced operators. */
    static final SymmetrySum[] GROUPS = {
        sum(new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}}, new int[][] {{0, 0, 0}}, null, 1),
        sum(new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}}, new int[][] {{0, 0, 0}}, new int[] {6, 0, 12}, 1),
        sum(
                new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {-1, 0, 0, 0, 1, 0, 0, 0, -1}},
                new int[][] {{0, 0, 0}, {0, 12, 12}},
                new int[3],
                1),
        sum(
                new int[][] {
                    {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    {-1, 0, 0, 0, -1, 0, 0, 0, 1},
                    {-1, 0, 0, 0, 1, 0, 0, 0, -1},
                    {1, 0, 0, 0, -1, 0, 0, 0, -1}
                },
                new int[][] {{0, 0, 0}, {12, 0, 12}, {0, 12, 12}, {12, 12, 0}},
                null,
                1),
        sum(
                new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {-1, 0, 0, 0, 1, 0, 0, 0, -1}},
                new int[][] {{0, 0, 0}, {0, 0, 0}},
                null,
                2),
        sum(
                new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {0, -1, 0, 1, -1, 0, 0, 0, 1}, {-1, 1, 0, -1, 0, 0, 0, 0, 1}},
                new int[][] {{0, 0, 0}, {0, 0, 8}, {0, 0, 16}},
                null,
                1),
        sum(cubic(), new int[12][3], null, 1)
    };

    final StructureFactorProblem problem;
    final int configurations;
    final double[] x;
    final double[] y;
    final double[] z;
    final double[] occupancy;
    final double[][] normal;
    final double[][] resonant;

    private SampleProblem(
            SymmetrySum group,
            int reflections,
            int atoms,
            int configurations,
            boolean resonant,
            long seed,
            int stretch) {
        SplittableRandom random = new SplittableRandom(seed);
        problem = new StructureFactorProblem(
                indices(random, reflections, 9 * stretch),
                indices(random, reflections, 7 * stretch),
                indices(random, reflections, 12 * stretch),
                group,
                IntStream.range(0, atoms).map(i -> i % KINDS).toArray(),
                KINDS,
                resonant);
        this.configurations = configurations;
        int n = atoms * configurations;
        x = random.doubles(n, -1.5, 1.5).toArray();
        y = random.doubles(n, 0, 1).toArray();
        z = random.doubles(n, 0, 1).toArray();
        occupancy = random.doubles(n, 0, 1).toArray();
        normal = factors(random, reflections);
        this.resonant = resonant ? factors(random, reflections) : null;
    }

    static SampleProblem of(
            SymmetrySum group, int reflections, int atoms, int configurations, boolean resonant, long seed) {
        return new SampleProblem(group, reflections, atoms, configurations, resonant, seed, 1);
    }

    /** With indices up to 132, as large cells have them. */
    static SampleProblem ofHighIndices(SymmetrySum group, int configurations) {
        return new SampleProblem(group, 31, 5, configurations, false, 11, 11);
    }

    StructureFactors compute(StructureFactorKernel kernel) {
        kernel.factors(normal, resonant);
        StructureFactors out = new StructureFactors(configurations, problem.reflections(), problem.isResonant());
        kernel.compute(configurations, x, y, z, occupancy, out);
        return out;
    }

    private static double[][] factors(SplittableRandom random, int reflections) {
        return IntStream.range(0, KINDS)
                .mapToObj(k -> random.doubles(reflections, 0, 1 + 10 * k).toArray())
                .toArray(double[][]::new);
    }

    private static int[] indices(SplittableRandom random, int n, int largest) {
        return random.ints(n, -largest, largest + 1).toArray();
    }

    private static SymmetrySum sum(int[][] rotations, int[][] translations, int[] centre, int lattice) {
        int[][] centrings = lattice == 1 ? new int[1][3] : new int[][] {{0, 0, 0}, {12, 12, 0}};
        return new SymmetrySum(rotations, translations, centre, centrings);
    }

    /** The rotations of 23: cyclic permutations of the axes with an even number of signs. */
    private static int[][] cubic() {
        int[][] signs = {{1, 1, 1}, {-1, -1, 1}, {-1, 1, -1}, {1, -1, -1}};
        int[][] operators = new int[12][9];
        for (int op = 0; op < 12; op++) {
            for (int i = 0; i < 3; i++) {
                operators[op][3 * i + (i + op / 4) % 3] = signs[op % 4][i];
            }
        }
        return operators;
    }
}
