package org.objcryst.powder;

import java.util.List;
import org.objcryst.refinable.RefinablePar;

/** Least squares on the points of a pattern or on sums over intervals, with the present scale factors. */
final class ProjectedFit extends PatternFit {
    ProjectedFit(PowderPattern pattern) {
        super(pattern);
    }

    @Override
    public double[] observed() {
        return pattern.results().projection().observed();
    }

    @Override
    public double[] weights() {
        return weighed(pattern.results().projection().weights());
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
        return new ProjectedModel(pattern, () -> pattern.results().projection());
    }
}
