package org.objcryst.singlecrystal;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.refinable.ScaleElimination;
import org.objcryst.refinable.ScaledFit;

/** Least squares on intensities, weighed as in the cost. */
final class ReflectionFit extends ScaledFit {
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
    public double[] weights() {
        double factor = data.costScale();
        return Arrays.stream(data.weights()).map(w -> factor * w).toArray();
    }

    @Override
    public double chiSquare() {
        return data.costScale() * data.chiSquare();
    }

    @Override
    protected double scale() {
        return data.bestScale();
    }

    @Override
    protected boolean scaleCanChange() {
        return data.scale().isFree() && data.bestScale() > 0;
    }

    @Override
    protected double[] unscaled() {
        return data.unscaled();
    }

    @Override
    protected double[][] unscaledDerivatives(List<RefinablePar> pars) {
        double[][] moduli = data.scattering().intensityDerivatives(pars);
        double[][] derivatives = new double[pars.size()][];
        for (int p = 0; p < derivatives.length; p++) {
            if (moduli[p] != null) {
                derivatives[p] = new double[data.compared().size()];
                data.compared().perRow(moduli[p], derivatives[p]);
            }
        }
        return derivatives;
    }

    @Override
    protected ScaleElimination.Metric metric() {
        return ScaleElimination.diagonal(weights());
    }
}
