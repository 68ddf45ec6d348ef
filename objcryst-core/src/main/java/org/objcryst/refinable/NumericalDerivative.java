package org.objcryst.refinable;

import java.util.function.Supplier;

/**
 * Central differences, with the displacement that the parameter really made. They are partial derivatives: only the
 * one parameter moves, not those that follow it ({@link NormalEquations} puts these together).
 */
public final class NumericalDerivative {
    private NumericalDerivative() {}

    /**
     * ∂(values)/∂(par) at the present value of the parameter, which is exactly restored.
     *
     * @param values computes the values from the present state of the model
     * @param par the parameter, fixed or not
     * @return a new array
     */
    public static double[] of(Supplier<double[]> values, RefinablePar par) {
        return of(values, par, par.spec().derivativeStepAt(par.value()));
    }

    /**
     * ∂(values)/∂(par) with a given step.
     *
     * @param values computes the values from the present state of the model
     * @param par the parameter, fixed or not; at a limit the difference is taken from one side
     * @param step positive, internal units
     * @return a new array
     */
    public static double[] of(Supplier<double[]> values, RefinablePar par, double step) {
        double start = par.value();
        double up = par.reachable(start + step);
        double down = par.reachable(start - step);
        try {
            par.displace(up);
            double[] above = values.get().clone();
            par.displace(down);
            double[] below = values.get();
            for (int i = 0; i < above.length; i++) {
                above[i] = (above[i] - below[i]) / (up - down);
            }
            return above;
        } finally {
            par.displace(start);
        }
    }
}
