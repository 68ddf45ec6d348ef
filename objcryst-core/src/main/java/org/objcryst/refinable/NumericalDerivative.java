package org.objcryst.refinable;

import java.util.function.Supplier;

/** Central differences, with the displacement that the parameter really made. */
public final class NumericalDerivative {
    private NumericalDerivative() {}

    /**
     * d(values)/d(par) at the present value of the parameter, which is exactly restored.
     *
     * @param values computes the values from the present state of the model
     * @param par the parameter, fixed or not
     * @return a new array
     */
    public static double[] of(Supplier<double[]> values, RefinablePar par) {
        return of(values, par, par.derivativeStep());
    }

    /**
     * d(values)/d(par) with a given step.
     *
     * @param values computes the values from the present state of the model
     * @param par the parameter, fixed or not
     * @param step positive, internal units
     * @return a new array
     */
    public static double[] of(Supplier<double[]> values, RefinablePar par, double step) {
        double start = par.value();
        double up = displacement(par, start, par.set(start + step));
        double[] above = values.get().clone();
        double down = displacement(par, start, par.set(start - step));
        double[] below = values.get();
        double width = up - down;
        for (int i = 0; i < above.length; i++) {
            above[i] = width == 0 ? 0 : (above[i] - below[i]) / width;
        }
        par.set(start);
        return above;
    }

    /** The unwrapped displacement of a periodic parameter, the clamped one of a limited parameter. */
    private static double displacement(RefinablePar par, double start, double now) {
        double period = par.spec().period();
        double d = now - start;
        return period > 0 && !par.isLimited() ? d - period * Math.rint(d / period) : d;
    }
}
