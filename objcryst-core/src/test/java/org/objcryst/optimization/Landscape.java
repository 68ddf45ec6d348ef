package org.objcryst.optimization;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** An object with n coordinates and any cost; least squares sees the distance from a point, if one is given. */
public class Landscape extends RefinableObj implements LsqFunction {
    private final ToDoubleFunction<double[]> height;
    private final ParSpec spec;
    private final double[] bottom;
    private final double[] x;
    private final double[] ones;
    private final Derived<Double> cost;

    Landscape(int n, ParSpec spec, ToDoubleFunction<double[]> height, double... bottom) {
        super("landscape");
        this.spec = spec;
        this.height = height;
        this.bottom = bottom;
        x = new double[n];
        ones = new double[n];
        Arrays.fill(ones, 1);
        RefinableClock moved = newClock("coordinates");
        for (int i = 0; i < n; i++) {
            addPar(spec.withName("x" + i), moved);
        }
        cost = derived("height", () -> this.height.applyAsDouble(coordinates()), moved);
    }

    /** n coordinates in [0, 1), many local minima 0.1 apart, the deepest with cost 0 at 0.37 in each. */
    public static Landscape rugged(int n) {
        double[] bottom = new double[n];
        Arrays.fill(bottom, 0.37);
        ParSpec spec = ParSpec.of("x", ParType.TRANSLATION_X, 0.9).withPeriod(1).withStep(0.03);
        return new Landscape(n, spec, Landscape::ruggedHeight, bottom);
    }

    static double ruggedHeight(double[] x) {
        double sum = 0;
        for (double t : x) {
            double d = Math.IEEEremainder(t - 0.37, 1);
            sum += 100 * d * d + 2 * (1 - Math.cos(20 * Math.PI * d));
        }
        return 100 * sum;
    }

    double[] coordinates() {
        for (int i = 0; i < x.length; i++) {
            x[i] = parameters().get(i).value();
        }
        return x;
    }

    RefinablePar x(int i) {
        return parameters().get(i);
    }

    @Override
    public double logLikelihood() {
        return cost.value();
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return bottom.length == 0 ? List.of() : List.of(this);
    }

    @Override
    public double[] observed() {
        return bottom;
    }

    @Override
    public double[] calculated() {
        return coordinates();
    }

    @Override
    public double[] weights() {
        return ones;
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Landscape(x.length, spec, height, bottom);
    }
}
