package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

/** Writes the negative of the first half of a table to its second half. */
final class Negation implements Stage {
    private final double[] table;

    Negation(double[] table) {
        this.table = table;
    }

    @Override
    public void run(int blocks) {
        int half = table.length / 2;
        for (int place = 0; place < half; place += Lanes.STRIDE) {
            for (int i = place; i < place + blocks * COUNT; i += COUNT) {
                load(table, i).neg().intoArray(table, half + i);
            }
        }
    }
}
