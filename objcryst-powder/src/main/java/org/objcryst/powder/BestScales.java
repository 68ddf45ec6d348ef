package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.Projection;
import org.objcryst.powder.intensity.ScaleFit;

/**
 * χ² of a pattern with the best scale factors (S-31), from the normal equations of the intensities or from a projection of
 * the points. Work arrays are kept from call to call, nothing is allocated.
 */
final class BestScales {
    private final List<PowderPhase> phases;
    private final ScaleFit fit;
    private final double[] result;
    private final double[][] curve;
    private final boolean[] free;
    private double[] rows = {};

    BestScales(List<PowderPhase> phases) {
        this.phases = List.copyOf(phases);
        fit = new ScaleFit(phases.size());
        result = new double[phases.size() + 1];
        curve = new double[phases.size()][0];
        free = new boolean[phases.size()];
    }

    /** Whether scales have been fixed or freed since the last question; no clock tells. */
    boolean freedomChanged() {
        boolean changed = false;
        for (int p = 0; p < free.length; p++) {
            boolean now = phases.get(p).scale().isFree();
            changed |= now != free[p];
            free[p] = now;
        }
        return changed;
    }

    /** χ², then the scale of each phase; owned by this object. */
    double[] of(PhaseEquations phaseEquations) {
        IntensityEquations equations = phaseEquations.equations();
        if (rows.length != equations.size()) {
            rows = new double[equations.size()];
        }
        Arrays.fill(rows, 0);
        for (int p = 0; p < curve.length; p++) {
            phaseEquations.addTo(p, phases.get(p).intensities(), 1, rows);
        }
        fit.clear();
        phaseEquations.addTo(rows, fit);
        return minimise(equations.sumOfSquares());
    }

    /** χ², then the scale of each phase; owned by this object. */
    double[] of(Projection projection) {
        double[] y = projection.observed();
        double[] b = projection.background();
        double[] w = projection.weights();
        makeCurves(projection);
        fit.clear();
        double square = 0;
        for (int i = 0; i < w.length; i++) {
            double net = y[i] - b[i];
            square += w[i] * net * net;
            for (int p = 0; p < curve.length; p++) {
                double wc = w[i] * curve[p][i];
                fit.addToVector(p, wc * net);
                for (int q = p; q < curve.length; q++) {
                    fit.addToMatrix(p, q, wc * curve[q][i]);
                }
            }
        }
        return minimise(square);
    }

    /** Writes the scales of a result to the parameters that are free. */
    void write(double[] chiSquareAndScales) {
        for (int p = 0; p < phases.size(); p++) {
            if (phases.get(p).scale().isFree()) {
                phases.get(p).scale().set(chiSquareAndScales[p + 1]);
            }
        }
    }

    private void makeCurves(Projection projection) {
        for (int p = 0; p < curve.length; p++) {
            if (curve[p].length != projection.size()) {
                curve[p] = new double[projection.size()];
            }
            Arrays.fill(curve[p], 0);
            projection.add(p, phases.get(p).intensities(), 1, curve[p]);
        }
    }

    private double[] minimise(double square) {
        for (int p = 0; p < curve.length; p++) {
            if (!phases.get(p).scale().isFree()) {
                fit.fix(p, phases.get(p).scale().value());
            }
        }
        result[0] = Math.max(square + fit.minimise(), 0); // rounding may leave a perfect fit below zero
        for (int p = 0; p < curve.length; p++) {
            result[p + 1] = fit.scale(p);
        }
        return result;
    }
}
