package org.objcryst.scattering.freeform;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A regular grid h = origin + i·u + j·v + k·w of up to three directions, k running fastest. Its points are numbered
 * (i·n₂ + j)·n₃ + k.
 */
public final class ReciprocalGrid implements ReciprocalPoints {
    /** Longer lines are cut into pieces, always at the same places. */
    static final int LONGEST = 256;

    private final double[] origin;
    private final double[][] steps;
    private final int[] counts;
    private final int line; // the direction of lines: the last one with more than one point
    private final int pieces;
    private final int length;

    /**
     * A grid in any directions.
     *
     * @param origin h, k, l of the first point
     * @param steps differences of h, k, l from point to point, one row a direction, the fastest last
     * @param counts points in each direction
     */
    public ReciprocalGrid(double[] origin, double[][] steps, int... counts) {
        if (origin.length != 3 || steps.length != counts.length || counts.length < 1 || counts.length > 3) {
            throw new IllegalArgumentException("a grid has an origin h, k, l, one to three steps and as many counts,"
                    + " got %d, %d, %d".formatted(origin.length, steps.length, counts.length));
        }
        this.origin = finite(origin);
        this.steps = Arrays.stream(steps).map(ReciprocalGrid::finite).toArray(double[][]::new);
        this.counts = counts.clone();
        long all = 1;
        for (int n : counts) {
            if (!(n > 0)) {
                throw new IllegalArgumentException(
                        "a grid has points in each direction, got " + Arrays.toString(counts));
            }
            all = Math.multiplyExact(all, n);
        }
        line = IntStream.range(0, counts.length)
                .filter(d -> this.counts[d] > 1)
                .max()
                .orElse(0);
        pieces = (counts[line] + LONGEST - 1) / LONGEST;
        length = (counts[line] + pieces - 1) / pieces;
    }

    private static double[] finite(double[] hkl) {
        if (hkl.length != 3 || !(Math.abs(hkl[0]) + Math.abs(hkl[1]) + Math.abs(hkl[2]) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("three finite numbers h, k, l are needed, got " + Arrays.toString(hkl));
        }
        return hkl.clone();
    }

    /**
     * A grid along h, k and l; first and last points included.
     *
     * @param first h, k, l of one corner
     * @param last h, k, l of the opposite corner
     * @param counts points along h, k, l; 1 leaves the index at its first value
     * @return l runs fastest
     */
    public static ReciprocalGrid between(double[] first, double[] last, int... counts) {
        double[][] steps = new double[3][3];
        for (int axis = 0; axis < 3; axis++) {
            steps[axis][axis] = counts[axis] > 1 ? (last[axis] - first[axis]) / (counts[axis] - 1) : 0;
        }
        return new ReciprocalGrid(first, steps, counts);
    }

    /**
     * The number of points in each direction.
     *
     * @return one to three numbers, the fastest last; a copy
     */
    public int[] counts() {
        return counts.clone();
    }

    @Override
    public long size() {
        return Arrays.stream(counts).asLongStream().reduce(1, (a, b) -> a * b);
    }

    @Override
    public PointBlock block(long first, int most) {
        long atLine = first / counts[line];
        int inLine = (int) (first % counts[line]);
        if (inLine % length != 0) {
            throw new IllegalArgumentException("a block begins where another ended, got point " + first);
        }
        long lines = size() / counts[line];
        long left = (lines - atLine) * pieces - inLine / length;
        int rows = (int) Math.min(left, Math.max(1, most / length));
        int firstPiece = inLine / length;
        double[][] centres = new double[3][rows];
        for (int row = 0; row < rows; row++) {
            int piece = firstPiece + row;
            centre(atLine + piece / pieces, piece % pieces, centres, row);
        }
        int lastLength = counts[line] - (pieces - 1) * length;
        return new PointLines(centres, steps[line], length, pieces, lastLength, firstPiece);
    }

    private void centre(long atLine, int piece, double[][] centres, int row) {
        double[] n = new double[counts.length];
        n[line] = piece * length + 0.5 * (length - 1);
        long rest = atLine;
        for (int d = line - 1; d >= 0; d--) {
            n[d] = rest % counts[d];
            rest /= counts[d];
        }
        for (int axis = 0; axis < 3; axis++) {
            double sum = origin[axis];
            for (int d = 0; d < n.length; d++) {
                sum += n[d] * steps[d][axis];
            }
            centres[axis][row] = sum;
        }
    }

    @Override
    public String toString() {
        return "grid of %s points".formatted(Arrays.toString(counts));
    }
}
