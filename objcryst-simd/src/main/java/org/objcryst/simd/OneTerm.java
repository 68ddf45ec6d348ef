package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** One product P·C for each reflection. */
final class OneTerm extends PartSum {
    private final int[] row;
    private final int[] third;

    OneTerm(int reflections, PointGroup group, int[] row, int[] third) {
        super(reflections, group);
        this.row = row;
        this.third = third;
    }

    @Override
    void addWeighted(int lane, int first) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            load(p, row[i] + lane)
                    .mul(load(c, third[i] + lane))
                    .fma(load(w, first + j), load(sums, j))
                    .intoArray(sums, j);
        }
    }

    @Override
    void add(int lane) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            load(p, row[i] + lane)
                    .mul(load(c, third[i] + lane))
                    .fma(DoubleVector.broadcast(Lanes.SPECIES, w[i]), load(sums, j))
                    .intoArray(sums, j);
        }
    }
}
