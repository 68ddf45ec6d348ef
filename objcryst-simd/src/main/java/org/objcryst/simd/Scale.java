package org.objcryst.simd;

import java.util.Arrays;
import org.objcryst.scattering.TrigonometricForm;

/** From sums over atoms to structure factors: scale·exp(i phase)·(a + ib). */
final class Scale {
    private final int[] order;
    private final double[] real;
    private final double[] imaginary;

    /** Whether exp(i phase) is real for all reflections, as where the centre of symmetry is at the origin. */
    private final boolean isReal;

    /** Of positions in the given order. */
    Scale(TrigonometricForm form, int[] order) {
        this.order = order;
        real = form.scaleReal();
        imaginary = form.scaleImaginary();
        isReal = Arrays.stream(imaginary).allMatch(s -> s == 0);
    }

    /** Of sums that are real, [reflection]. */
    void write(double[] a, double[] re, double[] im, int to) {
        multiply(real, a, re, to);
        if (isReal) {
            Arrays.fill(im, to, to + real.length, 0);
        } else {
            multiply(imaginary, a, im, to);
        }
    }

    /** Of sums a + ib, [reflection]. */
    void write(double[] a, double[] b, double[] re, double[] im, int to) {
        if (isReal) {
            multiply(real, a, re, to);
            multiply(real, b, im, to);
        } else {
            for (int i = 0; i < real.length; i++) {
                re[to + i] = real[i] * a[i] - imaginary[i] * b[i];
                im[to + i] = imaginary[i] * a[i] + real[i] * b[i];
            }
        }
    }

    private static void multiply(double[] scale, double[] a, double[] out, int to) {
        for (int i = 0; i < scale.length; i++) {
            out[to + i] = scale[i] * a[i];
        }
    }

    /** Copies one lane of sums [position][lane] to [reflection]. */
    void ofLane(int lane, double[] sums, double[] out) {
        for (int i = 0, j = lane; i < order.length; i++, j += Lanes.COUNT) {
            out[order[i]] = sums[j];
        }
    }
}
