package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

/** Adds one array to another. */
final class Addition implements Stage {
    private final double[] from;
    private final double[] to;

    Addition(double[] from, double[] to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void run(int blocks) {
        for (int place = 0; place < to.length; place += STRIDE) {
            for (int i = place; i < place + blocks * COUNT; i += COUNT) {
                load(to, i).add(load(from, i)).intoArray(to, i);
            }
        }
    }
}
