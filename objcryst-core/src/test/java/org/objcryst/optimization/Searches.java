package org.objcryst.optimization;

import java.util.Optional;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

/** Single runs of an algorithm for tests. */
final class Searches {
    private Searches() {}

    static Landscape flat(double height) {
        return new Landscape(1, ParSpec.of("x", ParType.TRANSLATION_X, 0).withStep(1), x -> height);
    }

    static SearchRun run(Landscape landscape, long trials) {
        RefinableModel model = new RefinableModel(landscape);
        SearchLimits limits = new SearchLimits(trials, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, () -> false);
        LocalRefinement never = new LocalRefinement(model, model.parameters(), 0, false);
        return new SearchRun(
                model,
                1,
                42,
                limits,
                never,
                SearchListener.NONE,
                new Checkpoints(RunStore.NONE, 1, () -> 0),
                m -> Optional.empty(),
                RunThreads.one());
    }

    static ModelChain[] begun(ParallelTempering settings, Landscape landscape) {
        Tempering tempering = new Tempering(settings, run(landscape, 1), new double[0]);
        tempering.begin();
        return tempering.worlds();
    }

    static ModelChain chain(Landscape landscape, int stream, double temperature, double amplitude) {
        SearchRun run = run(landscape, Long.MAX_VALUE);
        ModelChain chain = new ModelChain(run, run.random(stream));
        chain.temperature(temperature);
        chain.amplitude(amplitude);
        return chain;
    }
}
