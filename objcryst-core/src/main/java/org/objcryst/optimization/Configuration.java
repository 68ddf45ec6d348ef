package org.objcryst.optimization;

import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * The parameters that a search can move, for saving and restoring without looking at all the others: what is free, and
 * everything of a scatterer, whose moves may displace atoms that are no degrees of freedom of their own.
 */
final class Configuration {
    private final RefinablePar[] pars;

    Configuration(RefinableModel model) {
        pars = model.parameters().stream()
                .filter(p ->
                        p.isFree() || p.isUsed() && !p.isFollowing() && p.type().isA(ParType.SCATTERER))
                .toArray(RefinablePar[]::new);
    }

    int size() {
        return pars.length;
    }

    void save(double[] into) {
        for (int i = 0; i < pars.length; i++) {
            into[i] = pars[i].value();
        }
    }

    void restore(double[] from) {
        for (int i = 0; i < pars.length; i++) {
            RefinablePar p = pars[i];
            if (p.value() != from[i]) {
                p.set(from[i]);
            }
        }
    }

    /** Root mean square difference, in random steps of each parameter; parameters without a step do not count. */
    double distance(double[] a, double[] b) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < pars.length; i++) {
            double step = pars[i].step();
            if (step > 0) {
                double d = difference(pars[i], a[i], b[i]) / step;
                sum += d * d;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    private static double difference(RefinablePar p, double a, double b) {
        double period = p.spec().period();
        return period > 0 && !p.isLimited() ? Math.IEEEremainder(a - b, period) : a - b;
    }
}
