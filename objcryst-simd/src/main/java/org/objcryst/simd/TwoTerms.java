package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** Two products P·C for each reflection. */
final class TwoTerms extends PartSum {
    private final int[] row1;
    private final int[] third1;
    private final int[] row2;
    private final int[] third2;

    TwoTerms(int reflections, PointGroup group, int[][] rows, int[][] thirds) {
        super(reflections, group);
        row1 = rows[0];
        third1 = thirds[0];
        row2 = rows[1];
        third2 = thirds[1];
    }

    @Override
    void addWeighted(int lane, int first) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            load(p, row1[i] + lane)
                    .fma(load(c, third1[i] + lane), load(p, row2[i] + lane).mul(load(c, third2[i] + lane)))
                    .fma(load(w, first + j), load(sums, j))
                    .intoArray(sums, j);
        }
    }

    @Override
    void add(int lane) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            load(p, row1[i] + lane)
                    .fma(load(c, third1[i] + lane), load(p, row2[i] + lane).mul(load(c, third2[i] + lane)))
                    .fma(DoubleVector.broadcast(Lanes.SPECIES, w[i]), load(sums, j))
                    .intoArray(sums, j);
        }
    }
}
