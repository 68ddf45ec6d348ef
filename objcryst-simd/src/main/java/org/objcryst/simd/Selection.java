package org.objcryst.simd;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Ascending positions of reflections, one by one or as the first of two that belong together. */
final class Selection {
    private final int[] positions;
    private final int step;

    private Selection(int[] positions, int step) {
        this.positions = positions;
        this.step = step;
    }

    /** Those of {@code from}, {@code from + step} … below {@code end} that are wanted. */
    static Selection of(int from, int end, int step, IntPredicate wanted) {
        int[] positions = IntStream.iterate(from, i -> i < end, i -> i + step)
                .filter(wanted)
                .toArray();
        return new Selection(positions, step);
    }

    boolean isEmpty() {
        return positions.length == 0;
    }

    /** Beginnings and ends of runs of successive positions that have the same factors. */
    int[][] runs(int[]... factors) {
        int[] starts = IntStream.range(0, positions.length)
                .filter(n -> n == 0 || isNew(positions[n - 1], positions[n], factors))
                .toArray();
        int[] begin = IntStream.of(starts).map(n -> positions[n]).toArray();
        int[] end = IntStream.range(0, starts.length)
                .map(s -> positions[(s + 1 < starts.length ? starts[s + 1] : positions.length) - 1] + step)
                .toArray();
        return new int[][] {begin, end};
    }

    private boolean isNew(int before, int position, int[][] factors) {
        return position != before + step || Arrays.stream(factors).anyMatch(f -> f[position] != f[before]);
    }
}
