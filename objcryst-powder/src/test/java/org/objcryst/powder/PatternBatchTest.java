package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.refinable.ModelBatch;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ResonantScattering;

/** Costs of several configurations found together. */
class PatternBatchTest {
    private static final int CAPACITY = 8;

    /** Sums over atoms and reflections in another order. */
    private static final double ROUNDING = 1e-10;

    private final PowderPattern pattern = SimulatedPattern.leadSulphate().maxStol(0.3);
    private final SplittableRandom random = new SplittableRandom(3);

    private RefinableModel begun() {
        RefinableModel model = new RefinableModel(pattern);
        model.free(ParType.ROOT).stream()
                .filter(p -> !p.type().isA(ParType.TRANSLATION))
                .filter(p -> p.step() > 0)
                .forEach(p -> p.fixed(true));
        model.begin();
        return model;
    }

    private void compare(RefinableModel model, ModelBatch batch, int number) {
        double[] expected = new double[number];
        double[] found = new double[CAPACITY];
        for (int n = 0; n < number; n++) {
            model.randomMove(random, 3, ParType.ROOT);
            double known = batch.known(Double.POSITIVE_INFINITY);
            assertTrue(batch.remember());
            expected[n] = model.cost() - known;
        }
        assertEquals(number == CAPACITY, batch.isFull());
        batch.find(found);
        for (int n = 0; n < number; n++) {
            assertEquals(expected[n], found[n], ROUNDING * expected[n]);
        }
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, OFF, 1", "IGNORED, ON, 5", "TABULATED, ON, 8", "SEPARATE_MATES, OFF, 8"})
    void costsAreThoseOfTheModel(ResonantScattering resonant, OccupancyCorrection overlap, int number) {
        PowderPhase phase = pattern.costScale(0.3).phases().get(0);
        phase.scattering().resonantScattering().choose(resonant);
        phase.crystal().occupancyCorrection().choose(overlap);
        RefinableModel model = begun();
        ModelBatch batch = model.batch(CAPACITY).orElseThrow();
        compare(model, batch, number);
        compare(model, batch, CAPACITY);
    }

    @Test
    void whatStandsStillMayChangeBetweenBatches() {
        RefinableModel model = begun();
        ModelBatch batch = model.batch(CAPACITY).orElseThrow();
        compare(model, batch, 2);
        RefinablePar b =
                pattern.phases().get(0).crystal().scatteringPowers().get(0).biso();
        assertTrue(batch.remember());
        b.set(3);
        assertFalse(batch.remember());
        batch.find(new double[1]);
        compare(model, batch, 3);
    }

    @Test
    void thereIsNoneWhereMoreThanAtomsMoves() {
        pattern.phases().get(0).cell().parameters().get(0).fixed(false).step(0.01);
        RefinableModel model = new RefinableModel(pattern);
        model.begin();
        assertTrue(model.batch(CAPACITY).isEmpty());
    }

    @Test
    void thereIsNoneForIntervals() {
        pattern.objective().choose(Objective.INTEGRATED);
        assertTrue(begun().batch(CAPACITY).isEmpty());
    }
}
