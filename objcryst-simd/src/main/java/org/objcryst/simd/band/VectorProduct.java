package org.objcryst.simd.band;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.objcryst.band.BandMatrix;

/**
 * A x of several vectors, with lanes over rows. Rows are taken in blocks of as many as a register has lanes; of each block the columns
 * stand one after the other, from the first to the last that one of its rows has, on both sides of the diagonal: nothing that was
 * written is read again.
 */
final class VectorProduct {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TOGETHER = 4; // vectors that share what is read of the matrix

    private final int size;
    private final int[] first; // column of each block
    private final int[] end;
    private final double[] columns;
    private final double[][] rest = new double[TOGETHER][LANES]; // of the last block, where it is not whole

    VectorProduct(BandMatrix a) {
        size = a.size();
        int blocks = (size + LANES - 1) / LANES;
        first = new int[blocks];
        end = new int[blocks];
        int stored = 0;
        for (int block = 0; block < blocks; block++) {
            first[block] = size;
            for (int i = block * LANES; i < Math.min(size, (block + 1) * LANES); i++) {
                first[block] = Math.min(first[block], a.firstColumn(i));
                end[block] = Math.max(end[block], a.lastColumn(i) + 1);
            }
            stored += (end[block] - first[block]) * LANES;
        }
        columns = new double[stored];
        fill(a);
    }

    private void fill(BandMatrix a) {
        int at = 0;
        for (int block = 0; block < first.length; block++) {
            for (int j = first[block]; j < end[block]; j++) {
                for (int i = block * LANES; i < (block + 1) * LANES; i++) {
                    columns[at++] = i < size ? a.element(i, j) : 0;
                }
            }
        }
    }

    /** Where they are no multiple of those that go together, the last one goes several times. */
    void multiply(int number, double[][] x, double[][] products) {
        int last = number - 1;
        for (int n = 0; n < number; n += TOGETHER) {
            int n1 = Math.min(n + 1, last);
            int n2 = Math.min(n + 2, last);
            int n3 = Math.min(n + 3, last);
            multiply(x[n], x[n1], x[n2], x[n3], products[n], products[n1], products[n2], products[n3]);
        }
    }

    private void multiply(
            double[] x0, double[] x1, double[] x2, double[] x3, double[] y0, double[] y1, double[] y2, double[] y3) {
        int from = 0;
        for (int block = 0; block < first.length; block++) {
            int i = block * LANES;
            int f = first[block];
            int e = end[block];
            if (i + LANES <= size) {
                block(columns, from, f, e, x0, x1, x2, x3, i, y0, y1, y2, y3);
            } else {
                block(columns, from, f, e, x0, x1, x2, x3, 0, rest[0], rest[1], rest[2], rest[3]);
                System.arraycopy(rest[0], 0, y0, i, size - i);
                System.arraycopy(rest[1], 0, y1, i, size - i);
                System.arraycopy(rest[2], 0, y2, i, size - i);
                System.arraycopy(rest[3], 0, y3, i, size - i);
            }
            from += (e - f) * LANES;
        }
    }

    private static void block(
            double[] a,
            int from,
            int first,
            int end,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            int to,
            double[] y0,
            double[] y1,
            double[] y2,
            double[] y3) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int j = first; j < end; j++) {
            DoubleVector column = DoubleVector.fromArray(SPECIES, a, from + (j - first) * LANES);
            s0 = column.fma(DoubleVector.broadcast(SPECIES, x0[j]), s0);
            s1 = column.fma(DoubleVector.broadcast(SPECIES, x1[j]), s1);
            s2 = column.fma(DoubleVector.broadcast(SPECIES, x2[j]), s2);
            s3 = column.fma(DoubleVector.broadcast(SPECIES, x3[j]), s3);
        }
        s0.intoArray(y0, to);
        s1.intoArray(y1, to);
        s2.intoArray(y2, to);
        s3.intoArray(y3, to);
    }
}
