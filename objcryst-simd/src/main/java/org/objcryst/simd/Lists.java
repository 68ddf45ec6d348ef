package org.objcryst.simd;

import java.util.Arrays;

/** Numbered things, collected by the place where each belongs; within a list they keep their order. */
final class Lists {
    private final int[] start;
    private final int[] order;

    /** Lists for {@code places} places. */
    Lists(int[] placeOfEach, int places) {
        start = new int[places + 1];
        for (int place : placeOfEach) {
            start[place + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        order = new int[placeOfEach.length];
        int[] next = start.clone();
        for (int i = 0; i < order.length; i++) {
            order[next[placeOfEach[i]]++] = i;
        }
    }

    /** Where each list begins, and where the last one ends. */
    int[] start() {
        return start;
    }

    /** A property of each thing, list after list. */
    int[] sorted(int[] ofEach) {
        return Arrays.stream(order).map(i -> ofEach[i]).toArray();
    }

    double[] sorted(double[] ofEach) {
        return Arrays.stream(order).mapToDouble(i -> ofEach[i]).toArray();
    }
}
