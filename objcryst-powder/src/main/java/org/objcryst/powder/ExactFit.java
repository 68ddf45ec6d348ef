package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.refinable.ScaleElimination;

/**
 * Least squares on all points of a pattern with the scale factors eliminated (O-14): from the derivatives the part is taken
 * out that a change of the scales can make. As long as only intensities change, the points are represented by the normal
 * equations of the intensities (P-34), otherwise they are used themselves.
 *
 * @see "Golub &amp; Pereyra (1973), SIAM J. Numer. Anal. 10, 413–432"
 */
final class ExactFit extends PatternFit {
    ExactFit(PowderPattern pattern) {
        super(pattern);
    }

    @Override
    public double[] observed() {
        return pattern.observed();
    }

    @Override
    public double[] weights() {
        return weighed(pattern.weights());
    }

    /** The pattern with the best scale factors. */
    @Override
    public double[] calculated() {
        return model(pattern.bestScales()).values();
    }

    /** For the best scale factors as they are now; scales themselves have no influence. */
    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        double[][] derivatives = model(pattern.bestScales()).derivatives(pars);
        for (int j = 0; j < derivatives.length; j++) {
            if (isScale(pars.get(j))) {
                derivatives[j] = null;
            }
        }
        return derivatives;
    }

    @Override
    public double chiSquare() {
        return pattern.costScale() * pattern.bestResult()[0];
    }

    @Override
    public void addTo(NormalEquations equations) {
        List<RefinablePar> pars = equations.parameters();
        if (pars.stream().allMatch(p -> PhaseDerivatives.changesIntensitiesOnly(p) || isScale(p))) {
            addIntensities(pars, equations);
        } else {
            addPoints(pars, equations);
        }
        equations.addChiSquare(chiSquare(), usedPoints());
    }

    private int usedPoints() {
        int used = 0;
        for (double w : pattern.weights()) {
            used += w > 0 ? 1 : 0;
        }
        return used;
    }

    private void addIntensities(List<RefinablePar> pars, NormalEquations equations) {
        PhaseEquations rows = pattern.equations();
        IntensityEquations reduced = rows.equations();
        double[] scales = pattern.bestScales();
        int n = reduced.size();
        double[][] columns = new double[scales.length][n];
        double[][] d = new double[pars.size()][];
        double[] model = new double[n];
        for (int p = 0; p < scales.length; p++) {
            PowderPhase phase = pattern.phases().get(p);
            rows.addTo(p, phase.intensities(), 1, columns[p]);
            rows.addTo(p, phase.intensities(), scales[p], model);
            double[][] own = PhaseDerivatives.of(phase, pars);
            for (int j = 0; j < own.length; j++) {
                if (own[j] != null) {
                    d[j] = d[j] == null ? new double[n] : d[j];
                    rows.addTo(p, own[j], scales[p], d[j]);
                }
            }
        }
        ScaleElimination.Metric metric = v -> {
            double[] product = new double[n];
            reduced.matrix().multiply(v, product);
            return weighed(product);
        };
        new ScaleElimination(active(columns, scales), metric).add(d, weighed(reduced.residual(model)), equations);
    }

    private void addPoints(List<RefinablePar> pars, NormalEquations equations) {
        double[] scales = pattern.bestScales();
        ProjectedModel model = model(scales);
        double[][] columns = new double[scales.length][];
        for (int p = 0; p < scales.length; p++) {
            columns[p] = model.phase(p);
        }
        double[] y = observed();
        double[] rest = model.values();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = y[i] - rest[i];
        }
        ScaleElimination.Metric metric = ScaleElimination.diagonal(weights());
        new ScaleElimination(active(columns, scales), metric).add(derivatives(pars), metric.times(rest), equations);
    }

    /** The phases whose scale can be changed: those that are free and not stopped at zero. */
    private double[][] active(double[][] columns, double[] scales) {
        double[][] active = columns.clone();
        for (int p = 0; p < active.length; p++) {
            boolean canChange = pattern.phases().get(p).scale().isFree() && scales[p] > 0;
            active[p] = canChange ? columns[p] : null;
        }
        return Arrays.stream(active).filter(c -> c != null).toArray(double[][]::new);
    }

    /** The scales of this pattern are eliminated; those of others have no influence on it. */
    private static boolean isScale(RefinablePar par) {
        return par.type().isA(ParType.SCALE);
    }

    private ProjectedModel model(double[] scales) {
        return new ProjectedModel(pattern, () -> pattern.results().points(), scales);
    }
}
