package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import java.util.Arrays;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Derivatives of the cost by Re Σ P·C and Im Σ P·C of each point, [part][reflection][block][lane] where part is 0 for real and
 * 1 for imaginary: those by the structure factors, turned by the phase of the form, times what the point scatters.
 */
final class ByTerms implements Stage {
    private final TrigonometricForm form;
    private final int[] order;
    private final int reflections;

    /** Turned derivatives by structure factors, [part][reflection][lane]. */
    private final double[] turned;

    /** What all points scatter, [reflection][lane]. */
    private final double[] common;

    private final double[] out;
    private double[] factors;
    private int from;
    private boolean perPoint;

    ByTerms(TrigonometricForm form, int[] order, double[] out) {
        this.order = order;
        this.form = form;
        this.out = out;
        reflections = form.scaleReal().length;
        turned = new double[2 * reflections * COUNT];
        common = new double[reflections * COUNT];
    }

    /** The derivatives by the structure factors of one configuration, for all lanes. */
    void same(double[] real, double[] imaginary, int first) {
        for (int i = 0; i < reflections; i++) {
            int h = order[i];
            int j = (reflections + i) * COUNT;
            Arrays.fill(turned, i * COUNT, (i + 1) * COUNT, turnedReal(h, real[first + h], imaginary[first + h]));
            Arrays.fill(turned, j, j + COUNT, turnedImaginary(h, real[first + h], imaginary[first + h]));
        }
    }

    /** The derivatives by the structure factors of several configurations, one a lane. */
    void each(int taken, double[] real, double[] imaginary, int first) {
        for (int lane = 0; lane < taken; lane++) {
            int place = first + lane * reflections;
            for (int i = 0; i < reflections; i++) {
                int h = order[i];
                turned[i * COUNT + lane] = turnedReal(h, real[place + h], imaginary[place + h]);
                turned[(reflections + i) * COUNT + lane] = turnedImaginary(h, real[place + h], imaginary[place + h]);
            }
        }
    }

    private double turnedReal(int i, double re, double im) {
        return form.scaleReal()[i] * re + form.scaleImaginary()[i] * im;
    }

    private double turnedImaginary(int i, double re, double im) {
        return form.scaleReal()[i] * im - form.scaleImaginary()[i] * re;
    }

    /** From now on each point has its factor, [reflection][block][lane] from {@code first} on. */
    void factors(double[] ofPoints, int first) {
        factors = ofPoints;
        from = first;
        perPoint = true;
    }

    /** From now on all points scatter alike, [reflection]. */
    void factors(double[] ofKind) {
        for (int i = 0; i < reflections; i++) {
            Arrays.fill(common, i * COUNT, (i + 1) * COUNT, ofKind[i]);
        }
        factors = common;
        from = 0;
        perPoint = false;
    }

    @Override
    public void run(int blocks) {
        int imaginary = reflections * COUNT;
        int step = perPoint ? blocks * COUNT : COUNT;
        for (int block = 0; block < blocks; block++) {
            int to = block * COUNT;
            int f = from + (perPoint ? block * COUNT : 0);
            for (int i = 0; i < imaginary; i += COUNT, f += step, to += STRIDE) {
                load(factors, f).mul(load(turned, i)).intoArray(out, to);
                load(factors, f).mul(load(turned, i + imaginary)).intoArray(out, to + reflections * STRIDE);
            }
        }
    }
}
