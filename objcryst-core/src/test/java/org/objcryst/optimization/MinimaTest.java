package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When starts are enough. */
class MinimaTest {
    private static final double CREDIBLE = 1000;

    private final Minima minima = new Minima(3);

    @Test
    void threeStartsToTheSameMinimumAreEnough() {
        add(900, 2000, 920);
        assertFalse(isCertain());
        add(901);
        assertTrue(isCertain());
    }

    @Test
    void aLowerMinimumBeginsAnew() {
        add(900, 905, 700);
        assertFalse(isCertain());
        add(720, 701);
        assertTrue(isCertain());
    }

    @Test
    void tenStartsAreEnoughWhereOneStandsOut() {
        add(499, 999, 5000, 5000, 5000, 5000, 5000, 5000, 5000);
        assertFalse(isCertain());
        add(5000);
        assertTrue(isCertain());
    }

    @Test
    void tenStartsAreNotEnoughWhereTheNextCostsLessThanTwiceAsMuch() {
        add(499, 990, 5000, 5000, 5000, 5000, 5000, 5000, 5000, 5000, 5000);
        assertFalse(isCertain());
    }

    @Test
    void whatIsNotCredibleIsNeverCertain() {
        add(1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200, 1200);
        assertFalse(isCertain());
    }

    private void add(double... costs) {
        for (double cost : costs) {
            minima.add(cost);
        }
    }

    private boolean isCertain() {
        return minima.isCertain(cost -> cost < CREDIBLE);
    }
}
