package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefinableObjTest {
    private final Toy crystal = new Toy("crystal", Toy.spec("x"), ParSpec.of("a", ParType.CELL_LENGTH, 5));
    private final Toy pattern = new Toy("pattern", ParSpec.of("scale", ParType.SCALE, 1)).with(crystal);
    private final Toy second = new Toy("second").with(crystal);
    private final RefinableModel both = new RefinableModel(pattern, second);

    @Test
    void theClockOfTheWholeTicksWithItsParts() {
        long before = second.clock().count();
        crystal.p(0).set(0.5);
        assertTrue(second.clock().count() > before);
    }

    @Test
    void theClockOfTheWholeTicksWithAnOption() {
        long before = pattern.clock().count();
        crystal.mood.choose(Toy.Mood.WILD);
        crystal.mood.choose(Toy.Mood.WILD);
        assertEquals(before + 1, pattern.clock().count());
    }

    @Test
    void anObjectCannotContainItself() {
        assertThrows(IllegalArgumentException.class, () -> crystal.with(pattern));
        assertEquals(List.of(), crystal.subObjects());
    }

    @Test
    void addingASubObjectAgainDoesNothing() {
        long before = pattern.clock().count();
        pattern.with(crystal);
        assertEquals(before, pattern.clock().count());
        assertEquals(List.of(crystal), pattern.subObjects());
    }

    @Test
    void aSubObjectTakenAwayTicksNoMore() {
        pattern.drop(crystal);
        long before = pattern.clock().count();
        crystal.p(0).set(0.5);
        assertEquals(before, pattern.clock().count());
    }

    @Test
    void aFamilyIsFixedHereAndBelowAndNothingElse() {
        pattern.select(ParType.UNIT_CELL).fixed(true);
        assertTrue(crystal.par("a").isFixed());
        assertFalse(crystal.par("x").isFixed());
        assertFalse(pattern.par("scale").isFixed());
    }

    @Test
    void aSelectionListsItsFreeParameters() {
        crystal.p(0).fixed(true);
        assertEquals(List.of(crystal.par("a")), crystal.select(ParType.ROOT).free());
        assertEquals(crystal.parameters(), crystal.select(ParType.ROOT).parameters());
    }

    @Test
    void anUnknownParameterIsRefusedWithWhatThereIs() {
        String message = assertThrows(IllegalArgumentException.class, () -> crystal.par("b"))
                .getMessage();
        assertTrue(message.contains("[x, a]"), message);
    }

    @Test
    void onlyTheOutermostBeginAndEndAct() {
        both.begin();
        crystal.beginOptimization();
        crystal.endOptimization();
        assertEquals(1, crystal.prepared);
        assertEquals(0, crystal.finished);
        assertTrue(crystal.isBeingOptimized());
        both.end();
        assertEquals(1, crystal.finished);
        assertFalse(crystal.isBeingOptimized());
    }

    @Test
    void anEndWithoutABeginIsAnError() {
        assertThrows(IllegalStateException.class, both::end);
    }

    @Test
    void aSharedObjectMovesOncePerTrial() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double before = crystal.p(0).value();
            long ticks = crystal.values.count();
            both.randomMove(random, 3, ParType.SCATTERER);
            assertTrue(Math.abs(crystal.p(0).value() - before) <= 0.1 * 3);
            assertEquals(ticks + 1, crystal.values.count());
        }
        assertEquals(5, crystal.p(1).value());
    }

    @Test
    void randomMovesAreUniform() {
        Random random = new Random(2);
        int n = 100_000;
        double[] moves = new double[n];
        for (int i = 0; i < n; i++) {
            crystal.p(0).set(0);
            both.randomMove(random, 2, ParType.ROOT);
            moves[i] = (crystal.p(0).value() / 0.2 + 1) / 2;
        }
        Arrays.sort(moves);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance = Math.max(distance, Math.abs(moves[i] - (i + 0.5) / n));
        }
        assertTrue(distance < 1.95 / Math.sqrt(n), "Kolmogorov-Smirnov distance " + distance); // p = 0.001
    }

    @Test
    void randomisingFillsLimitsAndPeriodsAndLeavesTheRest() {
        Toy toy = new Toy(
                "toy", Toy.spec("a").withLimits(2, 3), Toy.spec("b").withPeriod(0.5), Toy.spec("c"), Toy.spec("d"));
        toy.p(3).limit(5, 6).fixed(true);
        RefinablePar still = toy.add(Toy.spec("e").withLimits(7, 8).withStep(0));
        toy.randomize(new Random(3));
        assertEquals(7, still.value());
        assertTrue(toy.p(0).value() > 2 && toy.p(0).value() < 3);
        assertTrue(toy.p(1).value() > 0 && toy.p(1).value() < 0.5);
        assertEquals(0, toy.p(2).value());
        assertEquals(5, toy.p(3).value());
    }

    @Test
    void whatFollowedAParameterTakenAwayIsIndependent() {
        Toy toy = new Toy("toy", Toy.spec("a"), Toy.spec("b"));
        toy.p(1).follow(toy.p(0), 1, 0);
        RefinablePar b = toy.p(1);
        toy.drop(toy.p(0));
        assertTrue(b.isFree());
        assertEquals(List.of(b), toy.parameters());
    }

    @Test
    void restraintsAddUpToTheCost() {
        RefinableObj restrained = new RefinableObj("restrained") {
            {
                addRestraint(() -> 1.5);
                addRestraint(() -> 2);
            }

            @Override
            protected RefinableObj newCopy(Copies copies) {
                throw new UnsupportedOperationException();
            }
        };
        assertEquals(3.5, restrained.logLikelihood());
    }
}
