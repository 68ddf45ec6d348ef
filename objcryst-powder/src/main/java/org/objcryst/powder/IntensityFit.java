package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.refinable.ScaleElimination;

/** Least squares on correlated intensities, the scale eliminated (O-14). Weights are the diagonal of the matrix, for reports. */
final class IntensityFit implements LsqFunction {
    private final IntensityData data;

    IntensityFit(IntensityData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return data.name();
    }

    @Override
    public double[] observed() {
        return data.intensities();
    }

    @Override
    public double[] calculated() {
        double scale = data.scale();
        return Arrays.stream(data.unscaled()).map(j -> scale * j).toArray();
    }

    @Override
    public double[] weights() {
        double[] weights = new double[data.unscaled().length];
        Arrays.setAll(
                weights,
                i -> data.costScale() * data.extracted().inverseCovariance().element(i, i));
        return weights;
    }

    /** For the best scale as it is now. */
    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        double scale = data.scale();
        double[][] moduli = data.scattering().intensityDerivatives(pars);
        double[][] derivatives = new double[pars.size()][];
        for (int p = 0; p < derivatives.length; p++) {
            if (moduli[p] != null) {
                derivatives[p] = data.extracted().perRow(moduli[p]);
                for (int i = 0; i < derivatives[p].length; i++) {
                    derivatives[p][i] *= scale;
                }
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
        double[] rest = observed();
        double[] calculated = calculated();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= calculated[i];
        }
        double[][] columns = data.scale() > 0 ? new double[][] {data.unscaled()} : new double[0][];
        new ScaleElimination(columns, this::weighed).add(derivatives(equations.parameters()), weighed(rest), equations);
        equations.addChiSquare(chiSquare(), rest.length);
    }

    private double[] weighed(double[] v) {
        double[] product = new double[v.length];
        data.extracted().inverseCovariance().multiply(v, product);
        for (int i = 0; i < product.length; i++) {
            product[i] *= data.costScale();
        }
        return product;
    }
}
