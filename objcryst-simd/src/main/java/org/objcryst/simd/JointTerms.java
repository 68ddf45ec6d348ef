package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Real and imaginary part of each reflection from the same two rows: P₁·C₁ + P₂·C₂ and P₁·D₁ + P₂·D₂, as without a centre of
 * symmetry, where both are parts of a product of two complex numbers. Rows and weights are read once for both.
 */
final class JointTerms extends PartSum {
    private final int[] runs;
    private final int[] row1;
    private final int[] row2;

    /** C₁, C₂, D₁, D₂. */
    private final int[][] factors;

    private final double[] imaginary;

    JointTerms(PointGroup group, SharedRows shared, PartSum imaginary) {
        super(shared.size(), group);
        row1 = shared.rows(0, group.places());
        row2 = shared.rows(1, group.places());
        factors = shared.factors();
        runs = runs(factors);
        this.imaginary = imaginary.sums();
    }

    @Override
    void weighOne() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int j = from + i * COUNT;
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = load(w, j);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).mul(weight);
                DoubleVector im = p1.fma(e0, p2.mul(f0)).mul(weight);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void weighTwo() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int j = from + 2 * i * COUNT;
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = load(w, j);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).mul(weight);
                DoubleVector im = p1.fma(e0, p2.mul(f0)).mul(weight);
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = load(w, j + COUNT);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void weighThree() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, u1 + 2 * COUNT);
            DoubleVector f2 = load(c, u2 + 2 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int j = from + 3 * i * COUNT;
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = load(w, j);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).mul(weight);
                DoubleVector im = p1.fma(e0, p2.mul(f0)).mul(weight);
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = load(w, j + COUNT);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                p1 = load(p, row1[i] + 2 * COUNT);
                p2 = load(p, row2[i] + 2 * COUNT);
                weight = load(w, j + 2 * COUNT);
                re = p1.fma(c2, p2.mul(d2)).fma(weight, re);
                im = p1.fma(e2, p2.mul(f2)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void weighFour() {
        double[] w = weights;
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, u1 + 2 * COUNT);
            DoubleVector f2 = load(c, u2 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            DoubleVector e3 = load(c, u1 + 3 * COUNT);
            DoubleVector f3 = load(c, u2 + 3 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                int j = from + 4 * i * COUNT;
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = load(w, j);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).mul(weight);
                DoubleVector im = p1.fma(e0, p2.mul(f0)).mul(weight);
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = load(w, j + COUNT);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                p1 = load(p, row1[i] + 2 * COUNT);
                p2 = load(p, row2[i] + 2 * COUNT);
                weight = load(w, j + 2 * COUNT);
                re = p1.fma(c2, p2.mul(d2)).fma(weight, re);
                im = p1.fma(e2, p2.mul(f2)).fma(weight, im);
                p1 = load(p, row1[i] + 3 * COUNT);
                p2 = load(p, row2[i] + 3 * COUNT);
                weight = load(w, j + 3 * COUNT);
                re = p1.fma(c3, p2.mul(d3)).fma(weight, re);
                im = p1.fma(e3, p2.mul(f3)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void addOne() {
        double[] w0 = common[0];
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = all(w0[i]);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).fma(weight, load(sums, i * COUNT));
                DoubleVector im = p1.fma(e0, p2.mul(f0)).fma(weight, load(imaginary, i * COUNT));
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void addTwo() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = all(w0[i]);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).fma(weight, load(sums, i * COUNT));
                DoubleVector im = p1.fma(e0, p2.mul(f0)).fma(weight, load(imaginary, i * COUNT));
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = all(w1[i]);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void addThree() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        double[] w2 = common[2];
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, u1 + 2 * COUNT);
            DoubleVector f2 = load(c, u2 + 2 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = all(w0[i]);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).fma(weight, load(sums, i * COUNT));
                DoubleVector im = p1.fma(e0, p2.mul(f0)).fma(weight, load(imaginary, i * COUNT));
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = all(w1[i]);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                p1 = load(p, row1[i] + 2 * COUNT);
                p2 = load(p, row2[i] + 2 * COUNT);
                weight = all(w2[i]);
                re = p1.fma(c2, p2.mul(d2)).fma(weight, re);
                im = p1.fma(e2, p2.mul(f2)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }

    @Override
    void addFour() {
        double[] w0 = common[0];
        double[] w1 = common[1];
        double[] w2 = common[2];
        double[] w3 = common[3];
        for (int run = 0; run < runs.length - 1; run++) {
            int t1 = factors[0][runs[run]];
            int t2 = factors[1][runs[run]];
            int u1 = factors[2][runs[run]];
            int u2 = factors[3][runs[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, u1);
            DoubleVector f0 = load(c, u2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, u1 + COUNT);
            DoubleVector f1 = load(c, u2 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, u1 + 2 * COUNT);
            DoubleVector f2 = load(c, u2 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            DoubleVector e3 = load(c, u1 + 3 * COUNT);
            DoubleVector f3 = load(c, u2 + 3 * COUNT);
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                DoubleVector p1 = load(p, row1[i]);
                DoubleVector p2 = load(p, row2[i]);
                DoubleVector weight = all(w0[i]);
                DoubleVector re = p1.fma(c0, p2.mul(d0)).fma(weight, load(sums, i * COUNT));
                DoubleVector im = p1.fma(e0, p2.mul(f0)).fma(weight, load(imaginary, i * COUNT));
                p1 = load(p, row1[i] + COUNT);
                p2 = load(p, row2[i] + COUNT);
                weight = all(w1[i]);
                re = p1.fma(c1, p2.mul(d1)).fma(weight, re);
                im = p1.fma(e1, p2.mul(f1)).fma(weight, im);
                p1 = load(p, row1[i] + 2 * COUNT);
                p2 = load(p, row2[i] + 2 * COUNT);
                weight = all(w2[i]);
                re = p1.fma(c2, p2.mul(d2)).fma(weight, re);
                im = p1.fma(e2, p2.mul(f2)).fma(weight, im);
                p1 = load(p, row1[i] + 3 * COUNT);
                p2 = load(p, row2[i] + 3 * COUNT);
                weight = all(w3[i]);
                re = p1.fma(c3, p2.mul(d3)).fma(weight, re);
                im = p1.fma(e3, p2.mul(f3)).fma(weight, im);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
            }
        }
    }
}
