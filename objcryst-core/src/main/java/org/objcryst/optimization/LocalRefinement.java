package org.objcryst.optimization;

import java.util.List;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** Least squares as a part of a search (6.9): a list of parameters fixed beforehand, and the cost has the last word. */
final class LocalRefinement {
    private static final System.Logger LOG = System.getLogger(LocalRefinement.class.getName());
    private static final int CYCLES = 30;
    private static final int LAST_CYCLES = 50;
    private static final int DESCENT_CYCLES = 20;
    private static final double DESCENT_PRECISION = 1e-2;
    private static final double ROUGH_PRECISION = 0.1;

    private final RefinableModel model;
    private final List<RefinablePar> pars;
    private final boolean atTheEnd;
    private final long interval;

    /** Refines every {@code interval} trials (0: never) and, if wanted, at the end of a run. */
    LocalRefinement(RefinableModel model, List<RefinablePar> pars, long interval, boolean atTheEnd) {
        this.model = model;
        this.pars = pars;
        boolean possible = !pars.isEmpty() && !model.lsqFunctions().isEmpty();
        this.interval = possible ? interval : 0;
        this.atTheEnd = possible && atTheEnd;
    }

    long interval() {
        return interval;
    }

    /** Refines the present configuration; true if its cost has fallen. */
    boolean improves() {
        return improves(CYCLES);
    }

    boolean isWantedAtTheEnd() {
        return atTheEnd;
    }

    void refineToTheEnd() {
        improves(LAST_CYCLES);
    }

    /** A descent towards the nearest minimum of χ²; the cost is not asked. */
    void descend() {
        descend(DESCENT_PRECISION);
    }

    /** As {@link #descend()}, but it ends where χ² no longer falls fast. */
    void descendRoughly() {
        descend(ROUGH_PRECISION);
    }

    private void descend(double precision) {
        try {
            new LeastSquares(model)
                    .cycles(DESCENT_CYCLES)
                    .relativeDecrease(precision)
                    .refine(pars);
        } catch (ArithmeticException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "a descent was broken off", e);
        }
    }

    /** A refinement that breaks off leaves the configuration as it was: the search goes on from there. */
    private boolean improves(int cycles) {
        try {
            return new LeastSquares(model).cycles(cycles).improve(pars).kept();
        } catch (ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }
}
