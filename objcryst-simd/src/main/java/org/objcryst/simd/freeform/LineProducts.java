package org.objcryst.simd.freeform;

import static org.objcryst.simd.freeform.Turns.LANES;
import static org.objcryst.simd.freeform.Turns.all;
import static org.objcryst.simd.freeform.Turns.load;

import jdk.incubator.vector.DoubleVector;

/** The product of a few atoms' factors at the centres of two lines with their table, sixteen registers of sums. */
final class LineProducts {
    private final double[] table;
    /** Of each atom: re, im at the first line, re, im at the second. */
    private final double[] factors;

    LineProducts(double[] table, double[] factors) {
        this.table = table;
        this.factors = factors;
    }

    void add(int f, int atoms, int at, double[] halves, int first, int second, int width) {
        DoubleVector p0 = all(0);
        DoubleVector p1 = p0;
        DoubleVector p2 = p0;
        DoubleVector p3 = p0;
        DoubleVector p4 = p0;
        DoubleVector p5 = p0;
        DoubleVector p6 = p0;
        DoubleVector p7 = p0;
        DoubleVector q0 = p0;
        DoubleVector q1 = p0;
        DoubleVector q2 = p0;
        DoubleVector q3 = p0;
        DoubleVector q4 = p0;
        DoubleVector q5 = p0;
        DoubleVector q6 = p0;
        DoubleVector q7 = p0;
        for (int j = 0; j < atoms; j++) {
            int e = at + j * LineTable.ENTRY;
            DoubleVector ca = load(table, e);
            DoubleVector cb = load(table, e + LANES);
            DoubleVector sa = load(table, e + 2 * LANES);
            DoubleVector sb = load(table, e + 3 * LANES);
            DoubleVector re = all(factors[f + 4 * j]);
            DoubleVector im = all(factors[f + 4 * j + 1]);
            p0 = re.fma(ca, p0);
            p1 = re.fma(cb, p1);
            p2 = im.fma(ca, p2);
            p3 = im.fma(cb, p3);
            p4 = re.fma(sa, p4);
            p5 = re.fma(sb, p5);
            p6 = im.fma(sa, p6);
            p7 = im.fma(sb, p7);
            re = all(factors[f + 4 * j + 2]);
            im = all(factors[f + 4 * j + 3]);
            q0 = re.fma(ca, q0);
            q1 = re.fma(cb, q1);
            q2 = im.fma(ca, q2);
            q3 = im.fma(cb, q3);
            q4 = re.fma(sa, q4);
            q5 = re.fma(sb, q5);
            q6 = im.fma(sa, q6);
            q7 = im.fma(sb, q7);
        }
        store(halves, first, p0, p1);
        store(halves, first + width, p2, p3);
        store(halves, first + 2 * width, p4, p5);
        store(halves, first + 3 * width, p6, p7);
        if (second >= 0) {
            store(halves, second, q0, q1);
            store(halves, second + width, q2, q3);
            store(halves, second + 2 * width, q4, q5);
            store(halves, second + 3 * width, q6, q7);
        }
    }

    private static void store(double[] halves, int at, DoubleVector a, DoubleVector b) {
        load(halves, at).add(a).intoArray(halves, at);
        load(halves, at + LANES).add(b).intoArray(halves, at + LANES);
    }
}
