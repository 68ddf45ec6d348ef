package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class XrayLineTest {
    @Test
    void theMeanOfCopperIsWeightedOneToTwo() {
        XrayLine copper = XrayLine.of("cu");
        assertEquals(1.5418367, copper.mean(), 0.5e-7);
        assertEquals(0.00383, copper.alpha2() - copper.alpha1(), 1e-12);
    }

    @Test
    void anUnknownTubeIsRefusedWithTheKnownOnes() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> XrayLine.of("W"))
                .getMessage()
                .contains("Mo"));
    }

    @Test
    void roundedWavelengthsOfATubePointToItAndOthersToNone() {
        for (double copper : new double[] {1.54056, 1.5406, 1.5405, 1.5418, 1.54439}) {
            assertEquals("Cu", XrayLine.near(copper).orElseThrow().target());
        }
        assertEquals("Mo", XrayLine.near(0.71073).orElseThrow().target());
        assertTrue(XrayLine.near(1.52904).isEmpty());
        assertTrue(XrayLine.near(0.8).isEmpty());
    }
}
