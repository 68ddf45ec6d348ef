package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parallel tempering in many worlds at once. */
class WorldTemperingTest {
    private static final int LADDER = 12;
    private static final double NOTHING = 1e-6;

    /** All other minima cost more: 100 for each coordinate that is in the next one. */
    private static final double NEXT_MINIMUM = 90;

    private static MultiRun search(int capacity) {
        return new MultiRun(Landscape.rugged(4))
                .algorithm(new ParallelTempering().worlds(LADDER))
                .worlds(model -> Optional.of(new LandscapeWorlds(model, capacity)))
                .leastSquaresEvery(0)
                .leastSquaresAtTheEnd(false)
                .trials(30_000)
                .seed(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 40})
    void theDeepestOfManyMinimaIsFound(int capacity) {
        for (RunResult run : search(capacity).runs(4).run()) {
            assertTrue(run.cost() < NEXT_MINIMUM, "cost " + run.cost());
        }
    }

    @Test
    void descentsOfTheColdestEndInIt() {
        RunResult run = search(8).leastSquaresEvery(5000).run().get(0);
        assertEquals(0, run.cost(), NOTHING);
    }

    @Test
    void theBestIsWhereTheModelIsAfterwards() {
        Landscape landscape = Landscape.rugged(4);
        MultiRun search = search(8);
        RunResult best = search.run().get(0);
        landscape.verify(false);
        for (int i = 0; i < 4; i++) {
            landscape.x(i).moveTo(best.configuration()[i]);
        }
        assertEquals(best.cost(), landscape.logLikelihood(), NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 200}) // so many that threads share the chains
    void theNumberOfThreadsDoesNotMatter(int capacity) {
        MultiRun search = search(capacity).runs(5);
        List<RunResult> one = search.run();
        Resumed.assertSame(one, search.threads(3).run());
        Resumed.assertSame(one, search.threads(11).run()); // two or three a run
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void noMoreThreadsWorkThanAreAllowed(int threads) {
        Witness witness = new Witness();
        search(200)
                .worlds(model -> Optional.of(new LandscapeWorlds(model, 200, witness)))
                .threads(threads)
                .run();
        witness.assertWorked(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 111})
    void aSearchBrokenOffGoesOnAsIfNothingHadHappened(int ticks, @TempDir Path folder) {
        List<RunResult> undisturbed = search(24).leastSquaresEvery(3000).run();
        AtomicLong time = new AtomicLong();
        MultiRun first = search(24).leastSquaresEvery(3000).state(folder);
        first.timeLimit(Duration.ofNanos(ticks)).clock(time::getAndIncrement).run();
        List<RunResult> resumed =
                search(24).leastSquaresEvery(3000).state(folder).resume(true).run();
        Resumed.assertSame(undisturbed, resumed);
    }
}
