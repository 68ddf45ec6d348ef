package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

/** Writes the negative of places of the first half of a table to its second half. */
final class Negation implements Stage {
    private final double[] table;
    private final int[] to;

    /** {@code places} of the second half are filled. */
    Negation(double[] table, int[] places) {
        this.table = table;
        to = Lanes.offsets(places);
    }

    @Override
    public void run(int blocks) {
        int half = table.length / 2;
        for (int place : to) {
            for (int block = 0; block < Lanes.STRIDE; block += COUNT) {
                load(table, place - half + block).neg().intoArray(table, place + block);
            }
        }
    }
}
