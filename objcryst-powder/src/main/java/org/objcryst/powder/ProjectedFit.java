package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinablePar;

/** Least squares on the points of a pattern or on sums over intervals, with the present scale factors. */
final class ProjectedFit implements LsqFunction {
    private final PowderPattern pattern;

    ProjectedFit(PowderPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public String name() {
        return pattern.name() + " (" + pattern.objective().choice() + ")";
    }

    @Override
    public double[] observed() {
        return pattern.projection().observed();
    }

    @Override
    public double[] weights() {
        return Arrays.stream(pattern.projection().weights())
                .map(w -> pattern.costScale() * w)
                .toArray();
    }

    @Override
    public double[] calculated() {
        return model().values();
    }

    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        return model().derivatives(pars);
    }

    private ProjectedModel model() {
        return new ProjectedModel(pattern, pattern::projection);
    }
}
