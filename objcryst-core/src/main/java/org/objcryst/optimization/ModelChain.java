package org.objcryst.optimization;

import org.objcryst.refinable.ModelBatch;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;

/**
 * A chain of configurations of a model. Several chains take turns on one model; whoever is about to move enters its configuration first.
 */
final class ModelChain extends Chain {
    private final SearchRun run;
    private final RefinableModel model;
    private double[] proposed = {};
    private double known;

    /** A chain that starts at the present configuration of the model. */
    ModelChain(SearchRun run, SearchRandom random) {
        super(random, run.model().save(), run.evaluate());
        this.run = run;
        model = run.model();
    }

    /** A chain as it was written. */
    ModelChain(SearchRun run, StateInput in) {
        super(in, run.model().parameters().size());
        this.run = run;
        model = run.model();
    }

    void enter() {
        model.restore(values());
    }

    /** Makes trials from the configuration entered. */
    void move(int trials) {
        for (int i = 0; i < trials; i++) {
            trial();
        }
    }

    private void trial() {
        model.randomMove(random(), amplitude(), ParType.ROOT);
        if (takes(run.evaluate(drawLimit()))) {
            model.save(values());
        } else {
            model.restore(values());
        }
    }

    /**
     * Begins a trial, whose end {@link #conclude} is, unless it is refused already. Leaves the model anywhere.
     *
     * @return whether the rest of its cost is to be found with the batch
     */
    boolean propose(ModelBatch batch) {
        model.restore(values());
        model.randomMove(random(), amplitude(), ParType.ROOT);
        known = run.begin(batch, drawLimit());
        if (known > limit()) {
            takes(known);
            return false;
        }
        proposed = proposed.length == values().length ? proposed : new double[values().length];
        model.save(proposed);
        if (batch.remember()) {
            return true;
        }
        decide(run.cost(limit()));
        return false;
    }

    /**
     * Ends a trial.
     *
     * @param rest of its cost, what the batch has found
     */
    void conclude(double rest) {
        decide(known + rest);
    }

    private void decide(double now) {
        boolean taken = takes(now);
        run.offer(now, limit(), proposed);
        if (taken) {
            proposed = become(proposed);
        }
    }

    /** Refines the configuration by least squares; true if that lowered its cost. */
    boolean refine() {
        enter();
        if (!run.refinement().improves()) {
            enter();
            return false;
        }
        settle(run.reconsider());
        model.save(values());
        return true;
    }
}
