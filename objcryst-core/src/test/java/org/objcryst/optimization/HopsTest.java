package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HopsTest {
    @Test
    void runsGetTwoHundredHopsAndLongOnesMore() {
        assertEquals(200, Hops.number(100_000));
        assertEquals(500, Hops.number(1_000_000));
    }

    @Test
    void hopsNeverTakeMoreThanTheirShareOfAShortRun() {
        assertEquals(142, Hops.number(50_000));
        assertEquals(0, Hops.number(349));
    }
}
