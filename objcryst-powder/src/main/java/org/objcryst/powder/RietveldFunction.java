package org.objcryst.powder;

import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinablePar;

/**
 * All points of a pattern beside what is calculated for them with the present scale factors, whatever the objective of the
 * pattern: what a Rietveld refinement fits. Scale factors are parameters like others.
 */
public final class RietveldFunction implements LsqFunction {
    private final PowderPattern pattern;

    /**
     * A function of one pattern.
     *
     * @param pattern asked for everything
     */
    public RietveldFunction(PowderPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public String name() {
        return pattern.name() + " (point by point)";
    }

    @Override
    public double[] observed() {
        return pattern.observed();
    }

    @Override
    public double[] weights() {
        return pattern.weights();
    }

    @Override
    public double[] calculated() {
        return pattern.calculated();
    }

    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        return new ProjectedModel(pattern, pattern::pointwise).derivatives(pars);
    }
}
