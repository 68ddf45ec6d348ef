package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

class StepDistanceTest {
    private static final double ROUNDING = 1e-12;

    private final Landscape place = new Landscape(
            2, ParSpec.of("x", ParType.TRANSLATION_X, 0).withStep(0.1).withPeriod(1), x -> 0);
    private final StepDistance distance = new StepDistance(new RefinableModel(place));

    @Test
    void itIsTheRootMeanSquareInSteps() {
        assertEquals(Math.sqrt(12.5), distance.between(new double[] {0.1, 0.2}, new double[] {0.4, 0.6}), ROUNDING);
    }

    @Test
    void itGoesTheShortWayRoundAPeriod() {
        assertEquals(1, distance.between(new double[] {0.95, 0.05}, new double[] {0.05, 0.95}), ROUNDING);
    }

    @Test
    void whatCannotMoveDoesNotCount() {
        place.x(1).fixed(true);
        assertEquals(3, distance.between(new double[] {0.1, 0.2}, new double[] {0.4, 0.6}), ROUNDING);
    }
}
