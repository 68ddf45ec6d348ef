package org.objcryst.optimization;

import java.util.List;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** How far two configurations are from each other, measured in the random steps of the free parameters. */
final class StepDistance {
    private final List<RefinablePar> pars;

    StepDistance(RefinableModel model) {
        pars = model.parameters();
    }

    /** Root mean square over free parameters that have a step. */
    double between(double[] a, double[] b) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            RefinablePar p = pars.get(i);
            if (p.isFree() && p.step() > 0) {
                double d = difference(p, a[i], b[i]) / p.step();
                sum += d * d;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    private static double difference(RefinablePar p, double a, double b) {
        double period = p.range().period();
        return period > 0 && !p.isLimited() ? Math.IEEEremainder(a - b, period) : a - b;
    }
}
