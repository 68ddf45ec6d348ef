package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

class MultiRunTest {
    private final Landscape rugged = Landscape.rugged(4);

    @ParameterizedTest
    @ValueSource(ints = {4, 16})
    void resultsDoNotDependOnTheNumberOfThreads(int threads) {
        List<RunResult> alone = search().run();
        List<RunResult> together = search().threads(threads).run();
        for (int i = 0; i < alone.size(); i++) {
            assertEquals(alone.get(i).run(), together.get(i).run());
            assertEquals(alone.get(i).cost(), together.get(i).cost());
            assertEquals(alone.get(i).history(), together.get(i).history());
            assertArrayEquals(alone.get(i).configuration(), together.get(i).configuration());
        }
    }

    @Test
    void anotherSeedIsAnotherSearch() {
        assertFalse(search().run()
                .get(0)
                .history()
                .equals(search().seed(2).run().get(0).history()));
    }

    @Test
    void aSearchGoesOnWhereItWasInterrupted() {
        List<RunResult> all = search().runs(4).run();
        List<RunResult> rest = search().firstRun(3).runs(2).run();
        for (RunResult r : rest) {
            RunResult same =
                    all.stream().filter(a -> a.run() == r.run()).findFirst().orElseThrow();
            assertEquals(same.history(), r.history());
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theBestIsRestoredWithItsCost(SearchAlgorithm algorithm) {
        List<RunResult> results =
                search().algorithm(algorithm).leastSquaresAtTheEnd(false).run();
        assertEquals(results.get(0).cost(), rugged.logLikelihood(), 0);
        for (int i = 1; i < results.size(); i++) {
            assertTrue(results.get(i - 1).cost() <= results.get(i).cost());
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theDeepestOfManyMinimaIsFound(SearchAlgorithm algorithm) {
        List<RunResult> results = search().algorithm(algorithm)
                .trials(60_000)
                .leastSquaresAtTheEnd(false)
                .run();
        long found = results.stream().filter(r -> r.cost() < 90).count(); // the next minimum costs 100
        assertTrue(found >= 3, () -> results.toString());
    }

    @Test
    void leastSquaresFinishesARun() {
        RunResult best = search().run().get(0);
        assertEquals(0, best.cost(), 1e-12);
        assertEquals(0.37, best.configuration()[0], 1e-9);
    }

    @Test
    void hopsAtTheEndReachMinimaThatTheRunMissed() {
        Curve wells = Curve.ofResiduals(1, (i, p) -> Math.sqrt(Math.min(p[0] * p[0], 1 + (p[0] - 3) * (p[0] - 3))), 3);
        wells.b(1).step(0.5);
        SearchAlgorithm staysWhereItIs = run -> {
            while (!run.isOver()) {
                run.evaluate();
            }
        };
        MultiRun search =
                new MultiRun(wells).algorithm(staysWhereItIs).trials(100_000).randomStart(false);
        assertEquals(1, search.leastSquaresAtTheEnd(false).run().get(0).cost());
        assertEquals(0, search.leastSquaresAtTheEnd(true).run().get(0).cost(), 1e-6);
    }

    @Test
    void leastSquaresDuringTheRunReachesTheTarget() {
        RunResult best = search().trials(1_000_000)
                .leastSquaresEvery(3000)
                .targetCost(1e-6)
                .run()
                .get(0);
        assertTrue(best.trials() < 6000, best::toString);
        assertTrue(best.cost() <= 1e-6, best::toString);
    }

    @Test
    void aTargetEndsARun() {
        RunResult best = search().trials(1_000_000).targetCost(1000).run().get(0);
        assertTrue(best.trials() < 100_000, best::toString);
    }

    @Test
    void someParametersAreLeftAloneAlthoughFree() {
        rugged.x(0).set(0.123);
        search().leavingAlone(ParType.TRANSLATION_X).trials(100).run();
        assertEquals(0.123, rugged.x(0).value());
        assertFalse(rugged.x(0).isFixed());
    }

    @Test
    void aRunThatBreaksOffKeepsItsBest() {
        AtomicInteger evaluations = new AtomicInteger();
        Landscape fragile =
                new Landscape(1, ParSpec.of("x", ParType.TRANSLATION_X, 0).withLimits(0, 1), x -> {
                    if (evaluations.incrementAndGet() == 500) {
                        throw new IllegalStateException("broken");
                    }
                    return x[0];
                });
        fragile.verify(false);
        List<RunResult> results = new MultiRun(fragile).runs(2).trials(2000).run();
        RunResult broken = results.stream()
                .filter(r -> r.failure().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("broken", broken.failure().orElseThrow().getMessage());
        assertTrue(broken.cost() < 0.1, broken::toString);
        assertEquals(2, results.size());
    }

    @Test
    void aModelThatCanNeverBeEvaluatedIsAnError() {
        Landscape hopeless =
                new Landscape(1, ParSpec.of("x", ParType.TRANSLATION_X, 0).withStep(1), x -> Double.NaN);
        MultiRun search = new MultiRun(hopeless).trials(100);
        assertThrows(IllegalStateException.class, search::run);
    }

    @Test
    void stoppingEndsAllRunsAndKeepsTheBest() {
        MultiRun search = search().runs(-1).trials(Long.MAX_VALUE).threads(2);
        Set<Integer> underWay = ConcurrentHashMap.newKeySet();
        search.listener(new SearchListener() {
            @Override
            public void progress(Progress progress) {
                underWay.add(progress.run());
                if (underWay.size() == 2) {
                    search.stop();
                }
            }
        });
        List<RunResult> results = search.run();
        assertEquals(2, results.size());
        assertEquals(results.get(0).cost(), rugged.logLikelihood(), 0);
    }

    @Test
    void anInterruptEndsTheSearchPolitely() {
        MultiRun search = search().trials(Long.MAX_VALUE).runs(1);
        Thread caller = Thread.currentThread();
        search.listener(new SearchListener() {
            @Override
            public void progress(Progress progress) {
                caller.interrupt();
            }
        });
        assertEquals(1, search.run().size());
        assertTrue(Thread.interrupted());
    }

    @Test
    void timeEndsTheSearch() {
        AtomicLong second = new AtomicLong();
        List<RunResult> results = search().trials(Long.MAX_VALUE)
                .runs(-1)
                .timeLimit(Duration.ofSeconds(100))
                .clock(() ->
                        TimeUnit.SECONDS.toNanos(second.getAndIncrement())) // a second passes with each glance at it
                .run();
        assertEquals(1, results.size());
        assertEquals(102, second.get(), 1, "the start, a hundred glances, and the one that says no to another run");
        assertTrue(results.get(0).trials() > 0);
    }

    @Test
    void noRunBeginsWhenTimeIsOver() {
        AtomicLong second = new AtomicLong();
        List<RunResult> results = search().timeLimit(Duration.ofSeconds(1))
                .clock(() -> TimeUnit.SECONDS.toNanos(second.getAndIncrement()))
                .run();
        assertEquals(0, results.size());
    }

    private MultiRun search() {
        rugged.verify(false);
        return new MultiRun(rugged)
                .algorithm(new ParallelTempering().worlds(10))
                .runs(4)
                .trials(6000)
                .leastSquaresEvery(0);
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of(new ParallelTempering()),
                Arguments.of(new ParallelTempering()
                        .exchange(ParallelTempering.Exchange.BALANCED)
                        .trialsPerExchange(50)),
                Arguments.of(new SimulatedAnnealing(Schedule.exponential(1000, 1), Schedule.exponential(8, 0.125))));
    }
}
