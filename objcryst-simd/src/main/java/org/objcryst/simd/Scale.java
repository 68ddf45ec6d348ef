package org.objcryst.simd;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/** From sums over atoms, in the order of the kernel, to structure factors in the order of the problem: scale·exp(i phase)·(a + ib). */
final class Scale {
    private final int[] order;
    private final double[] real;
    private final double[] imaginary;

    /** Whether exp(i phase) is real for all reflections, as where the centre of symmetry is at the origin. */
    private final boolean isReal;

    Scale(TrigonometricForm form, int[] order) {
        this.order = order;
        real = IntStream.of(order).mapToDouble(i -> form.scaleReal()[i]).toArray();
        imaginary =
                IntStream.of(order).mapToDouble(i -> form.scaleImaginary()[i]).toArray();
        isReal = Arrays.stream(imaginary).allMatch(s -> s == 0);
    }

    /** Of sums that are real, every {@code step}th of {@code a} from {@code from} on. */
    void write(double[] a, int from, int step, double[] re, double[] im, int to) {
        write(real, a, from, step, re, to);
        if (isReal) {
            Arrays.fill(im, to, to + order.length, 0);
        } else {
            write(imaginary, a, from, step, im, to);
        }
    }

    /** Of sums a + ib. */
    void write(double[] a, double[] b, int from, int step, double[] re, double[] im, int to) {
        write(a, from, step, re, im, to);
        if (isReal) {
            write(real, b, from, step, im, to);
        } else {
            for (int i = 0, j = from; i < order.length; i++, j += step) {
                int h = to + order[i];
                re[h] -= imaginary[i] * b[j];
                im[h] += real[i] * b[j];
            }
        }
    }

    private void write(double[] scale, double[] a, int from, int step, double[] out, int to) {
        for (int i = 0, j = from; i < scale.length; i++, j += step) {
            out[to + order[i]] = scale[i] * a[j];
        }
    }
}
