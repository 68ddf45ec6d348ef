package org.objcryst.simd;

import org.objcryst.scattering.TrigonometricForm;

/**
 * Derivatives of a cost by the sums of a trigonometric form, [part][reflection], where part is 0 for real and 1 for imaginary:
 * those by structure factors, turned back by the phase of each reflection, in the order of the kernel.
 */
final class Forces {
    private final TrigonometricForm form;
    private final int[] order;

    Forces(TrigonometricForm form, int[] order) {
        this.form = form;
        this.order = order;
    }

    /** Writes those of one configuration to every {@code step}th place from {@code to} on. */
    void write(double[] byReal, double[] byImaginary, int first, double[] out, int to, int step) {
        int part = order.length * step;
        for (int i = 0, j = to; i < order.length; i++, j += step) {
            int h = order[i];
            double re = byReal[first + h];
            double im = byImaginary[first + h];
            out[j] = form.scaleReal()[h] * re + form.scaleImaginary()[h] * im;
            out[j + part] = form.scaleReal()[h] * im - form.scaleImaginary()[h] * re;
        }
    }
}
