package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** More than two products P·C for each reflection. */
final class ManyTerms extends Terms {
    private final int terms;

    /** [reflection][term]. */
    private final int[] row;

    private final int[] third;

    ManyTerms(Part part, Selection of, PointGroup group) {
        super(part, of.runs(), group);
        terms = part.terms();
        int n = terms == 0 ? 0 : part.rows(0).length;
        row = new int[terms * n];
        third = new int[terms * n];
        for (int i = 0; i < row.length; i++) {
            row[i] = part.rows(i % terms)[i / terms];
            third[i] = part.thirds(i % terms)[i / terms];
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
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                int j = from + i * COUNT;
                DoubleVector sum = products(i, 0).mul(load(w, j));
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighTwo() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                int j = from + 2 * i * COUNT;
                DoubleVector sum = products(i, 0).mul(load(w, j));
                sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighThree() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                int j = from + 3 * i * COUNT;
                DoubleVector sum = products(i, 0).mul(load(w, j));
                sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
                sum = products(i, 2 * COUNT).fma(load(w, j + 2 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighFour() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                int j = from + 4 * i * COUNT;
                DoubleVector sum = products(i, 0).mul(load(w, j));
                sum = products(i, COUNT).fma(load(w, j + COUNT), sum);
                sum = products(i, 2 * COUNT).fma(load(w, j + 2 * COUNT), sum);
                sum = products(i, 3 * COUNT).fma(load(w, j + 3 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addOne() {
        double[] w0 = part.common(0);
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void addTwo() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        for (int run = 0; run < begin.length; run++) {
            for (int i = begin[run]; i < end[run]; i++) {
                DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = products(i, COUNT).fma(all(w1[i]), sum);
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
            for (int i = begin[run]; i < end[run]; i++) {
                DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = products(i, COUNT).fma(all(w1[i]), sum);
                sum = products(i, 2 * COUNT).fma(all(w2[i]), sum);
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
            for (int i = begin[run]; i < end[run]; i++) {
                DoubleVector sum = products(i, 0).fma(all(w0[i]), load(sums, i * COUNT));
                sum = products(i, COUNT).fma(all(w1[i]), sum);
                sum = products(i, 2 * COUNT).fma(all(w2[i]), sum);
                sum = products(i, 3 * COUNT).fma(all(w3[i]), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }
}
