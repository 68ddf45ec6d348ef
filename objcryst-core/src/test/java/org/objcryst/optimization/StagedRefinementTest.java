package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

class StagedRefinementTest {
    private final Curve line = new Curve(
            (x, p) -> p[0] + p[1] * x, new double[] {0, 1, 2}, new double[] {1, 3, 5}, 0.123456789, 0.987654321);
    private final RefinableModel model = new RefinableModel(line);
    private final StagedRefinement stages = new StagedRefinement(new LeastSquares(model).relativeDecrease(0));

    @Test
    void eachStageAddsToTheParametersRefined() {
        assertTrue(stages.stage(List.of(line.b(1))));
        assertEquals(3 - 0.987654321, line.b(1).value(), 1e-9);
        assertTrue(stages.stage(List.of(line.b(2))));
        assertArrayEquals(new double[] {1, 2}, line.values(), 1e-9);
        assertEquals(line.parameters(), stages.refined());
    }

    @Test
    void aStageThatMakesThingsWorseIsUndoneBitForBit() {
        line.b(1).fixed(true);
        double[] start = model.save();
        assertFalse(stages.judgedBy(() -> Math.abs(line.b(2).value())).stage(ParType.ROOT));
        assertArrayEquals(start, model.save());
        assertTrue(line.b(1).isFixed());
        assertEquals(List.of(), stages.refined());
    }

    @Test
    void aStageMayBeAllowedToMakeThingsSomewhatWorse() {
        stages.judgedBy(() -> line.b(2).value()).allowedRelativeIncrease(1.5);
        assertTrue(stages.stage(ParType.ROOT)); // from 0.99 to 2
    }

    @Test
    void aStageThatCannotBeEvaluatedIsUndone() {
        Curve root = new Curve((x, p) -> Math.sqrt(p[0]), new double[] {1}, new double[] {2}, -1);
        StagedRefinement failing = new StagedRefinement(new LeastSquares(new RefinableModel(root)));
        assertFalse(failing.stage(root.parameters()));
        assertEquals(-1, root.b(1).value());
    }

    @Test
    void aStageWithoutParametersIsNone() {
        assertFalse(stages.stage(ParType.UNIT_CELL));
    }

    @Test
    void resultsAreKeptByCostNotByChiSquare() {
        Curve contrary = new Curve((x, p) -> p[0], new double[] {1, 2}, new double[] {2, 4}, 1) {
            @Override
            public double logLikelihood() {
                return b(1).value();
            }
        };
        LsqResult result = new LeastSquares(new RefinableModel(contrary)).improve(contrary.parameters());
        assertFalse(result.kept());
        assertEquals(result.costBefore(), result.cost());
        assertEquals(1, contrary.b(1).value());
    }
}
