package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;

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
    void theResolutionIsFoundBackFromThePosition() {
        PatternAxis axis = SyntheticPeaks.axis();
        axis.par("zero").setHuman(0.3);
        axis.par("displacement").setHuman(-0.5);
        axis.par("transparency").setHuman(0.2);
        for (double stol : new double[] {0.03, 0.2, 0.4, 0.6}) {
            assertEquals(stol, axis.stol(axis.position(stol)), ROUNDING);
        }
    }

    @Test
    void theSpacingIsFoundBackFromTheTimeOfFlight() {
        PatternAxis axis = new PatternAxis(
                AxisKind.TIME_OF_FLIGHT, new double[] {5000, 5010}, new Radiation(RadiationType.NEUTRON, 1));
        axis.par("difc").set(7476.91);
        axis.par("zero").set(-3.6);
        for (double difa : new double[] {0, -1.54, 1e-7, 20}) {
            axis.par("difa").set(difa);
            for (double stol : new double[] {0.05, 0.3, 1, 3}) {
                assertEquals(stol, axis.stol(axis.position(stol)), ROUNDING);
            }
        }
    }

    @Test
    void aLimitOfResolutionCutsShortTimes() {
        double[] x = {1000, 2000, 3000, 4000};
        PatternAxis axis = new PatternAxis(AxisKind.TIME_OF_FLIGHT, x, new Radiation(RadiationType.NEUTRON, 1));
        axis.par("difc").set(1000);
        axis.maxStol(0.2); // d = 2.5 Å
        assertEquals(2, axis.first());
        assertEquals(4, axis.end());
    }
}
