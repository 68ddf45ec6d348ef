package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefinableModelTest {
    private final Toy crystal = new Toy(
            "crystal", Toy.spec("x").withPeriod(1), Toy.spec("y").withLimits(-1, 1), Toy.spec("z"), Toy.spec("u"));
    private final Toy data =
            new Toy("data", ParSpec.of("scale", ParType.SCALE, 2).startFixed()).with(crystal);
    private final RefinableModel model = new RefinableModel(data, crystal);

    @Test
    void everyObjectAndParameterIsListedOnce() {
        assertEquals(List.of(data, crystal), model.objects());
        assertEquals(5, model.parameters().size());
        assertEquals(4, model.free(ParType.ROOT).size());
        assertEquals(List.of(), model.free(ParType.SCALE));
    }

    @Test
    void aConfigurationComesBackBitForBitAndSoDoesItsCost() {
        Random random = new Random(1);
        crystal.p(3).follow(crystal.p(2), 1.0 / 3, 0.1);
        model.randomize(random);
        double[] saved = model.save();
        double cost = model.cost();
        for (int i = 0; i < 1000; i++) {
            model.randomize(random);
            model.randomMove(random, 5, ParType.ROOT);
        }
        assertTrue(model.cost() != cost);
        model.restore(saved);
        assertArrayEquals(saved, model.save());
        assertEquals(cost, model.cost());
    }

    @Test
    void fixedParametersAreRestoredToo() {
        double[] saved = model.save();
        data.p(0).set(7);
        model.restore(saved);
        assertEquals(2, data.p(0).value());
    }

    @Test
    void duringAnOptimisationToo() {
        crystal.p(1).fixed(true);
        model.begin();
        double[] saved = model.save();
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            RefinablePar par = model.parameters().get(random.nextInt(5));
            double value = random.nextInt(3) == 0 ? par.value() : random.nextDouble();
            par.set(value);
            model.randomMove(random, 1, ParType.ROOT);
            double[] now =
                    model.parameters().stream().mapToDouble(RefinablePar::value).toArray();
            assertArrayEquals(now, model.save());
            double[] other = random.nextBoolean() ? saved : now;
            model.restore(other);
            assertArrayEquals(other, model.save());
        }
        model.end();
        data.p(0).set(7);
        model.restore(saved);
        assertEquals(2, data.p(0).value());
    }

    @Test
    void whatIsStillDuringAnOptimisationIsNotWatchedAfterwards() {
        model.begin();
        model.begin();
        model.end();
        model.end();
        double[] saved = model.save();
        data.p(0).set(3);
        assertEquals(3, model.save()[0]);
        model.restore(saved);
        assertEquals(2, data.p(0).value());
    }

    @Test
    void aParameterAddedDuringAnOptimisationMoves() {
        model.begin();
        model.randomMove(new Random(1), 1, ParType.ROOT);
        RefinablePar late = crystal.add(Toy.spec("late"));
        double[] saved = model.save();
        model.randomMove(new Random(1), 1, ParType.ROOT);
        assertTrue(late.value() != 0);
        model.restore(saved);
        assertEquals(0, late.value());
        model.end();
    }

    @Test
    void unusedParametersAreNotRestored() {
        double[] saved = model.save();
        crystal.p(2).set(0.5);
        crystal.p(2).used(false);
        model.restore(saved);
        assertEquals(0.5, crystal.p(2).value());
    }

    @Test
    void restoringTicksOnlyWhatDiffers() {
        double[] saved = model.save();
        crystal.p(0).set(0.5);
        long crystalTicks = crystal.values.count();
        long dataTicks = data.values.count();
        model.restore(saved);
        assertEquals(crystalTicks + 1, crystal.values.count());
        assertEquals(dataTicks, data.values.count());
    }

    @Test
    void theCostIsTheSumOverDistinctObjectsAndIsNotRecomputed() {
        crystal.verify(false);
        crystal.p(2).set(3);
        assertEquals(4 + 9, model.cost());
        long before = crystal.cost.computations();
        data.p(0).set(1);
        assertEquals(1 + 9, model.cost());
        assertEquals(before, crystal.cost.computations());
    }

    @Test
    void aCostThatIsNoNumberNamesItsObject() {
        RefinableObj broken = new RefinableObj("broken") {
            @Override
            public double logLikelihood() {
                return Double.NaN;
            }

            @Override
            protected RefinableObj newCopy(Copies copies) {
                throw new UnsupportedOperationException();
            }
        };
        String message = assertThrows(ArithmeticException.class, () -> new RefinableModel(crystal, broken).cost())
                .getMessage();
        assertTrue(message.contains("\"broken\""), message);
    }

    @Test
    void aParameterAddedLaterIsSeen() {
        double[] old = model.save();
        crystal.add(Toy.spec("new"));
        assertEquals(6, model.parameters().size());
        assertThrows(IllegalArgumentException.class, () -> model.restore(old));
    }

    @Test
    void oneOfSeveralObjectsIsRandomisedAndTheOthersStay() {
        Toy a = new Toy("a", cyclic("x"), cyclic("y"));
        Toy b = new Toy("b", cyclic("x"), cyclic("y"));
        RefinableModel model =
                new RefinableModel(a, b, new Toy("without steps", cyclic("x").withStep(0)));
        assertTrue(model.randomizeOne(new Random(1)));
        boolean first = a.p(0).value() != 0;
        assertEquals(first, a.p(1).value() != 0);
        assertEquals(first, b.p(0).value() == 0);
        assertEquals(first, b.p(1).value() == 0);
    }

    @Test
    void anObjectWithoutAnotherIsNotRandomised() {
        Toy only = new Toy("only", cyclic("x"));
        assertFalse(new RefinableModel(only).randomizeOne(new Random(1)));
        assertEquals(0, only.p(0).value());
    }

    private static ParSpec cyclic(String name) {
        return ParSpec.of(name, ParType.TRANSLATION_X, 0).withPeriod(1).withStep(0.1);
    }

    @Test
    void aModelOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, RefinableModel::new);
    }
}
