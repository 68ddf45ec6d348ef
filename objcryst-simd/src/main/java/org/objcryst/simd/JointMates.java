package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Both parts of two reflections at a time, P₁·C₁ ± P₂·C₂ and P₂·C₃ ± P₁·C₄, as those with indices l and −l are without a centre of
 * symmetry: rows and weights are read once for all four.
 */
final class JointMates extends Terms {
    private final double[] imaginary;
    private final int[] row1;
    private final int[] row2;
    private final int[] third1;
    private final int[] third2;
    private final int[] third3;
    private final int[] third4;

    JointMates(Part real, Part imaginary, Selection of, PointGroup group) {
        super(real, of.runs(real.thirds(0), real.thirds(1), imaginary.thirds(0), imaginary.thirds(1)), group);
        this.imaginary = imaginary.sums();
        row1 = real.rows(0);
        row2 = real.rows(1);
        third1 = real.thirds(0);
        third2 = real.thirds(1);
        third3 = imaginary.thirds(0);
        third4 = imaginary.thirds(1);
    }

    @Override
    void weighOne() {
        double[] w = part.weights();
        int from = part.from();
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + i * COUNT;
                int k = j + COUNT;
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = load(w, j);
                DoubleVector ofMate = load(w, k);
                DoubleVector re = u.add(v).mul(weight);
                DoubleVector im = x.add(y).mul(weight);
                DoubleVector mateRe = u.sub(v).mul(ofMate);
                DoubleVector mateIm = x.sub(y).mul(ofMate);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 2 * i * COUNT;
                int k = j + 2 * COUNT;
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = load(w, j);
                DoubleVector ofMate = load(w, k);
                DoubleVector re = u.add(v).mul(weight);
                DoubleVector im = x.add(y).mul(weight);
                DoubleVector mateRe = u.sub(v).mul(ofMate);
                DoubleVector mateIm = x.sub(y).mul(ofMate);
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = load(w, j + COUNT);
                ofMate = load(w, k + COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, t3 + 2 * COUNT);
            DoubleVector f2 = load(c, t4 + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 3 * i * COUNT;
                int k = j + 3 * COUNT;
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = load(w, j);
                DoubleVector ofMate = load(w, k);
                DoubleVector re = u.add(v).mul(weight);
                DoubleVector im = x.add(y).mul(weight);
                DoubleVector mateRe = u.sub(v).mul(ofMate);
                DoubleVector mateIm = x.sub(y).mul(ofMate);
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = load(w, j + COUNT);
                ofMate = load(w, k + COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 2 * COUNT);
                p2 = load(p, r2 + 2 * COUNT);
                u = p1.mul(c2);
                v = p2.mul(d2);
                x = p2.mul(e2);
                y = p1.mul(f2);
                weight = load(w, j + 2 * COUNT);
                ofMate = load(w, k + 2 * COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, t3 + 2 * COUNT);
            DoubleVector f2 = load(c, t4 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            DoubleVector e3 = load(c, t3 + 3 * COUNT);
            DoubleVector f3 = load(c, t4 + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                int j = from + 4 * i * COUNT;
                int k = j + 4 * COUNT;
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = load(w, j);
                DoubleVector ofMate = load(w, k);
                DoubleVector re = u.add(v).mul(weight);
                DoubleVector im = x.add(y).mul(weight);
                DoubleVector mateRe = u.sub(v).mul(ofMate);
                DoubleVector mateIm = x.sub(y).mul(ofMate);
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = load(w, j + COUNT);
                ofMate = load(w, k + COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 2 * COUNT);
                p2 = load(p, r2 + 2 * COUNT);
                u = p1.mul(c2);
                v = p2.mul(d2);
                x = p2.mul(e2);
                y = p1.mul(f2);
                weight = load(w, j + 2 * COUNT);
                ofMate = load(w, k + 2 * COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 3 * COUNT);
                p2 = load(p, r2 + 3 * COUNT);
                u = p1.mul(c3);
                v = p2.mul(d3);
                x = p2.mul(e3);
                y = p1.mul(f3);
                weight = load(w, j + 3 * COUNT);
                ofMate = load(w, k + 3 * COUNT);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
            }
        }
    }

    @Override
    void addOne() {
        double[] w0 = part.common(0);
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]];
            int t2 = third2[begin[run]];
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = all(w0[i]);
                DoubleVector ofMate = all(w0[i + 1]);
                DoubleVector re = u.add(v).fma(weight, load(sums, i * COUNT));
                DoubleVector im = x.add(y).fma(weight, load(imaginary, i * COUNT));
                DoubleVector mateRe = u.sub(v).fma(ofMate, load(sums, (i + 1) * COUNT));
                DoubleVector mateIm = x.sub(y).fma(ofMate, load(imaginary, (i + 1) * COUNT));
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = all(w0[i]);
                DoubleVector ofMate = all(w0[i + 1]);
                DoubleVector re = u.add(v).fma(weight, load(sums, i * COUNT));
                DoubleVector im = x.add(y).fma(weight, load(imaginary, i * COUNT));
                DoubleVector mateRe = u.sub(v).fma(ofMate, load(sums, (i + 1) * COUNT));
                DoubleVector mateIm = x.sub(y).fma(ofMate, load(imaginary, (i + 1) * COUNT));
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = all(w1[i]);
                ofMate = all(w1[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, t3 + 2 * COUNT);
            DoubleVector f2 = load(c, t4 + 2 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = all(w0[i]);
                DoubleVector ofMate = all(w0[i + 1]);
                DoubleVector re = u.add(v).fma(weight, load(sums, i * COUNT));
                DoubleVector im = x.add(y).fma(weight, load(imaginary, i * COUNT));
                DoubleVector mateRe = u.sub(v).fma(ofMate, load(sums, (i + 1) * COUNT));
                DoubleVector mateIm = x.sub(y).fma(ofMate, load(imaginary, (i + 1) * COUNT));
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = all(w1[i]);
                ofMate = all(w1[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 2 * COUNT);
                p2 = load(p, r2 + 2 * COUNT);
                u = p1.mul(c2);
                v = p2.mul(d2);
                x = p2.mul(e2);
                y = p1.mul(f2);
                weight = all(w2[i]);
                ofMate = all(w2[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
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
            int t3 = third3[begin[run]];
            int t4 = third4[begin[run]];
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector e0 = load(c, t3);
            DoubleVector f0 = load(c, t4);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector e1 = load(c, t3 + COUNT);
            DoubleVector f1 = load(c, t4 + COUNT);
            DoubleVector c2 = load(c, t1 + 2 * COUNT);
            DoubleVector d2 = load(c, t2 + 2 * COUNT);
            DoubleVector e2 = load(c, t3 + 2 * COUNT);
            DoubleVector f2 = load(c, t4 + 2 * COUNT);
            DoubleVector c3 = load(c, t1 + 3 * COUNT);
            DoubleVector d3 = load(c, t2 + 3 * COUNT);
            DoubleVector e3 = load(c, t3 + 3 * COUNT);
            DoubleVector f3 = load(c, t4 + 3 * COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i];
                int r2 = row2[i];
                DoubleVector p1 = load(p, r1);
                DoubleVector p2 = load(p, r2);
                DoubleVector u = p1.mul(c0);
                DoubleVector v = p2.mul(d0);
                DoubleVector x = p2.mul(e0);
                DoubleVector y = p1.mul(f0);
                DoubleVector weight = all(w0[i]);
                DoubleVector ofMate = all(w0[i + 1]);
                DoubleVector re = u.add(v).fma(weight, load(sums, i * COUNT));
                DoubleVector im = x.add(y).fma(weight, load(imaginary, i * COUNT));
                DoubleVector mateRe = u.sub(v).fma(ofMate, load(sums, (i + 1) * COUNT));
                DoubleVector mateIm = x.sub(y).fma(ofMate, load(imaginary, (i + 1) * COUNT));
                p1 = load(p, r1 + COUNT);
                p2 = load(p, r2 + COUNT);
                u = p1.mul(c1);
                v = p2.mul(d1);
                x = p2.mul(e1);
                y = p1.mul(f1);
                weight = all(w1[i]);
                ofMate = all(w1[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 2 * COUNT);
                p2 = load(p, r2 + 2 * COUNT);
                u = p1.mul(c2);
                v = p2.mul(d2);
                x = p2.mul(e2);
                y = p1.mul(f2);
                weight = all(w2[i]);
                ofMate = all(w2[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                p1 = load(p, r1 + 3 * COUNT);
                p2 = load(p, r2 + 3 * COUNT);
                u = p1.mul(c3);
                v = p2.mul(d3);
                x = p2.mul(e3);
                y = p1.mul(f3);
                weight = all(w3[i]);
                ofMate = all(w3[i + 1]);
                re = u.add(v).fma(weight, re);
                im = x.add(y).fma(weight, im);
                mateRe = u.sub(v).fma(ofMate, mateRe);
                mateIm = x.sub(y).fma(ofMate, mateIm);
                re.intoArray(sums, i * COUNT);
                im.intoArray(imaginary, i * COUNT);
                mateRe.intoArray(sums, (i + 1) * COUNT);
                mateIm.intoArray(imaginary, (i + 1) * COUNT);
            }
        }
    }
}
