package org.objcryst.powder.extraction;

import java.util.function.Supplier;
import org.objcryst.powder.profile.PeakLines;

/**
 * A measured pattern, and the parts of its calculation that do not depend on a structure. The arrays are not copied.
 *
 * @param x abscissa of the points, increasing (rad)
 * @param observed values
 * @param weights 1/σ²; 0 leaves a point out
 * @param background computes background and fixed contributions from the present state of the model
 * @param lines computes the lines from the present state of the model; always of the same reflections
 */
public record MeasuredPattern(
        double[] x, double[] observed, double[] weights, Supplier<double[]> background, Supplier<PeakLines> lines) {
    /**
     * With other weights.
     *
     * @param newWeights 1/σ²; 0 leaves a point out
     * @return a changed copy
     */
    public MeasuredPattern withWeights(double[] newWeights) {
        return new MeasuredPattern(x, observed, newWeights, background, lines);
    }
}
