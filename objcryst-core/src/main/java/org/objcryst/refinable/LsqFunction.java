package org.objcryst.refinable;

import java.util.List;

/**
 * Values to be fitted by least squares: observed, calculated and their weights, arrays of equal length. Observed values and
 * weights stand still during a refinement.
 */
public interface LsqFunction {
    /**
     * What is fitted, for reports.
     *
     * @return a name
     */
    String name();

    /**
     * The observed values.
     *
     * @return owned by the function
     */
    double[] observed();

    /**
     * The values calculated from the present state of the model.
     *
     * @return owned by the function, valid until the next change
     */
    double[] calculated();

    /**
     * The weights 1/σ².
     *
     * @return owned by the function; 0 leaves a value out
     */
    double[] weights();

    /**
     * Partial derivatives of the calculated values by each parameter alone, as if no other followed it; numerical by
     * default.
     *
     * @param pars parameters of the model, which may be fixed or follow others
     * @return one row a parameter, new arrays; a row may be null where the values do not depend on the parameter
     */
    default double[][] derivatives(List<RefinablePar> pars) {
        return pars.stream()
                .map(p -> NumericalDerivative.of(this::calculated, p))
                .toArray(double[][]::new);
    }

    /**
     * The present χ² = Σ w (observed − calculated)².
     *
     * @return not negative
     */
    default double chiSquare() {
        double[] y = observed();
        double[] c = calculated();
        double[] w = weights();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double r = y[i] - c[i];
            sum += w[i] * r * r;
        }
        return sum;
    }

    /**
     * Adds this function to normal equations (O-12). Functions whose observations are correlated override this.
     *
     * @param equations made for a list of parameters
     */
    default void addTo(NormalEquations equations) {
        double[] y = observed();
        double[] c = calculated().clone();
        double[] w = weights();
        equations.add(y, c, w, derivatives(equations.parameters()));
    }
}
