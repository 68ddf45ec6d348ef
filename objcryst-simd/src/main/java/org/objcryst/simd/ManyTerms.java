package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** More than two products P·C for each reflection. */
final class ManyTerms extends PartSum {
    private final int terms;

    /** [reflection][term]. */
    private final int[] row;

    private final int[] third;

    ManyTerms(int reflections, PointGroup group, int[][] rows, int[][] thirds) {
        super(reflections, group);
        terms = rows.length;
        row = new int[terms * reflections];
        third = new int[terms * reflections];
        for (int i = 0; i < row.length; i++) {
            row[i] = rows[i % terms][i / terms];
            third[i] = thirds[i % terms][i / terms];
        }
    }

    @Override
    void addWeighted(int lane, int first) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            products(i, lane).fma(load(w, first + j), load(sums, j)).intoArray(sums, j);
        }
    }

    @Override
    void add(int lane) {
        double[] w = weights;
        for (int i = 0, j = 0; i < reflections; i++, j += COUNT) {
            products(i, lane)
                    .fma(DoubleVector.broadcast(Lanes.SPECIES, w[i]), load(sums, j))
                    .intoArray(sums, j);
        }
    }

    private DoubleVector products(int i, int lane) {
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int t = i * terms; t < (i + 1) * terms; t++) {
            sum = load(p, row[t] + lane).fma(load(c, third[t] + lane), sum);
        }
        return sum;
    }
}
