package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Two reflections at a time, P₁·C₁ + P₂·C₂ and P₁·C₁ − P₂·C₂, as those with indices l and −l are: each product is made once for
 * both.
 */
final class MateTerms extends Terms {
    private final int[] row1;
    private final int[] row2;
    private final int[] third1;
    private final int[] third2;

    MateTerms(Part part, Selection of, PointGroup group) {
        super(part, of.runs(part.thirds(0), part.thirds(1)), group);
        row1 = part.rows(0);
        row2 = part.rows(1);
        third1 = part.thirds(0);
        third2 = part.thirds(1);
    }

    @Override
    void weighOne() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + i * COUNT;
                int k = j + COUNT;
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).mul(load(w, j));
                DoubleVector mate = u.sub(v).mul(load(w, k));
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void weighTwo() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 2 * i * COUNT;
                int k = j + 2 * COUNT;
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).mul(load(w, j));
                DoubleVector mate = u.sub(v).mul(load(w, k));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(load(w, j + COUNT), sum);
                mate = u.sub(v).fma(load(w, k + COUNT), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void weighThree() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 3 * i * COUNT;
                int k = j + 3 * COUNT;
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).mul(load(w, j));
                DoubleVector mate = u.sub(v).mul(load(w, k));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(load(w, j + COUNT), sum);
                mate = u.sub(v).fma(load(w, k + COUNT), mate);
                u = load(p, r1 + 2 * COUNT).mul(c2);
                v = load(p, r2 + 2 * COUNT).mul(d2);
                sum = u.add(v).fma(load(w, j + 2 * COUNT), sum);
                mate = u.sub(v).fma(load(w, k + 2 * COUNT), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void weighFour() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 4 * i * COUNT;
                int k = j + 4 * COUNT;
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).mul(load(w, j));
                DoubleVector mate = u.sub(v).mul(load(w, k));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(load(w, j + COUNT), sum);
                mate = u.sub(v).fma(load(w, k + COUNT), mate);
                u = load(p, r1 + 2 * COUNT).mul(c2);
                v = load(p, r2 + 2 * COUNT).mul(d2);
                sum = u.add(v).fma(load(w, j + 2 * COUNT), sum);
                mate = u.sub(v).fma(load(w, k + 2 * COUNT), mate);
                u = load(p, r1 + 3 * COUNT).mul(c3);
                v = load(p, r2 + 3 * COUNT).mul(d3);
                sum = u.add(v).fma(load(w, j + 3 * COUNT), sum);
                mate = u.sub(v).fma(load(w, k + 3 * COUNT), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void addOne() {
        double[] w0 = part.common(0);
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).fma(all(w0[i]), load(sums, i * COUNT));
                DoubleVector mate = u.sub(v).fma(all(w0[i + 1]), load(sums, (i + 1) * COUNT));
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void addTwo() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).fma(all(w0[i]), load(sums, i * COUNT));
                DoubleVector mate = u.sub(v).fma(all(w0[i + 1]), load(sums, (i + 1) * COUNT));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(all(w1[i]), sum);
                mate = u.sub(v).fma(all(w1[i + 1]), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void addThree() {
        double[] w0 = part.common(0);
        double[] w1 = part.common(1);
        double[] w2 = part.common(2);
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).fma(all(w0[i]), load(sums, i * COUNT));
                DoubleVector mate = u.sub(v).fma(all(w0[i + 1]), load(sums, (i + 1) * COUNT));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(all(w1[i]), sum);
                mate = u.sub(v).fma(all(w1[i + 1]), mate);
                u = load(p, r1 + 2 * COUNT).mul(c2);
                v = load(p, r2 + 2 * COUNT).mul(d2);
                sum = u.add(v).fma(all(w2[i]), sum);
                mate = u.sub(v).fma(all(w2[i + 1]), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
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
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector u = load(p, r1).mul(c0);
                DoubleVector v = load(p, r2).mul(d0);
                DoubleVector sum = u.add(v).fma(all(w0[i]), load(sums, i * COUNT));
                DoubleVector mate = u.sub(v).fma(all(w0[i + 1]), load(sums, (i + 1) * COUNT));
                u = load(p, r1 + COUNT).mul(c1);
                v = load(p, r2 + COUNT).mul(d1);
                sum = u.add(v).fma(all(w1[i]), sum);
                mate = u.sub(v).fma(all(w1[i + 1]), mate);
                u = load(p, r1 + 2 * COUNT).mul(c2);
                v = load(p, r2 + 2 * COUNT).mul(d2);
                sum = u.add(v).fma(all(w2[i]), sum);
                mate = u.sub(v).fma(all(w2[i + 1]), mate);
                u = load(p, r1 + 3 * COUNT).mul(c3);
                v = load(p, r2 + 3 * COUNT).mul(d3);
                sum = u.add(v).fma(all(w3[i]), sum);
                mate = u.sub(v).fma(all(w3[i + 1]), mate);
                sum.intoArray(sums, i * COUNT);
                mate.intoArray(sums, (i + 1) * COUNT);
            }
        }
    }
}
