package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.WorldPlan;

/** Single-crystal data as nothing but numbers. */
class SingleCrystalWorldsTest {
    private static final double ROUNDING = 1e-9;
    private static final int NUMBER = 5;

    private final SampleData sample = new SampleData();

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void costsAreThoseOfTheModel(Grouping grouping) {
        DiffractionDataSingleCrystal data = sample.data(sample.noisy(1)).costScale(0.7);
        data.grouping().choose(grouping);
        sample.crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        RefinableModel model = new RefinableModel(sample.crystal, data);
        model.begin();
        try (PlanWorlds worlds = new PlanWorlds(WorldPlan.of(model).orElseThrow(), NUMBER)) {
            double[][] places = new double[NUMBER][worlds.placeLength()];
            double[] costs = new double[NUMBER];
            SplittableRandom random = new SplittableRandom(2);
            for (double[] place : places) {
                worlds.tell(place);
                worlds.randomize(random, place);
            }
            worlds.evaluate(NUMBER, places, costs, new double[NUMBER][worlds.motions()]);
            for (int n = 0; n < NUMBER; n++) {
                worlds.enter(places[n]);
                assertEquals(model.cost(), costs[n], ROUNDING * costs[n]);
            }
        }
        data.scale().fixed(true);
        assertTrue(WorldPlan.of(model).isEmpty());
    }
}
