package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParRangeTest {
    private static final ParRange TURN = ParRange.ANYWHERE.withPeriod(360);

    @Test
    void aPeriodHasTwoEndsUntilAnOpenLimitReplacesIt() {
        assertTrue(TURN.isBounded());
        assertFalse(TURN.between(0, Double.POSITIVE_INFINITY).isBounded());
        assertFalse(ParRange.ANYWHERE.isBounded());
    }

    @Test
    void aFractionIsAPlaceBetweenTheEnds() {
        assertEquals(90, TURN.at(0.25));
        assertEquals(-5, TURN.between(-10, 10).at(0.25));
        assertEquals(90, TURN.between(-10, 10).unlimited().at(0.25));
    }

    @Test
    void limitsMustBeInOrder() {
        assertThrows(IllegalArgumentException.class, () -> TURN.between(1, 1));
        assertThrows(IllegalArgumentException.class, () -> TURN.around(Double.NaN, -1, 1));
    }
}
