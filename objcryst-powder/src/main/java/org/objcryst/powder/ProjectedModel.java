package org.objcryst.powder;

import java.util.List;
import java.util.function.Supplier;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.intensity.Projection;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * A projection of the calculated pattern for given scale factors, and its derivatives: analytic for parameters of the
 * structure, for scales and background, numerical for the rest.
 */
final class ProjectedModel {
    private final PowderPattern pattern;
    private final Supplier<Projection> projection;
    private final double[] scales;

    ProjectedModel(PowderPattern pattern, Supplier<Projection> projection, double[] scales) {
        this.pattern = pattern;
        this.projection = projection;
        this.scales = scales;
    }

    /** With the present scale factors. */
    ProjectedModel(PowderPattern pattern, Supplier<Projection> projection) {
        this(
                pattern,
                projection,
                pattern.phases().stream().mapToDouble(p -> p.scale().value()).toArray());
    }

    /** The calculated values; a new array. */
    double[] values() {
        double[] values = projection.get().background().clone();
        for (int p = 0; p < scales.length; p++) {
            projection.get().add(p, pattern.phases().get(p).intensities(), scales[p], values);
        }
        return values;
    }

    /** What one phase contributes at scale 1; a new array. */
    double[] phase(int p) {
        double[] values = new double[projection.get().size()];
        projection.get().add(p, pattern.phases().get(p).intensities(), 1, values);
        return values;
    }

    /** One row a parameter, null where zero. */
    double[][] derivatives(List<RefinablePar> pars) {
        double[][] derivatives = byIntensities(pars);
        double[][] basis = basis(pars);
        for (int j = 0; j < derivatives.length; j++) {
            RefinablePar par = pars.get(j);
            if (par.type().isA(ParType.SCALE)) {
                derivatives[j] = byScale(par);
            } else if (par.type().isA(ParType.BACKGROUND)) {
                derivatives[j] = byBackground(par, basis);
            } else if (!PhaseDerivatives.changesIntensitiesOnly(par)) {
                derivatives[j] = NumericalDerivative.of(this::values, par);
            }
        }
        return derivatives;
    }

    private double[][] byIntensities(List<RefinablePar> pars) {
        List<RefinablePar> concerned =
                pars.stream().filter(PhaseDerivatives::changesIntensitiesOnly).toList();
        double[][] sums = new double[pars.size()][];
        for (int p = 0; p < scales.length && !concerned.isEmpty(); p++) {
            double[][] d = PhaseDerivatives.of(pattern.phases().get(p), concerned);
            for (int i = 0; i < d.length; i++) {
                if (d[i] != null) {
                    int j = pars.indexOf(concerned.get(i));
                    sums[j] = sums[j] == null ? new double[projection.get().size()] : sums[j];
                    projection.get().add(p, d[i], scales[p], sums[j]);
                }
            }
        }
        return sums;
    }

    private double[] byScale(RefinablePar par) {
        for (int p = 0; p < scales.length; p++) {
            if (pattern.phases().get(p).scale() == par) {
                return phase(p);
            }
        }
        return null;
    }

    /** Derivatives of the background by all its parameters; empty if none is wanted. */
    private double[][] basis(List<RefinablePar> pars) {
        boolean wanted = pars.stream().anyMatch(p -> p.type().isA(ParType.BACKGROUND));
        return pattern.background()
                .filter(b -> wanted)
                .map(b -> b.basis(pattern.x()))
                .orElse(new double[0][]);
    }

    private double[] byBackground(RefinablePar par, double[][] basis) {
        Background background = pattern.background().orElse(null);
        int row = background == null ? -1 : background.linearPars().indexOf(par);
        return row < 0 ? null : projection.get().project(basis[row]);
    }
}
