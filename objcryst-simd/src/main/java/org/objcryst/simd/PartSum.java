package org.objcryst.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.objcryst.scattering.TrigonometricForm;

/**
 * The real or the imaginary part of all reflections as sums of products P·C, with the same number of terms for each
 * reflection: short ones are filled up with zeros, so that the inner loop has no branch.
 */
final class PartSum {
    private static final VectorSpecies<Double> SPECIES = VectorBlock.SPECIES;
    private static final int LANES = VectorBlock.LANES;

    private final int reflections;
    private final int terms;
    private final int[] row;
    private final int[] third;
    private final double[] sums;

    PartSum(TrigonometricForm form, int[] start, int[] end) {
        reflections = form.scaleReal().length;
        int most = 0;
        for (int i = 0; i < reflections; i++) {
            most = Math.max(most, end[i] - start[i]);
        }
        terms = most;
        row = new int[reflections * terms];
        third = new int[reflections * terms];
        Arrays.fill(row, form.rows() * LANES);
        for (int i = 0; i < reflections; i++) {
            for (int t = start[i]; t < end[i]; t++) {
                row[i * terms + t - start[i]] = form.termRow()[t] * LANES;
                third[i * terms + t - start[i]] = form.termThird()[t] * LANES;
            }
        }
        sums = new double[reflections * LANES];
    }

    boolean isEmpty() {
        return terms == 0;
    }

    /** The sums, [reflection][lane]. */
    double[] sums() {
        return sums;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    /** Adds a block with a weight for each lane, [reflection][lane]. */
    void addLanes(VectorBlock block, double[] weights, int from) {
        double[] p = block.rows();
        double[] c = block.third();
        if (terms == 1) {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.fromArray(SPECIES, weights, from + j);
                one(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        } else if (terms == 2) {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.fromArray(SPECIES, weights, from + j);
                two(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        } else {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.fromArray(SPECIES, weights, from + j);
                many(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        }
    }

    /** Adds a block whose lanes have the same weight, [reflection]. */
    void addBroadcast(VectorBlock block, double[] weights) {
        double[] p = block.rows();
        double[] c = block.third();
        if (terms == 1) {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.broadcast(SPECIES, weights[i]);
                one(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        } else if (terms == 2) {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.broadcast(SPECIES, weights[i]);
                two(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        } else {
            for (int i = 0, j = 0; i < reflections; i++, j += LANES) {
                DoubleVector w = DoubleVector.broadcast(SPECIES, weights[i]);
                many(p, c, i).fma(w, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
            }
        }
    }

    /** The sum over the lanes of one reflection. */
    double total(int i) {
        double sum = 0;
        int from = i * LANES;
        for (int lane = 0; lane < LANES; lane++) {
            sum += sums[from + lane];
        }
        return sum;
    }

    private DoubleVector one(double[] p, double[] c, int i) {
        return DoubleVector.fromArray(SPECIES, p, row[i]).mul(DoubleVector.fromArray(SPECIES, c, third[i]));
    }

    private DoubleVector two(double[] p, double[] c, int i) {
        DoubleVector second = DoubleVector.fromArray(SPECIES, p, row[2 * i + 1])
                .mul(DoubleVector.fromArray(SPECIES, c, third[2 * i + 1]));
        return DoubleVector.fromArray(SPECIES, p, row[2 * i])
                .fma(DoubleVector.fromArray(SPECIES, c, third[2 * i]), second);
    }

    private DoubleVector many(double[] p, double[] c, int i) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int t = i * terms; t < (i + 1) * terms; t++) {
            sum = DoubleVector.fromArray(SPECIES, p, row[t]).fma(DoubleVector.fromArray(SPECIES, c, third[t]), sum);
        }
        return sum;
    }
}
