package org.objcryst.powder.extraction;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * Finds where a parameter should start whose influence vanishes at 0 or which has several minima: with each of some values, zero and
 * widths are fitted to the reflections at low angles.
 */
final class StartScan {
    private static final int REFLECTIONS = 40;

    private final FitStages fit;
    private final RefinablePar par;

    StartScan(FitStages fit, RefinablePar par) {
        this.fit = fit;
        this.par = par;
    }

    /** Leaves the fit at the best of the values. */
    void run(double... values) {
        FitStages.State start = fit.save();
        FitStages.State best = start;
        double bestRwp = Double.POSITIVE_INFINITY;
        fit.range(REFLECTIONS);
        for (double value : values) {
            fit.restore(start);
            par.set(value);
            List<RefinablePar> refined = new ArrayList<>(fit.corrections("zero"));
            refined.addAll(fit.cellsOrWavelength());
            refined.addAll(fit.leading(ParType.PROFILE_WIDTH));
            refined.addAll(fit.leading(ParType.PROFILE_SHAPE));
            refined.add(par);
            fit.stage("%s from %s".formatted(par.name(), value), 0, refined);
            double rwp = fit.rwp();
            if (rwp < bestRwp) {
                bestRwp = rwp;
                best = fit.save();
            }
        }
        fit.restore(best);
    }
}
