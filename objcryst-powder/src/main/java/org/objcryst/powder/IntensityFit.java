package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.refinable.ScaleElimination;
import org.objcryst.refinable.ScaledFit;

/** Least squares on correlated intensities. Weights are the diagonal of the matrix, for reports. */
final class IntensityFit extends ScaledFit {
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
    public double[] weights() {
        double[] weights = new double[data.unscaled().length];
        Arrays.setAll(
                weights,
                i -> data.costScale() * data.extracted().inverseCovariance().element(i, i));
        return weights;
    }

    @Override
    public double chiSquare() {
        return data.costScale() * data.chiSquare();
    }

    @Override
    protected double scale() {
        return data.scale();
    }

    @Override
    protected boolean scaleCanChange() {
        return data.scale() > 0;
    }

    @Override
    protected double[] unscaled() {
        return data.unscaled();
    }

    @Override
    protected double[][] unscaledDerivatives(List<RefinablePar> pars) {
        return Arrays.stream(data.scattering().intensityDerivatives(pars))
                .map(d -> d == null ? null : data.extracted().perRow(d))
                .toArray(double[][]::new);
    }

    @Override
    protected ScaleElimination.Metric metric() {
        return v -> {
            double[] product = new double[v.length];
            data.extracted().inverseCovariance().multiply(v, product);
            for (int i = 0; i < product.length; i++) {
                product[i] *= data.costScale();
            }
            return product;
        };
    }
}
