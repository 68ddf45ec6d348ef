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
    private final int reflections;

    /** Turned derivatives by structure factors, [part][reflection][lane]. */
    private final double[] turned;

    /** What all points scatter, [reflection][lane]. */
    private final double[] common;

    private final double[] out;
    private double[] factors;
    private int from;
    private int step;

    ByTerms(TrigonometricForm form, double[] out) {
        this.form = form;
        this.out = out;
        reflections = form.scaleReal().length;
        turned = new double[2 * reflections * COUNT];
        common = new double[reflections * COUNT];
    }

    /** The derivatives by the structure factors of one configuration, for all lanes. */
    void same(double[] real, double[] imaginary, int first) {
        for (int i = 0; i < reflections; i++) {
            int j = (reflections + i) * COUNT;
            Arrays.fill(turned, i * COUNT, (i + 1) * COUNT, turnedReal(i, real[first + i], imaginary[first + i]));
            Arrays.fill(turned, j, j + COUNT, turnedImaginary(i, real[first + i], imaginary[first + i]));
        }
    }

    /** The derivatives by the structure factors of several configurations, one a lane. */
    void each(int taken, double[] real, double[] imaginary, int first) {
        for (int lane = 0; lane < taken; lane++) {
            int place = first + lane * reflections;
            for (int i = 0; i < reflections; i++) {
                turned[i * COUNT + lane] = turnedReal(i, real[place + i], imaginary[place + i]);
                turned[(reflections + i) * COUNT + lane] = turnedImaginary(i, real[place + i], imaginary[place + i]);
            }
        }
    }

    private double turnedReal(int i, double re, double im) {
        return form.scaleReal()[i] * re + form.scaleImaginary()[i] * im;
    }

    private double turnedImaginary(int i, double re, double im) {
        return form.scaleReal()[i] * im - form.scaleImaginary()[i] * re;
    }

    /** From now on points scatter as they are in the lanes, [block][reflection][lane] from a block on. */
    void factors(double[] perPoint, int firstBlock) {
        factors = perPoint;
        step = reflections * COUNT;
        from = firstBlock * step;
    }

    /** From now on all points scatter alike, [reflection]. */
    void factors(double[] ofKind) {
        for (int i = 0; i < reflections; i++) {
            Arrays.fill(common, i * COUNT, (i + 1) * COUNT, ofKind[i]);
        }
        factors = common;
        from = 0;
        step = 0;
    }

    @Override
    public void run(int blocks) {
        int imaginary = reflections * COUNT;
        for (int block = 0; block < blocks; block++) {
            int f = from + block * step;
            int to = block * COUNT;
            for (int i = 0; i < imaginary; i += COUNT, to += STRIDE) {
                load(factors, f + i).mul(load(turned, i)).intoArray(out, to);
                load(factors, f + i).mul(load(turned, i + imaginary)).intoArray(out, to + reflections * STRIDE);
            }
        }
    }
}
