package org.objcryst.simd.intensity;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.objcryst.powder.intensity.BandMatrix;
import org.objcryst.powder.intensity.QuadraticForm;

/**
 * xᵀ A x with lanes over rows. Rows are taken in blocks of as many as a register has lanes; of each block the diagonals stand one
 * after the other, as far as its longest row, those beside the main one doubled.
 */
final class VectorForm implements QuadraticForm {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final int size;
    private final int[] width; // of each block
    private final double[] diagonals;
    private final double[] padded;
    private final double[] lanes = new double[LANES];

    VectorForm(BandMatrix a) {
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
        fill(a);
    }

    private void fill(BandMatrix a) {
        int at = 0;
        for (int block = 0; block < width.length; block++) {
            for (int d = 0; d < width[block]; d++) {
                for (int lane = 0; lane < LANES; lane++) {
                    int i = block * LANES + lane;
                    boolean stored = i < size && i + d <= a.lastColumn(i);
                    diagonals[at++] = stored ? (d == 0 ? 1 : 2) * a.element(i, i + d) : 0;
                }
            }
        }
    }

    @Override
    public double of(double[] x) {
        System.arraycopy(x, 0, padded, 0, size);
        sum(diagonals, padded, width).intoArray(lanes, 0);
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        return sum;
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
