package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinableParTest {
    private static final double TURN = 2 * Math.PI;

    private final Toy toy = new Toy(
            "toy",
            Toy.spec("free"),
            Toy.spec("limited").withLimits(-1, 1),
            Toy.spec("periodic").withPeriod(1),
            Toy.spec("angle").withPeriod(TURN).asAngle());
    private final RefinablePar free = toy.p(0);
    private final RefinablePar limited = toy.p(1);
    private final RefinablePar periodic = toy.p(2);
    private final RefinablePar angle = toy.p(3);

    @Test
    void writingTheSameValueDoesNotTick() {
        free.set(0.3);
        long before = toy.values.count();
        free.set(0.3);
        free.moveBy(0);
        free.moveTo(0.3);
        assertEquals(before, toy.values.count());
    }

    @Test
    void aChangeTicksOnce() {
        long before = toy.values.count();
        free.set(0.3);
        assertEquals(before + 1, toy.values.count());
    }

    @Property
    void aPeriodicValueStaysInItsPeriodAndEquivalent(
            @ForAll @DoubleRange(min = 0, max = 7) double start,
            @ForAll @DoubleRange(min = -7e6, max = 7e6) double shift) {
        angle.set(start);
        double wanted = angle.value() + shift;
        double now = angle.moveBy(shift);
        assertTrue(now >= 0 && now < TURN, () -> "outside: " + now);
        double periods = (now - wanted) / TURN;
        assertEquals(Math.rint(periods), periods, 1e-6);
    }

    @Property
    void wholePeriodsComeBackToZeroOrNearlySo(@ForAll int periods) {
        double now = angle.set(periods * TURN);
        assertTrue(now >= 0 && now < TURN, () -> "outside: " + now);
    }

    @Test
    void aValueJustBelowZeroWrapsIntoThePeriod() {
        assertEquals(0, periodic.set(-1e-20));
    }

    @Test
    void aMoveBeyondALimitEndsExactlyThere() {
        assertEquals(1, limited.moveBy(17));
        assertEquals(-1, limited.set(-17));
        assertEquals(1, limited.moveTo(17));
    }

    @Test
    void limitsWinOverThePeriod() {
        periodic.limit(-0.5, 0.5);
        assertEquals(-0.3, periodic.set(-0.3));
        assertEquals(0.5, periodic.set(0.9));
    }

    @Test
    void oneSideMayStayOpen() {
        free.limit(0, Double.POSITIVE_INFINITY);
        assertEquals(0, free.set(-1));
        assertEquals(1e300, free.set(1e300));
        toy.randomize(new Random(1));
        assertEquals(1e300, free.value());
    }

    @Test
    void newLimitsMoveTheValue() {
        free.set(3);
        assertEquals(2, free.limit(1, 2).value());
    }

    @Test
    void aPeriodicValueIsWrappedWhenItsLimitsGo() {
        periodic.limit(-0.5, 0.5).set(-0.25);
        assertEquals(0.75, periodic.range(periodic.range().unlimited()).value());
    }

    @Test
    void limitsCanBeRelativeOrInProportion() {
        free.set(-2);
        free.range(free.range().around(-2, -1, 3));
        assertEquals(-3, free.min());
        assertEquals(1, free.max());
        free.range(free.range().inProportion(-2, 0.5, 2));
        assertEquals(-4, free.min());
        assertEquals(-1, free.max());
    }

    @Test
    void aFixedParameterIsSetButNotMoved() {
        free.fixed(true);
        assertEquals(0, free.moveBy(1));
        assertEquals(0, free.moveTo(1));
        assertEquals(1, free.set(1));
        assertFalse(free.isFree());
    }

    @Test
    void anUnusedParameterIsNotMovedAndItsUseIsAChange() {
        long before = toy.values.count();
        free.used(false);
        assertEquals(before + 1, toy.values.count());
        assertEquals(0, free.moveBy(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedByName(double bad) {
        String message = assertThrows(IllegalArgumentException.class, () -> free.set(bad))
                .getMessage();
        assertTrue(message.startsWith("toy.free: "), message);
        assertThrows(IllegalArgumentException.class, () -> free.moveBy(bad));
        assertThrows(IllegalArgumentException.class, () -> free.moveTo(bad));
        assertThrows(IllegalArgumentException.class, () -> free.limit(bad, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> free.step(bad));
        assertThrows(IllegalArgumentException.class, () -> free.follow(limited, bad, 0));
        assertEquals(0, free.value());
        assertFalse(free.isFollowing());
    }

    @Test
    void degreesAreForPeople() {
        angle.setHuman(90);
        assertEquals(Math.PI / 2, angle.value(), 1e-15);
        assertEquals(90, angle.humanValue(), 1e-12);
    }

    @Test
    void aFollowerMovesWithItsLeaderAndIsNoDegreeOfFreedom() {
        free.follow(limited, -2, 1);
        assertEquals(1, free.value());
        limited.set(0.5);
        assertEquals(0, free.value());
        assertFalse(free.isFree());
        assertEquals(0, free.moveBy(1));
        assertThrows(IllegalStateException.class, () -> free.set(1));
    }

    @Test
    void chainsOfFollowersAreRefused() {
        free.follow(limited, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> periodic.follow(free, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> limited.follow(periodic, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> angle.follow(angle, 1, 0));
    }

    @Test
    void aFormerFollowerStaysWhereItIs() {
        free.follow(limited, 3, 0);
        limited.set(0.25);
        free.unfollow();
        limited.set(0.5);
        assertEquals(0.75, free.value());
        assertTrue(free.isFree());
    }

    @Test
    void aFormerFollowerReturnsIntoItsLimits() {
        limited.follow(free, 1, 0);
        free.set(5);
        assertEquals(5, limited.value());
        assertEquals(1, limited.unfollow().value());
    }

    @Test
    void aTakenNameIsMadeUnique() {
        assertEquals("free~", toy.add(Toy.spec("free")).name());
        assertEquals("free~~", toy.add(Toy.spec("free")).name());
    }
}
