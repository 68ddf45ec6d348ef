package org.objcryst.optimization;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** A curve y(x; p) through observed points of equal weight; its cost is χ². */
class Curve extends RefinableObj implements LsqFunction {
    /** y(x; p). */
    interface Formula {
        double at(double x, double[] p);
    }

    private final Formula formula;
    private final double[] x;
    private final double[] y;
    private final double[] weights;
    private final double[] start;
    private final Derived<double[]> calculated;

    Curve(Formula formula, double[] x, double[] y, double... start) {
        super("curve");
        this.formula = formula;
        this.x = x;
        this.y = y;
        this.start = start;
        weights = new double[y.length];
        Arrays.fill(weights, 1);
        RefinableClock pars = newClock("parameters");
        for (int i = 0; i < start.length; i++) {
            addPar(ParSpec.of("b" + (i + 1), ParType.INTERNAL, start[i]), pars);
        }
        calculated = derived("y", this::compute, pars);
    }

    /** Residuals only: the observed values are all zero and x counts the functions. */
    static Curve ofResiduals(int functions, Formula formula, double... start) {
        double[] x = new double[functions];
        Arrays.setAll(x, i -> i);
        return new Curve(formula, x, new double[functions], start);
    }

    RefinablePar b(int i) {
        return parameters().get(i - 1);
    }

    double[] values() {
        return parameters().stream().mapToDouble(RefinablePar::value).toArray();
    }

    private double[] compute() {
        double[] p = values();
        return Arrays.stream(x).map(t -> formula.at(t, p)).toArray();
    }

    @Override
    public double[] observed() {
        return y;
    }

    @Override
    public double[] calculated() {
        return calculated.value();
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double logLikelihood() {
        return chiSquare();
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return List.of(this);
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Curve(formula, x, y, start);
    }
}
