package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.objcryst.symmetry.SpaceGroup;

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
            SymmetrySum group, int[][] hkl, int atoms, int configurations, boolean resonant, SplittableRandom random) {
        int reflections = hkl[0].length;
        problem = new StructureFactorProblem(
                hkl[0],
                hkl[1],
                hkl[2],
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
        SplittableRandom random = new SplittableRandom(seed);
        return new SampleProblem(group, indices(random, reflections, 1), atoms, configurations, resonant, random);
    }

    /** With indices up to 132, as large cells have them. */
    static SampleProblem ofHighIndices(SymmetrySum group, int configurations) {
        SplittableRandom random = new SplittableRandom(11);
        return new SampleProblem(group, indices(random, 31, 11), 5, configurations, false, random);
    }

    /**
     * Any space group, number of atoms, of configurations, and reflections that are often mates: some indices with any of
     * their signs changed, Friedel mates and repetitions among them, many indices zero and a few high.
     */
    static SampleProblem ofMates(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SymmetrySum group = SymmetrySum.of(
                SpaceGroup.ofNumber(random.nextInt(3) == 0 ? random.nextInt(1, 231) : random.nextInt(1, 16)));
        List<int[]> found = new ArrayList<>();
        for (int n = random.nextInt(1, 14); n > 0; n--) {
            int[] first = {index(random), index(random), index(random)};
            for (int signs = 0; signs < 8; signs++) {
                if (random.nextInt(4) > 0) {
                    found.add(
                            new int[] {sign(signs) * first[0], sign(signs >> 1) * first[1], sign(signs >> 2) * first[2]
                            });
                }
            }
        }
        Collections.shuffle(found, new Random(seed));
        int[][] hkl = IntStream.range(0, 3)
                .mapToObj(axis -> found.stream().mapToInt(r -> r[axis]).toArray())
                .toArray(int[][]::new);
        int configurations = random.nextInt(2) == 0 ? 1 : random.nextInt(2, 20);
        return new SampleProblem(group, hkl, random.nextInt(1, 40), configurations, random.nextInt(3) == 0, random);
    }

    private static int index(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> 0;
            case 2 -> random.nextInt(1, 70);
            default -> random.nextInt(1, 5);
        };
    }

    private static int sign(int bit) {
        return (bit & 1) == 0 ? 1 : -1;
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

    private static int[][] indices(SplittableRandom random, int n, int stretch) {
        return IntStream.of(9, 7, 12)
                .mapToObj(largest -> random.ints(n, -largest * stretch, largest * stretch + 1)
                        .toArray())
                .toArray(int[][]::new);
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
