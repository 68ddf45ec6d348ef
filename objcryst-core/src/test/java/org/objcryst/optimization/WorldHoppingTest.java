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

/** Basin hopping in many worlds at once. */
class WorldHoppingTest {
    private static final long MANY = 200_000;
    private static final double NOTHING = 1e-6;

    private static MultiRun search(int worlds) {
        return new MultiRun(Landscape.rugged(4))
                .algorithm(new BasinHopping())
                .worlds(model -> Optional.of(new LandscapeWorlds(model, worlds)))
                .trials(MANY)
                .seed(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 40})
    void theDeepestOfManyMinimaIsFoundAndEndsTheRun(int worlds) {
        for (RunResult run : search(worlds).credibleCost(1).runs(4).run()) {
            assertEquals(0, run.cost(), NOTHING);
            assertTrue(run.trials() < MANY / 4, "trials " + run.trials());
        }
    }

    @Test
    void whatIsNotCredibleUsesAllTrials() {
        RunResult doubtful = search(8).credibleCost(-1).run().get(0);
        assertTrue(doubtful.trials() >= MANY, "trials " + doubtful.trials());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 200}) // so many that threads share the teams
    void theNumberOfThreadsDoesNotMatter(int worlds) {
        MultiRun search = search(worlds).trials(600 * worlds).runs(5);
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
                .trials(20_000)
                .threads(threads)
                .run();
        witness.assertWorked(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 111})
    void aSearchBrokenOffGoesOnAsIfNothingHadHappened(int ticks, @TempDir Path folder) {
        List<RunResult> undisturbed =
                search(24).trials(5000).leastSquaresEvery(0).run();
        AtomicLong time = new AtomicLong();
        MultiRun first = search(24).trials(5000).leastSquaresEvery(0).state(folder);
        first.timeLimit(Duration.ofNanos(ticks)).clock(time::getAndIncrement).run();
        List<RunResult> resumed = search(24)
                .trials(5000)
                .leastSquaresEvery(0)
                .state(folder)
                .resume(true)
                .run();
        Resumed.assertSame(undisturbed, resumed);
    }
}
