package org.objcryst.powder;

import java.util.Arrays;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.Projection;

/**
 * The derivatives of the cost of a pattern by the intensities of its reflections (O-26, O-27). The scales are the best ones, so
 * that their own derivatives vanish.
 */
final class IntensitySlopes {
    private final PowderPattern pattern;
    private final double[] scales;

    IntensitySlopes(PowderPattern pattern) {
        this.pattern = pattern;
        scales = pattern.bestScales();
    }

    /** Adds what they mean for the parameters of scatterers. */
    void addDerivatives() {
        double[][] slopes = pattern.objective().choice() == Objective.EXACT ? exact(pattern.equations()) : projected();
        for (int p = 0; p < slopes.length; p++) {
            pattern.phases().get(p).addDerivatives(slopes[p]);
        }
    }

    /** One number a reflection, [phase][reflection]; new arrays. */
    private double[][] exact(PhaseEquations equations) {
        double[] rows = new double[equations.equations().size()];
        for (int p = 0; p < scales.length; p++) {
            equations.addTo(p, pattern.phases().get(p).intensities(), scales[p], rows);
        }
        double[] residual = equations.equations().residual(rows);
        double[][] slopes = new double[scales.length][];
        for (int p = 0; p < slopes.length; p++) {
            double factor = factor(p);
            int phase = p;
            slopes[p] = new double[pattern.phases().get(p).intensities().length];
            Arrays.setAll(slopes[p], i -> factor * residual[equations.rowOf(phase, i)]);
        }
        return slopes;
    }

    private double[][] projected() {
        Projection projection = pattern.results().projection();
        double[] rest = new ProjectedModel(pattern, () -> projection, scales).values();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = projection.weights()[i] * (projection.observed()[i] - rest[i]);
        }
        double[][] slopes = new double[scales.length][];
        for (int p = 0; p < slopes.length; p++) {
            double factor = factor(p);
            slopes[p] = Arrays.stream(projection.along(p, rest))
                    .map(d -> factor * d)
                    .toArray();
        }
        return slopes;
    }

    private double factor(int phase) {
        return -2 * pattern.costScale() * scales[phase];
    }
}
