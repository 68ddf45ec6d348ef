package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.scattering.Radiation;

class PatternAxisTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void pixelsAreInterpolatedAndExtrapolated() {
        PatternAxis axis = new PatternAxis(new double[] {0.1, 0.2, 0.4}, new Radiation());
        assertEquals(0, axis.pixel(0.1), ROUNDING);
        assertEquals(1.5, axis.pixel(0.3), ROUNDING);
        assertEquals(2, axis.pixel(0.4), ROUNDING);
        assertEquals(-1, axis.pixel(0), ROUNDING);
        assertEquals(3, axis.pixel(0.6), ROUNDING);
        assertEquals(0.2, axis.step(0.35), ROUNDING);
    }

    @Test
    void theBraggAngleIsFoundBackFromThePosition() {
        PatternAxis axis = SyntheticPeaks.axis();
        axis.par("zero").setHuman(0.3);
        axis.par("displacement").setHuman(-0.5);
        axis.par("transparency").setHuman(0.2);
        for (double angle : new double[] {0.1, 1, 2, 3}) {
            assertEquals(angle, axis.braggAngle(axis.corrected(angle)), ROUNDING);
        }
    }
}
