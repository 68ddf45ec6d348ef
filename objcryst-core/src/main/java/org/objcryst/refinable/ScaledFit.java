package org.objcryst.refinable;

import java.util.Arrays;
import java.util.List;

/**
 * Least squares on data that a model gives up to a scale, c = S·J: where the scale can change it is eliminated (O-14), so that it
 * has no influence as a parameter.
 */
public abstract class ScaledFit implements LsqFunction {
    /** A function of some data. */
    protected ScaledFit() {}

    /**
     * The best scale.
     *
     * @return S, not negative
     */
    protected abstract double scale();

    /**
     * Whether S takes its best value, and is not stopped at zero.
     *
     * @return false where it is a constant
     */
    protected abstract boolean scaleCanChange();

    /**
     * What the scale multiplies.
     *
     * @return J, owned by the data
     */
    protected abstract double[] unscaled();

    /**
     * Partial derivatives of J by each parameter alone.
     *
     * @param pars parameters of the model
     * @return one row a parameter, new arrays; a row is null where J does not depend on the parameter
     */
    protected abstract double[][] unscaledDerivatives(List<RefinablePar> pars);

    /**
     * The weights, correlations included, as they are in the cost.
     *
     * @return multiplies with them
     */
    protected abstract ScaleElimination.Metric metric();

    @Override
    public final double[] calculated() {
        double scale = scale();
        return Arrays.stream(unscaled()).map(j -> scale * j).toArray();
    }

    /** For the best scale as it is now; the scale itself has no influence. */
    @Override
    public final double[][] derivatives(List<RefinablePar> pars) {
        double scale = scale();
        double[][] derivatives = unscaledDerivatives(pars);
        for (double[] row : derivatives) {
            for (int i = 0; row != null && i < row.length; i++) {
                row[i] *= scale;
            }
        }
        return derivatives;
    }

    @Override
    public final void addTo(NormalEquations equations) {
        ScaleElimination.Metric metric = metric();
        double[] rest = observed().clone();
        double[] calculated = calculated();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= calculated[i];
        }
        double[][] columns = scaleCanChange() ? new double[][] {unscaled()} : new double[0][];
        new ScaleElimination(columns, metric).add(derivatives(equations.parameters()), metric.times(rest), equations);
        int used = (int) Arrays.stream(weights()).filter(w -> w > 0).count();
        equations.addChiSquare(chiSquare(), used);
    }
}
