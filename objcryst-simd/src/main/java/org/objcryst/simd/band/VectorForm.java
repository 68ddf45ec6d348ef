package org.objcryst.simd.band;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.objcryst.band.BandMatrix;
import org.objcryst.band.QuadraticForm;

/**
 * xᵀ A x with lanes over rows. A is kept twice: whole for products ({@link VectorProduct}), and for the form alone half of it: rows are taken in blocks of as many as a register has lanes; of each block the diagonals stand one
 * after the other, as far as its longest row, those beside the main one doubled.
 */
final class VectorForm implements QuadraticForm {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TOGETHER = 4; // vectors that share what is read of the matrix

    private final int size;
    private final int[] width; // of each block
    private final double[] diagonals;
    private final double[] padded;
    private final double[] lanes = new double[TOGETHER * LANES];
    private final double[][] together = new double[TOGETHER][];
    private final BandMatrix matrix;
    private VectorProduct product; // made when it is asked for

    VectorForm(BandMatrix a) {
        matrix = a;
        size = a.size();
        width = new int[(size + LANES - 1) / LANES];
        int longest = 0;
        int stored = 0;
        for (int block = 0; block < width.length; block++) {
            for (int i = block * LANES; i < Math.min(size, (block + 1) * LANES); i++) {
                width[block] = Math.max(width[block], a.lastColumn(i) - i + 1);
            }
            longest = Math.max(longest, width[block]);
            stored += width[block] * LANES;
        }
        diagonals = new double[stored];
        padded = new double[width.length * LANES + longest];
        for (int n = 0; n < TOGETHER; n++) {
            together[n] = new double[padded.length];
        }
        fill();
    }

    private void fill() {
        int at = 0;
        for (int block = 0; block < width.length; block++) {
            for (int d = 0; d < width[block]; d++) {
                for (int lane = 0; lane < LANES; lane++) {
                    int i = block * LANES + lane;
                    boolean stored = i < size && i + d <= matrix.lastColumn(i);
                    diagonals[at++] = stored ? (d == 0 ? 1 : 2) * matrix.element(i, i + d) : 0;
                }
            }
        }
    }

    @Override
    public double of(double[] x) {
        System.arraycopy(x, 0, padded, 0, size);
        sum(diagonals, padded, width).intoArray(lanes, 0);
        return total(0);
    }

    /** Always in the same order. */
    private double total(int from) {
        double sum = 0;
        for (int lane = from; lane < from + LANES; lane++) {
            sum += lanes[lane];
        }
        return sum;
    }

    @Override
    public void of(int number, double[][] x, double[] forms) {
        int n = 0;
        for (; n + TOGETHER <= number; n += TOGETHER) {
            for (int i = 0; i < TOGETHER; i++) {
                System.arraycopy(x[n + i], 0, together[i], 0, size);
            }
            sums(diagonals, together[0], together[1], together[2], together[3], width, lanes);
            for (int i = 0; i < TOGETHER; i++) {
                forms[n + i] = total(i * LANES);
            }
        }
        for (; n < number; n++) {
            forms[n] = of(x[n]);
        }
    }

    @Override
    public void multiply(int number, double[][] x, double[][] products) {
        if (product == null) {
            product = new VectorProduct(matrix);
        }
        product.multiply(number, x, products);
    }

    private static void sums(
            double[] a, double[] x0, double[] x1, double[] x2, double[] x3, int[] width, double[] lanes) {
        DoubleVector sum0 = DoubleVector.zero(SPECIES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        int at = 0;
        for (int block = 0; block < width.length; block++) {
            int i = block * LANES;
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            int end = at + width[block] * LANES;
            for (int j = i; at < end; at += LANES, j++) {
                DoubleVector row = load(a, at);
                s0 = row.fma(load(x0, j), s0);
                s1 = row.fma(load(x1, j), s1);
                s2 = row.fma(load(x2, j), s2);
                s3 = row.fma(load(x3, j), s3);
            }
            sum0 = s0.fma(load(x0, i), sum0);
            sum1 = s1.fma(load(x1, i), sum1);
            sum2 = s2.fma(load(x2, i), sum2);
            sum3 = s3.fma(load(x3, i), sum3);
        }
        sum0.intoArray(lanes, 0);
        sum1.intoArray(lanes, LANES);
        sum2.intoArray(lanes, 2 * LANES);
        sum3.intoArray(lanes, 3 * LANES);
    }

    private static DoubleVector sum(double[] a, double[] x, int[] width) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        int at = 0;
        for (int block = 0; block < width.length; block++) {
            int i = block * LANES;
            DoubleVector even = DoubleVector.zero(SPECIES);
            DoubleVector odd = DoubleVector.zero(SPECIES);
            int j = i;
            int end = at + width[block] * LANES;
            for (; at + LANES < end; at += 2 * LANES, j += 2) {
                even = load(a, at).fma(load(x, j), even);
                odd = load(a, at + LANES).fma(load(x, j + 1), odd);
            }
            if (at < end) {
                even = load(a, at).fma(load(x, j), even);
                at += LANES;
            }
            sum = even.add(odd).fma(load(x, i), sum);
        }
        return sum;
    }

    private static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }
}
