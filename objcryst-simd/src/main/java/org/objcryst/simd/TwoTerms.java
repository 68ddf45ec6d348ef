package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** Two products P·C for each reflection; factors C stay in registers while reflections share them. */
final class TwoTerms extends Terms {
    private final int[] row1;
    private final int[] row2;
    private final int[] third1;
    private final int[] third2;

    TwoTerms(Part part, Selection of, PointGroup group) {
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + i * COUNT;
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).mul(load(w, j));
                sum.intoArray(sums, i * COUNT);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 2 * i * COUNT;
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).mul(load(w, j));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(load(w, j + COUNT), sum);
                sum.intoArray(sums, i * COUNT);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 3 * i * COUNT;
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).mul(load(w, j));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(load(w, j + COUNT), sum);
                sum = load(p, r1 + 2 * COUNT)
                        .fma(c2, load(p, r2 + 2 * COUNT).mul(d2))
                        .fma(load(w, j + 2 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 4 * i * COUNT;
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).mul(load(w, j));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(load(w, j + COUNT), sum);
                sum = load(p, r1 + 2 * COUNT)
                        .fma(c2, load(p, r2 + 2 * COUNT).mul(d2))
                        .fma(load(w, j + 2 * COUNT), sum);
                sum = load(p, r1 + 3 * COUNT)
                        .fma(c3, load(p, r2 + 3 * COUNT).mul(d3))
                        .fma(load(w, j + 3 * COUNT), sum);
                sum.intoArray(sums, i * COUNT);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).fma(all(w0[i]), load(sums, i * COUNT));
                sum.intoArray(sums, i * COUNT);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(all(w1[i]), sum);
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
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(all(w1[i]), sum);
                sum = load(p, r1 + 2 * COUNT)
                        .fma(c2, load(p, r2 + 2 * COUNT).mul(d2))
                        .fma(all(w2[i]), sum);
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
            for (int i = begin[run]; i < end[run]; i++) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector sum = load(p, r1).fma(c0, load(p, r2).mul(d0)).fma(all(w0[i]), load(sums, i * COUNT));
                sum = load(p, r1 + COUNT).fma(c1, load(p, r2 + COUNT).mul(d1)).fma(all(w1[i]), sum);
                sum = load(p, r1 + 2 * COUNT)
                        .fma(c2, load(p, r2 + 2 * COUNT).mul(d2))
                        .fma(all(w2[i]), sum);
                sum = load(p, r1 + 3 * COUNT)
                        .fma(c3, load(p, r2 + 3 * COUNT).mul(d3))
                        .fma(all(w3[i]), sum);
                sum.intoArray(sums, i * COUNT);
            }
        }
    }
}
