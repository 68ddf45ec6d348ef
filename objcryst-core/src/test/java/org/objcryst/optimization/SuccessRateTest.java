package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SuccessRateTest {
    @Test
    void twelveOfTwentyFourLieBetween31And69PerCent() {
        SuccessRate half = new SuccessRate(12, 24); // the interval quoted with the benchmarks
        assertEquals(0.31, half.lower(), 0.005);
        assertEquals(0.69, half.upper(), 0.005);
    }

    @Test
    void theIntervalStaysBetweenNothingAndAll() {
        assertEquals(0, new SuccessRate(0, 10).lower(), 1e-15);
        assertEquals(0.2775, new SuccessRate(0, 10).upper(), 1e-4); // z²/(n + z²)
        assertEquals(1, new SuccessRate(10, 10).upper(), 1e-15);
    }

    @Test
    void fewSuccessesNeedManyRuns() {
        assertEquals(Math.log(0.01) / Math.log(0.9), new SuccessRate(1, 10).runsFor(0.99), 1e-9);
        assertEquals(1, new SuccessRate(10, 10).runsFor(0.99));
        assertTrue(Double.isInfinite(new SuccessRate(0, 10).runsFor(0.99)));
    }

    @Test
    void workPerSolutionIsTheWorkOfARunOverTheRate() {
        assertEquals(800_000, new SuccessRate(12, 24).workPerSolution(400_000));
        assertTrue(Double.isInfinite(new SuccessRate(0, 24).workPerSolution(1)));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SuccessRate(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new SuccessRate(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new SuccessRate(1, 2).runsFor(1));
    }
}
