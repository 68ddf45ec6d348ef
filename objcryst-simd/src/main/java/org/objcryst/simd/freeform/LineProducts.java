package org.objcryst.simd.freeform;

import static org.objcryst.simd.freeform.Turns.LANES;
import static org.objcryst.simd.freeform.Turns.all;
import static org.objcryst.simd.freeform.Turns.load;

import jdk.incubator.vector.DoubleVector;

/**
 * The product of a few atoms' factors at the centres of two lines with their table, sixteen registers of sums. */
final class LineProducts {
    private final double[] table;
    /** Of each atom: re, im at the first line, re, im at the second. */
    private final double[] factors;

    LineProducts(double[] table, double[] factors) {
        this.table = table;
        this.factors = factors;
    }

    void add(int f, int atoms, int at, double[] halves, int first, int second, int width) {
        register(f, atoms, at, halves, first, second, width);
        int next = second < 0 ? second : second + LANES;
        register(f, atoms, at + LANES, halves, first + LANES, next, width);
    }

    private void register(int f, int atoms, int at, double[] halves, int first, int second, int width) {
        DoubleVector p0 = all(0);
        DoubleVector p1 = all(0);
        DoubleVector p2 = all(0);
        DoubleVector p3 = all(0);
        DoubleVector q0 = all(0);
        DoubleVector q1 = all(0);
        DoubleVector q2 = all(0);
        DoubleVector q3 = all(0);
        for (int j = 0; j < atoms; j++) {
            int e = at + j * LineTable.ENTRY;
            DoubleVector c = load(table, e);
            DoubleVector s = load(table, e + 2 * LANES);
            DoubleVector re = all(factors[f + 4 * j]);
            DoubleVector im = all(factors[f + 4 * j + 1]);
            p0 = re.fma(c, p0);
            p1 = im.fma(c, p1);
            p2 = re.fma(s, p2);
            p3 = im.fma(s, p3);
            re = all(factors[f + 4 * j + 2]);
            im = all(factors[f + 4 * j + 3]);
            q0 = re.fma(c, q0);
            q1 = im.fma(c, q1);
            q2 = re.fma(s, q2);
            q3 = im.fma(s, q3);
        }
        store(halves, first, p0);
        store(halves, first + width, p1);
        store(halves, first + 2 * width, p2);
        store(halves, first + 3 * width, p3);
        if (second >= 0) {
            store(halves, second, q0);
            store(halves, second + width, q1);
            store(halves, second + 2 * width, q2);
            store(halves, second + 3 * width, q3);
        }
    }

    private static void store(double[] halves, int at, DoubleVector a) {
        load(halves, at).add(a).intoArray(halves, at);
    }
}
