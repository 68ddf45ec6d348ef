package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private final Toy crystal = new Toy("crystal", Toy.spec("x"), Toy.spec("y").withPeriod(1));
    private final Toy first = new Toy("first", Toy.spec("s")).with(crystal);
    private final Toy second = new Toy("second", Toy.spec("t")).with(crystal);
    private final RefinableModel model = new RefinableModel(first, second);

    @Test
    void whatIsSharedInTheOriginalIsSharedInTheCopy() {
        RefinableModel copy = model.copy();
        RefinableObj copied = copy.tops().get(0).subObjects().get(0);
        assertNotSame(crystal, copied);
        assertSame(copied, copy.tops().get(1).subObjects().get(0));
        assertEquals(model.parameters().size(), copy.parameters().size());
    }

    @Test
    void valuesLimitsFlagsAndOptionsAreCopied() {
        crystal.name("renamed");
        crystal.p(0).limit(-3, 4).set(1.25);
        crystal.p(0).fixed(true).step(0.7).sigma(0.01);
        crystal.p(1).used(false);
        crystal.mood.choose(Toy.Mood.WILD);
        Toy copy = (Toy) crystal.copy();
        RefinablePar x = copy.p(0);
        assertEquals("renamed", copy.name());
        assertEquals(1.25, x.value());
        assertTrue(x.isLimited() && x.isFixed());
        assertEquals(-3, x.min());
        assertEquals(4, x.max());
        assertEquals(0.7, x.step());
        assertEquals(0.01, x.sigma());
        assertFalse(copy.p(1).isUsed());
        assertEquals(Toy.Mood.WILD, copy.mood.choice());
    }

    @Test
    void copyAndOriginalDoNotInfluenceEachOther() {
        RefinableModel copy = model.copy();
        double[] before = model.save();
        long ticks = first.clock().count();
        copy.randomMove(new Random(1), 1, ParType.ROOT);
        assertArrayEquals(before, model.save());
        assertEquals(ticks, first.clock().count());
    }

    @Test
    void equalSeedsGiveEqualTrajectories() {
        RefinableModel copy = model.copy();
        Random one = new Random(5);
        Random other = new Random(5);
        for (int i = 0; i < 100; i++) {
            model.randomMove(one, 1, ParType.ROOT);
            copy.randomMove(other, 1, ParType.ROOT);
        }
        assertArrayEquals(model.save(), copy.save());
        assertEquals(model.cost(), copy.cost());
    }

    @Test
    void tiesAreCopiedAlsoBetweenObjectsAndBackwards() {
        first.p(0).follow(second.p(0), 2, 1);
        crystal.p(1).follow(crystal.p(0), 0.5, 0);
        RefinableModel copy = model.copy();
        Toy firstCopy = (Toy) copy.tops().get(0);
        Toy secondCopy = (Toy) copy.tops().get(1);
        Toy crystalCopy = (Toy) firstCopy.subObjects().get(0);
        secondCopy.p(0).set(3);
        crystalCopy.p(0).set(4);
        assertEquals(7, firstCopy.p(0).value());
        assertEquals(2, crystalCopy.p(1).value());
        assertEquals(1, first.p(0).value());
    }

    @Test
    void tiesOfTheConstructionGiveWayToThoseOfTheOriginal() {
        Tied original = new Tied();
        original.p(1).unfollow().set(9);
        original.p(2).follow(original.p(0), -1, 0);
        Tied copy = (Tied) original.copy();
        assertEquals(9, copy.p(1).value());
        copy.p(0).set(2);
        assertEquals(9, copy.p(1).value());
        assertEquals(-2, copy.p(2).value());
    }

    @Test
    void verifyModeIsCopied() {
        crystal.verify(false);
        Toy careless = (Toy) crystal.copy();
        crystal.verify(true);
        Toy careful = (Toy) crystal.copy();
        assertEquals(1, evaluations(careless));
        assertEquals(2, evaluations(careful));
    }

    @Test
    void aCopyOfAnotherClassIsRefused() {
        RefinableObj odd = new Toy("odd") {};
        assertThrows(IllegalStateException.class, odd::copy);
    }

    /** Counts how often the cost is computed for two questions. */
    private static int evaluations(Toy toy) {
        int[] count = {0};
        Derived<Double> counted = toy.derived("counted", () -> (double) ++count[0] * 0, toy.values);
        counted.value();
        counted.value();
        return count[0];
    }

    private static final class Tied extends Toy {
        Tied() {
            super("tied", Toy.spec("a"), Toy.spec("b"), Toy.spec("c"));
            p(1).follow(p(0), 1, 0);
            p(2).follow(p(0), 1, 0);
        }

        @Override
        protected RefinableObj newCopy(Copies copies) {
            return new Tied();
        }
    }
}
