package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateKey;
import org.objcryst.state.StateOutput;

/** What a run goes on from, damaged under a right checksum: it goes on to its end or refuses. */
class CheckpointFuzzTest {
    private static final SearchAlgorithm ANNEALING = new SimulatedAnnealing();
    private static final SearchAlgorithm BASINS = new BasinHopping().patience(3);
    private static final SearchAlgorithm TEMPERING =
            new ParallelTempering().worlds(3).trialsPerExchange(5);
    private static final long TRIALS = 60;
    private static final long TRIALS_WITH_HOPS = 1000;

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        SearchStart start = new SearchStart(model(), List.of(), new StateKey());
        StateOutput out = new StateOutput();
        start.write(out);
        return Stream.of(
                FuzzSeries.of("checkpoint, annealing", samples(ANNEALING, TRIALS), b -> goOn(ANNEALING, b)),
                FuzzSeries.of("checkpoint, tempering", samples(TEMPERING, TRIALS), b -> goOn(TEMPERING, b)),
                FuzzSeries.of("checkpoint, basins", samples(BASINS, TRIALS), b -> goOn(BASINS, b)),
                FuzzSeries.of("checkpoint, hops", samples(ANNEALING, TRIALS_WITH_HOPS), b -> goOn(ANNEALING, b)),
                FuzzSeries.of("start of a search", new Samples().and(out.toBytes()), b -> start.template()
                        .reinstate(start.read(new StateInput("s", b)))));
    }

    /** Three of the states that a run keeps: the first, one in its middle, the last. */
    private static Samples samples(SearchAlgorithm algorithm, long trials) {
        Kept kept = new Kept();
        SearchRun run = run(trials, kept);
        algorithm.search(run);
        run.finish(algorithm.wantsHopsAtTheEnd());
        int last = kept.states.size() - 1;
        return new Samples()
                .and(kept.states.get(0))
                .and(kept.states.get(last / 2))
                .and(kept.states.get(last));
    }

    private static void goOn(SearchAlgorithm algorithm, byte[] state) {
        SearchRun run = run(TRIALS, RunStore.NONE);
        run.resume(new StateInput("c", state));
        if (run.isFinishing()) {
            new Hops(run).read(run.saved().orElseThrow());
        } else {
            algorithm.search(run);
        }
    }

    private static SearchRun run(long trials, RunStore store) {
        RefinableModel model = model();
        SearchLimits limits = new SearchLimits(trials, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, () -> false);
        LocalRefinement refinement = new LocalRefinement(model, model.parameters(), 0, trials == TRIALS_WITH_HOPS);
        return new SearchRun(
                model,
                1,
                42,
                limits,
                refinement,
                SearchListener.NONE,
                new Checkpoints(store, 1, () -> 0),
                m -> Optional.empty(),
                RunThreads.one());
    }

    private static RefinableModel model() {
        Landscape rugged = Landscape.rugged(3);
        rugged.verify(false);
        return new RefinableModel(rugged);
    }

    /** Keeps every state it is offered. */
    private static final class Kept implements RunStore {
        private final List<byte[]> states = new ArrayList<>();

        @Override
        public Map<Integer, RunResult> finished() {
            return Map.of();
        }

        @Override
        public Optional<StateInput> unfinished(int run) {
            return Optional.empty();
        }

        @Override
        public boolean wants(long trials, long nanos) {
            return true;
        }

        @Override
        public void keep(int run, StateOutput state) {
            states.add(state.toBytes());
        }

        @Override
        public void keep(RunResult result) {
            // not looked at
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
