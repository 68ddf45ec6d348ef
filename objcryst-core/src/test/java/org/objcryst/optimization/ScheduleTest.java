package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    private static final double ROUNDING = 1e-12;
    private static final long N = 10_000;

    @Test
    void exponentialGoesFromHighToLow() {
        Schedule s = Schedule.exponential(1e6, 1e-3);
        assertEquals(1e6, s.atTrial(0, N), 1e6 * ROUNDING);
        assertEquals(Math.sqrt(1e3), s.atTrial(N / 2, N), ROUNDING * 1e6);
        assertEquals(1e-3, s.atTrial(N, N), 1e-3 * ROUNDING);
    }

    @Test
    void amplitudesOfThirtyWorldsFallByAConstantRatio() {
        Schedule s = Schedule.exponential(8, 0.125);
        assertEquals(8, s.atWorld(0, 30), ROUNDING);
        assertEquals(0.125, s.atWorld(29, 30), ROUNDING);
        for (int i = 1; i < 30; i++) {
            assertEquals(Math.pow(64, -1.0 / 29), s.atWorld(i, 30) / s.atWorld(i - 1, 30), ROUNDING);
        }
    }

    @Test
    void gammaBendsTheWay() {
        Schedule s = new Schedule(Schedule.Kind.GAMMA, 10, 2, 3);
        assertEquals(10, s.atTrial(0, N));
        assertEquals(10 - 8.0 / 8, s.atTrial(N / 2, N), ROUNDING);
        assertEquals(2, s.atTrial(N, N), ROUNDING);
    }

    @Test
    void boltzmannAndCauchyEndAtLow() {
        Schedule boltzmann = new Schedule(Schedule.Kind.BOLTZMANN, 100, 1, 1);
        Schedule cauchy = new Schedule(Schedule.Kind.CAUCHY, 100, 1, 1);
        assertEquals(Math.log(N) / Math.log(101), boltzmann.atTrial(100, N), ROUNDING);
        assertEquals(1, boltzmann.atTrial(N - 1, N), ROUNDING);
        assertEquals(4, cauchy.atTrial(N / 4, N), ROUNDING);
        assertEquals(1, cauchy.atTrial(N, N), ROUNDING);
        assertEquals(1, boltzmann.atWorld(29, 30), ROUNDING);
        assertEquals(1, cauchy.atWorld(29, 30), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void noScheduleEverRisesOrLeavesItsBounds(Schedule.Kind kind) {
        Schedule s = new Schedule(kind, 50, 0.5, 1.7);
        double before = 50;
        for (long n = 0; n <= N; n++) {
            double now = s.atTrial(n, N);
            assertTrue(now <= before && now >= 0.5, "trial " + n + ": " + now);
            before = now;
        }
    }

    @Test
    void smartTemperaturesBeginAtFractionsOfTheFirstCost() {
        Landscape flat = Searches.flat(5000);
        ModelChain[] worlds = Searches.begun(new ParallelTempering(), flat);
        assertEquals(5000.0 / 100, worlds[0].temperature(), ROUNDING * 50);
        assertEquals(5000.0 / 970, worlds[29].temperature(), ROUNDING * 5);
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Schedule.exponential(1, 2));
        assertThrows(IllegalArgumentException.class, () -> Schedule.exponential(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Schedule.constant(Double.NaN));
    }
}
