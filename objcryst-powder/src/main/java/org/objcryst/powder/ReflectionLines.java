package org.objcryst.powder;

import java.util.Arrays;
import org.objcryst.refinable.Snapshottable;

/**
 * Where the reflections of a phase lie in a pattern: for each of them the corrected positions of all spectral lines.
 *
 * @param stol s = sinθ/λ of each reflection (Å⁻¹)
 * @param centre corrected position 2θ [line][reflection] (rad); NaN beyond 180°
 * @param weight share of each spectral line; the sum is 1
 */
record ReflectionLines(double[] stol, double[][] centre, double[] weight) implements Snapshottable {
    int lines() {
        return weight.length;
    }

    int size() {
        return stol.length;
    }

    /** Position of a reflection, averaged over the lines. */
    double mean(int reflection) {
        double mean = 0;
        for (int line = 0; line < weight.length; line++) {
            mean += weight[line] * centre[line][reflection];
        }
        return mean;
    }

    @Override
    public Object snapshot() {
        return new Object[] {
            stol.clone(), Arrays.stream(centre).map(double[]::clone).toArray(), weight.clone()
        };
    }
}
