package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** One product P·C for each reflection; factors C stay in registers while reflections share them. */
final class OneTerm extends PartSum {
    private final int[] runs;
    private final int[] row;
    private final int[] third;

    OneTerm(int reflections, PointGroup group, int[][] rows, int[][] thirds) {
        super(reflections, group);
        runs = runs(thirds);
        row = rows[0];
        third = thirds[0];
    }

    @Override
    void weighOne() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int r = row[i];
                int j = from + i * COUNT;
                DoubleVector sum = load(p, r).mul(c0).mul(load(w, j));
                sum.intoArray(sums, i * COUNT);
            }
        }
    }

    @Override
    void weighTwo() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
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
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
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
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            DoubleVector c3 = load(c, t + 3 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
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
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0);
                add(sum, w[i], sums, i * COUNT);
            }
        }
    }

    @Override
    void addTwo() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0);
                sum = load(p, r + COUNT).fma(c1, sum);
                add(sum, w[i], sums, i * COUNT);
            }
        }
    }

    @Override
    void addThree() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0);
                sum = load(p, r + COUNT).fma(c1, sum);
                sum = load(p, r + 2 * COUNT).fma(c2, sum);
                add(sum, w[i], sums, i * COUNT);
            }
        }
    }

    @Override
    void addFour() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t = third[runs[run]];
            DoubleVector c0 = load(c, t);
            DoubleVector c1 = load(c, t + COUNT);
            DoubleVector c2 = load(c, t + 2 * COUNT);
            DoubleVector c3 = load(c, t + 3 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int r = row[i];
                DoubleVector sum = load(p, r).mul(c0);
                sum = load(p, r + COUNT).fma(c1, sum);
                sum = load(p, r + 2 * COUNT).fma(c2, sum);
                sum = load(p, r + 3 * COUNT).fma(c3, sum);
                add(sum, w[i], sums, i * COUNT);
            }
        }
    }
}
