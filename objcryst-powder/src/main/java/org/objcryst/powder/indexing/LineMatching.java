package org.objcryst.powder.indexing;

import java.util.Arrays;

/**
 * Whether enough observed lines can each be given a reflection of its own. A reflection whose Q lies somewhere in an interval may
 * explain a run of neighbouring lines; lines that no two of them share are found by the greedy choice that is best for runs: the
 * reflection whose run ends first. Scratch space; for one thread.
 */
final class LineMatching {
    private static final int BUCKETS = 512;

    private final ObservedLines lines;
    private final int size;
    private final double[] low;
    private final double[] high;
    private final int[] guess = new int[BUCKETS + 1];
    private final double scale;
    private final int[] runs;
    private final int[] begin;
    private final int[] open;
    private int hits;

    /** Takes the first lines of a list. */
    LineMatching(ObservedLines lines, int size) {
        this.lines = lines;
        this.size = size;
        low = new double[size];
        high = new double[size];
        runs = new int[size * size];
        begin = new int[size + 1];
        open = new int[size];
        scale = BUCKETS / lines.q(size - 1);
        for (int b = 0, i = 0; b <= BUCKETS; b++) {
            while (i < size - 1 && lines.q(i) * scale < b) {
                i++;
            }
            guess[b] = i;
        }
    }

    /** Begins anew, with an interval of the zero. Windows stay in ascending order, if need be by becoming wider. */
    void begin(double leastZero, double mostZero) {
        for (int i = 0; i < size; i++) {
            high[i] = lines.highest(i, leastZero);
            low[i] = lines.lowest(i, mostZero);
            if (i > 0 && high[i] < high[i - 1]) {
                high[i] = high[i - 1];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            low[i] = Math.min(low[i], low[i + 1]);
        }
        Arrays.fill(runs, 0);
        Arrays.fill(begin, 0);
        hits = 0;
    }

    /** Upper end of what is looked at. */
    double limit() {
        return high[size - 1];
    }

    /** Adds a reflection with Q in an interval; false if it meets no line. */
    boolean add(double least, double most) {
        if (least > high[size - 1] || most < low[0]) {
            return false;
        }
        int first = guess[(int) Math.min(Math.max(least * scale, 0), BUCKETS)];
        while (first > 0 && high[first - 1] >= least) {
            first--;
        }
        while (high[first] < least) {
            first++;
        }
        if (low[first] > most) {
            return false;
        }
        int last = first;
        while (last + 1 < size && low[last + 1] <= most) {
            last++;
        }
        runs[first * size + last]++;
        begin[first]++;
        hits += last - first + 1;
        return true;
    }

    /** How many pairs of a line and a reflection are possible. */
    int hits() {
        return hits;
    }

    /** Whether at least this many lines can be explained, each by a reflection of its own. */
    boolean explains(int wanted) {
        Arrays.fill(open, 0);
        int missing = size - wanted;
        for (int i = 0; i < size; i++) {
            if (begin[i] > 0) {
                for (int e = i, at = i * size + i; e < size; e++, at++) {
                    open[e] += runs[at];
                }
            }
            int e = i;
            while (e < size && open[e] == 0) {
                e++;
            }
            if (e < size) {
                open[e]--;
            } else if (--missing < 0) {
                return false;
            }
        }
        return true;
    }
}
