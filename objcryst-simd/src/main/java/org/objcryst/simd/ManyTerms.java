package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
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

    private DoubleVector products(int i, int lane) {
        DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
        for (int t = i * terms; t < (i + 1) * terms; t++) {
            sum = load(p, row[t] + lane).fma(load(c, third[t] + lane), sum);
        }
        return sum;
    }

    @Override
    void weighOne() {
        double[] w = weights;
        for (int i = 0, j = from; i < reflections; i++, j += COUNT) {
            DoubleVector sum = products(i, 0).mul(load(w, j));
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void weighTwo() {
        double[] w = weights;
        for (int i = 0, j = from; i < reflections; i++, j += 2 * COUNT) {
            DoubleVector sum = products(i, 0).mul(load(w, j));
            sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void weighThree() {
        double[] w = weights;
        for (int i = 0, j = from; i < reflections; i++, j += 3 * COUNT) {
            DoubleVector sum = products(i, 0).mul(load(w, j));
            sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
            sum = products(i, 2 * COUNT).fma(load(w, j + 2 * COUNT), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void weighFour() {
        double[] w = weights;
        for (int i = 0, j = from; i < reflections; i++, j += 4 * COUNT) {
            DoubleVector sum = products(i, 0).mul(load(w, j));
            sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
            sum = products(i, 2 * COUNT).fma(load(w, j + 2 * COUNT), sum);
            sum = products(i, 3 * COUNT).fma(load(w, j + 3 * COUNT), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void addOne() {
        double[] w0 = common[0];
        for (int i = 0; i < reflections; i++) {
            DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void addTwo() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        for (int i = 0; i < reflections; i++) {
            DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
            sum = products(i, COUNT).fma(all(w1[i]), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void addThree() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        double[] w2 = common[2];
        for (int i = 0; i < reflections; i++) {
            DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
            sum = products(i, COUNT).fma(all(w1[i]), sum);
            sum = products(i, 2 * COUNT).fma(all(w2[i]), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }

    @Override
    void addFour() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        double[] w2 = common[2];
        double[] w3 = common[3];
        for (int i = 0; i < reflections; i++) {
            DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
            sum = products(i, COUNT).fma(all(w1[i]), sum);
            sum = products(i, 2 * COUNT).fma(all(w2[i]), sum);
            sum = products(i, 3 * COUNT).fma(all(w3[i]), sum);
            sum.intoArray(sums, i * COUNT);
        }
    }
}
