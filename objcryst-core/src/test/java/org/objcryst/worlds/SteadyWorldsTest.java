package org.objcryst.worlds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.Walkers;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.FailureLog;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.scattering.SteadyEngine;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

/** A search whose device fails goes on from the same places. */
class SteadyWorldsTest {
    private static final int NUMBER = 21;

    private final WorldPlan plan = SampleWorlds.plan("P 1 21/c 1", new ScalarEngine());

    /** Sums of other engines have another order. */
    private static final double ROUNDING = 1e-9;

    /** Works until told otherwise. */
    private static final class Fragile implements WorldsEngine {
        private final int calls;
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        Fragile(int calls) {
            this.calls = calls;
        }

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public Optional<String> obstacle() {
            return Optional.empty();
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public StructureFactorKernel kernel(StructureFactorProblem problem) {
            return new ScalarEngine().kernel(problem);
        }

        @Override
        public Optional<Worlds> worlds(WorldPlan plan) {
            if (calls < 0) {
                throw new EngineFailureException("there is nothing here", null);
            }
            PlanWorlds real = new PlanWorlds(plan, NUMBER);
            return Optional.of(new ArticulatedWorlds(plan, NUMBER) {
                @Override
                public void evaluate(int n, double[][] places, double[] costs) {
                    if (made.getAndIncrement() >= calls) {
                        throw new EngineFailureException("this device is lost", null);
                    }
                    real.evaluate(n, places, costs);
                }

                @Override
                public void evaluate(int n, double[][] places, double[] costs, double[][] slopes) {
                    if (made.getAndIncrement() >= calls) {
                        throw new EngineFailureException("this device is lost", null);
                    }
                    real.evaluate(n, places, costs, slopes);
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                    real.close();
                    throw new EngineFailureException("this device does not answer", null);
                }
            });
        }
    }

    @Test
    void costsAndSlopesGoOnAfterAFailure() {
        try (Worlds worlds = worlds(new Fragile(1))) {
            assertEquals(NUMBER, worlds.capacity());
            double[][] places = SampleWorlds.places(worlds, NUMBER);
            double[][] slopes = new double[2 * NUMBER][worlds.motions()];
            double[] before = costs(worlds, places, slopes);
            double[][] expected = Arrays.stream(slopes).map(double[]::clone).toArray(double[][]::new);
            double[] after = costs(worlds, places, slopes);
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(before[i], after[i], ROUNDING * before[i]);
                assertArrayEquals(expected[i], slopes[i], ROUNDING * before[i]);
            }
            assertArrayEquals(after, costs(worlds, places, slopes));
            double[] alone = new double[NUMBER];
            worlds.evaluate(NUMBER, places, alone);
            assertArrayEquals(after, alone, ROUNDING * before[0]);
        }
    }

    @Test
    void aFailureIsSaidOnceAndTheDeviceGivenBackAtOnce() {
        Fragile fragile = new Fragile(1);
        SteadyEngine engine = SteadyEngine.of(fragile);
        try (FailureLog log = new FailureLog();
                Worlds one = worlds(engine);
                Worlds another = worlds(engine)) {
            double[][] places = SampleWorlds.places(one, NUMBER);
            for (Worlds worlds : List.of(one, another, one, another)) {
                costs(worlds, places, new double[NUMBER][one.motions()]);
            }
            assertEquals(List.of("this device is lost; going on with the scalar engine"), log.lines());
            assertEquals(2, fragile.closed.get());
        }
        assertEquals(2, fragile.closed.get());
    }

    @Test
    void worldsLeaveADeviceThatHasFailedElsewhere() {
        Fragile fragile = new Fragile(9);
        SteadyEngine engine = SteadyEngine.of(fragile);
        try (FailureLog log = new FailureLog();
                Worlds worlds = worlds(engine)) {
            double[][] places = SampleWorlds.places(worlds, NUMBER);
            costs(worlds, places, new double[NUMBER][worlds.motions()]);
            engine.replace(new EngineFailureException("out of memory", null));
            costs(worlds, places, new double[NUMBER][worlds.motions()]);
            assertEquals(1, fragile.made.get());
            assertEquals(1, fragile.closed.get());
            assertEquals(1, log.lines().size());
        }
    }

    @Test
    void nobodyAsksADeviceAgainThatHasFailed() {
        SteadyEngine engine = SteadyEngine.of(new Fragile(9));
        try (FailureLog log = new FailureLog()) {
            engine.replace(new EngineFailureException("out of memory", null));
            try (Worlds worlds = worlds(engine)) {
                assertEquals(8, worlds.capacity());
            }
            assertEquals(1, log.lines().size());
        }
    }

    /** The device fails within the second walk: walkers go on from where they were after the first, where somebody looked. */
    @Test
    void walkersGoOnFromWhereTheyWereLastSeen() {
        int trials = 5;
        double[] temperatures = new double[NUMBER];
        double[] amplitudes = new double[NUMBER];
        Arrays.fill(amplitudes, 1);
        int[] accepted = new int[NUMBER];
        int[] all = all(NUMBER).toArray();
        try (Worlds worlds = worlds(new Fragile(1 + trials + 2))) {
            double[][] places = SampleWorlds.places(worlds, NUMBER);
            double[] costs = new double[NUMBER];
            worlds.evaluate(NUMBER, places, costs);
            Walkers walkers = worlds.walkers(NUMBER, 4, (n, portion, work) -> all(n).forEach(work));
            walkers.put(all, places);
            walkers.walk(0, trials, temperatures, amplitudes, costs, accepted);
            double[] before = costs.clone();
            walkers.walk(trials, trials, temperatures, amplitudes, costs, accepted);
            assertTrue(IntStream.of(accepted).allMatch(a -> a > 0), "they have been carried");
            walkers.walk(2 * trials, trials, temperatures, amplitudes, costs, accepted);
            assertTrue(IntStream.of(accepted).anyMatch(a -> a == 0), "now they walk on their own");
            walkers.tell(all, places);
            double[] expected = new double[NUMBER];
            worlds.evaluate(NUMBER, places, expected);
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(expected[i], costs[i], ROUNDING * expected[i]);
                assertTrue(costs[i] <= before[i] * (1 + ROUNDING), "temperatures are zero");
            }
        }
    }

    private static IntStream all(int n) {
        return IntStream.range(0, n);
    }

    @Test
    void aDeviceThatIsNotThereIsReplacedAtOnce() {
        try (Worlds worlds = worlds(new Fragile(-1))) {
            assertEquals(8, worlds.capacity());
            double[] costs = costs(worlds, SampleWorlds.places(worlds, 8), new double[8][worlds.motions()]);
            try (Worlds expected = new PlanWorlds(plan, 8)) {
                double[] same = costs(expected, SampleWorlds.places(worlds, 8), new double[8][worlds.motions()]);
                assertArrayEquals(same, costs, ROUNDING * same[0]);
            }
        }
    }

    @Test
    void anEngineWithoutWorldsOfItsOwnHasEightAtOnce() {
        try (Worlds worlds = worlds(new ScalarEngine())) {
            assertEquals(8, worlds.capacity());
        }
    }

    private static Worlds worlds(StructureFactorEngine engine) {
        return SteadyWorlds.of(SampleWorlds.plan("P 1 21/c 1", engine));
    }

    private static double[] costs(Worlds worlds, double[][] places, double[][] slopes) {
        double[] costs = new double[places.length];
        worlds.evaluate(places.length, places, costs, slopes);
        return costs;
    }
}
