package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** One product P·C for each reflection; factors C stay in registers while reflections share them. */
final class OneTerm extends Terms {
    private final int[] row;
    private final int[] third;

    OneTerm(Part part, Selection of, PointGroup group) {
        super(part, of.runs(part.thirds(0)), group);
        row = part.rows(0);
        third = part.thirds(0);
    }

    @Override
    void weighOne() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                int j = from + i * COUNT;
                DoubleVector sum = load(p, r).mul(c0).mul(load(w, j));
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighTwo() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                int j = from + 2 * i * COUNT;
                DoubleVector sum = load(p, r).mul(c0).mul(load(w, j));
                sum = load(p, r + COUNT).mul(c1).fma(load(w, j + COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighThree() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                int j = from + 3 * i * COUNT;
                DoubleVector sum = load(p, r).mul(c0).mul(load(w, j));
                sum = load(p, r + COUNT).mul(c1).fma(load(w, j + COUNT), sum);
                sum = load(p, r + 2 * COUNT).mul(c2).fma(load(w, j + 2 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighFour() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            DoubleVector c3 = load(c, t + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                int j = from + 4 * i * COUNT;
                DoubleVector sum = load(p, r).mul(c0).mul(load(w, j));
                sum = load(p, r + COUNT).mul(c1).fma(load(w, j + COUNT), sum);
                sum = load(p, r + 2 * COUNT).mul(c2).fma(load(w, j + 2 * COUNT), sum);
                sum = load(p, r + 3 * COUNT).mul(c3).fma(load(w, j + 3 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addOne() {
        double[] w0 = part.common(0);
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0).fma(all(w0[i]), load(sums, i * COUNT));
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addTwo() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r + COUNT).mul(c1).fma(all(w1[i]), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addThree() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        double[] w2 = part.common(2);
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r + COUNT).mul(c1).fma(all(w1[i]), sum);
                sum = load(p, r + 2 * COUNT).mul(c2).fma(all(w2[i]), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addFour() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        double[] w2 = part.common(2);
        double[] w3 = part.common(3);
        for (int run = 0; run < begin.length; run++) {
            int t = third[begin[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            DoubleVector c3 = load(c, t + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r + COUNT).mul(c1).fma(all(w1[i]), sum);
                sum = load(p, r + 2 * COUNT).mul(c2).fma(all(w2[i]), sum);
                sum = load(p, r + 3 * COUNT).mul(c3).fma(all(w3[i]), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }
}
