package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

/** Descents with numerical derivatives, which objects without better ones have. */
class DescentTest {
    private static final double DIFFERENCES = 1e-4; // what is lost by numerical derivatives
    private static final ParSpec FREE =
            ParSpec.of("x", ParType.TRANSLATION_X, -1).withStep(0.1).withDerivativeStep(1e-6);

    @Test
    void theEndOfANarrowValleyIsReached() {
        Landscape rosenbrock =
                new Landscape(2, FREE, x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2));
        Descent descent = new Descent(new RefinableModel(rosenbrock));
        descent.descend(200, 1e-12);
        assertEquals(1, rosenbrock.x(0).value(), DIFFERENCES);
        assertEquals(1, rosenbrock.x(1).value(), DIFFERENCES);
        assertTrue(descent.evaluations() < 120, "evaluations: " + descent.evaluations());
    }

    @Test
    void aParabolaTakesAFewSteps() {
        Landscape bowl = new Landscape(8, FREE, x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += Math.pow(3, i) * (x[i] - i) * (x[i] - i);
            }
            return sum;
        });
        RefinableModel model = new RefinableModel(bowl);
        double start = model.cost();
        double end = new Descent(model).descend(60, 1e-9);
        assertEquals(model.cost(), end);
        assertTrue(end < 1e-6 * start, "cost " + end);
    }

    @Test
    void placesWithoutACostAreAvoided() {
        Landscape cliff = new Landscape(1, FREE, x -> x[0] > 0.5 ? Double.NaN : (x[0] - 0.4) * (x[0] - 0.4));
        new Descent(new RefinableModel(cliff)).descend(50, 1e-9);
        assertEquals(0.4, cliff.x(0).value(), DIFFERENCES);
    }

    @Test
    void aStraightDescentFromTheBottomStaysThere() {
        Landscape flat = Searches.flat(7);
        assertEquals(7, new Descent(new RefinableModel(flat)).descend(10, 1e-3));
        assertEquals(0, flat.x(0).value());
    }

    @Test
    void nothingToMoveIsSaid() {
        Landscape rigid = Searches.flat(7);
        rigid.x(0).fixed(true);
        RefinableModel model = new RefinableModel(rigid);
        assertThrows(IllegalArgumentException.class, () -> new Descent(model));
    }
}
