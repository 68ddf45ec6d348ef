package org.objcryst.singlecrystal;

import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.refinable.ScaleElimination;

/** Least squares on intensities, the scale eliminated where it is free (O-14), weighed as in the cost. */
final class ReflectionFit implements LsqFunction {
    private final DiffractionDataSingleCrystal data;

    ReflectionFit(DiffractionDataSingleCrystal data) {
        this.data = data;
    }

    @Override
    public String name() {
        return data.name();
    }

    @Override
    public double[] observed() {
        return data.observed();
    }

    @Override
    public double[] calculated() {
        return data.scaled(data.bestScale());
    }

    @Override
    public double[] weights() {
        return weighed(data.weights().clone(), data.costScale());
    }

    /** For the best scale as it is now; the scale itself has no influence. */
    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        double factor = data.bestScale();
        double[][] moduli = data.scattering().intensityDerivatives(pars);
        double[][] derivatives = new double[pars.size()][];
        for (int p = 0; p < derivatives.length; p++) {
            if (moduli[p] != null) {
                derivatives[p] = new double[data.compared().size()];
                data.compared().perRow(moduli[p], derivatives[p]);
                weighed(derivatives[p], factor);
            }
        }
        return derivatives;
    }

    @Override
    public double chiSquare() {
        return data.costScale() * data.chiSquare();
    }

    @Override
    public void addTo(NormalEquations equations) {
        double[] w = weights();
        double[] y = observed();
        double[] rest = calculated();
        int used = 0;
        for (int i = 0; i < w.length; i++) {
            rest[i] = w[i] * (y[i] - rest[i]);
            used += w[i] > 0 ? 1 : 0;
        }
        boolean scaleCanChange = data.scale().isFree() && data.bestScale() > 0;
        double[][] columns = scaleCanChange ? new double[][] {data.unscaled()} : new double[0][];
        new ScaleElimination(columns, v -> product(w, v)).add(derivatives(equations.parameters()), rest, equations);
        equations.addChiSquare(chiSquare(), used);
    }

    private static double[] product(double[] w, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            product[i] = w[i] * v[i];
        }
        return product;
    }

    private static double[] weighed(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
        return v;
    }
}
