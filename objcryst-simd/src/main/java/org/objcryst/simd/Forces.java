package org.objcryst.simd;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Derivatives of a cost by the sums of a trigonometric form, [part][reflection], where part is 0 for real and 1 for imaginary:
 * those by structure factors, turned back by the phase of each reflection, in the order of the kernel.
 */
final class Forces {
    private final int[] order;
    private final double[] scaleReal;
    private final double[] scaleImaginary;
    private final boolean isReal;
    private final boolean hasImaginaryPart;

    Forces(TermOrder terms) {
        order = terms.reflections();
        scaleReal = terms.form().scaleReal();
        scaleImaginary = terms.form().scaleImaginary();
        isReal = Arrays.stream(scaleImaginary).allMatch(s -> s == 0);
        hasImaginaryPart = IntStream.range(0, order.length).anyMatch(i -> terms.terms(1, i).length > 0);
    }

    /** Writes those of one configuration to every {@code step}th place from {@code to} on; of a part that vanishes, nothing. */
    void write(double[] byReal, double[] byImaginary, int first, double[] out, int to, int step) {
        int imaginary = to + order.length * step;
        if (isReal) {
            multiply(scaleReal, byReal, first, out, to, step);
            if (hasImaginaryPart) {
                multiply(scaleReal, byImaginary, first, out, imaginary, step);
            }
        } else {
            turn(byReal, byImaginary, first, out, to, imaginary, step);
        }
    }

    private void multiply(double[] scale, double[] by, int first, double[] out, int to, int step) {
        for (int i = 0, j = to; i < order.length; i++, j += step) {
            int h = order[i];
            out[j] = scale[h] * by[first + h];
        }
    }

    private void turn(
            double[] byReal, double[] byImaginary, int first, double[] out, int real, int imaginary, int step) {
        for (int i = 0, j = 0; i < order.length; i++, j += step) {
            int h = order[i];
            double re = byReal[first + h];
            double im = byImaginary[first + h];
            out[real + j] = scaleReal[h] * re + scaleImaginary[h] * im;
            out[imaginary + j] = scaleReal[h] * im - scaleImaginary[h] * re;
        }
    }
}
