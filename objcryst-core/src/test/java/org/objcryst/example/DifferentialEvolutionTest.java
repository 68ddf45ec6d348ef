package org.objcryst.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.objcryst.optimization.Landscape;
import org.objcryst.refinable.RefinableModel;

class DifferentialEvolutionTest {
    @Test
    void anOptimiserFromOutsideFindsTheDeepestOfManyMinima() {
        Landscape rugged = Landscape.rugged(3);
        RefinableModel model = new RefinableModel(rugged);
        double cost = new DifferentialEvolution(model, 40, new SplittableRandom(5)).evolve(300);
        assertEquals(0, cost, 1e-6); // the next minimum costs 100
        assertEquals(cost, model.cost());
        assertEquals(0.37, rugged.parameters().get(0).value(), 1e-5);
    }
}
