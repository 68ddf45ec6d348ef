package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DerivedTest {
    private final RefinableClock length = new RefinableClock("length");
    private final RefinableClock width = new RefinableClock("width");
    private final double[] sides = {2, 3};
    private final Derived<Double> area = new Derived<>("area", () -> sides[0] * sides[1], length, width);

    @Test
    void nothingIsComputedBeforeTheFirstQuestion() {
        assertEquals(0, area.computations());
        assertTrue(area.isOutdated());
    }

    @Test
    void oneChangeCostsOneComputationHoweverManyQuestions() {
        for (int i = 0; i < 5; i++) {
            assertEquals(6, area.value());
        }
        assertEquals(1, area.computations());
        sides[1] = 4;
        width.tick();
        for (int i = 0; i < 5; i++) {
            assertEquals(8, area.value());
        }
        assertEquals(2, area.computations());
    }

    @Test
    void anyOfTheInputsOutdatesTheValue() {
        area.value();
        length.tick();
        assertTrue(area.isOutdated());
        area.value();
        assertFalse(area.isOutdated());
    }

    @Test
    void aForgottenValueIsComputedAgain() {
        area.value();
        area.invalidate();
        area.value();
        assertEquals(2, area.computations());
    }

    @Test
    void aFailedComputationIsTriedAgain() {
        boolean[] fails = {true};
        Derived<Integer> moody = new Derived<>(
                "moody",
                () -> {
                    if (fails[0]) {
                        throw new ArithmeticException("not now");
                    }
                    return 1;
                },
                length);
        assertThrows(ArithmeticException.class, moody::value);
        fails[0] = false;
        assertEquals(1, moody.value());
    }

    @Test
    void verifyModeNamesTheStaleValueAndTheClocksThatStoodStill() {
        area.verify(true);
        area.value();
        sides[0] = 7;
        String message = assertThrows(StaleResultException.class, area::value).getMessage();
        assertTrue(message.contains("\"area\""), message);
        assertTrue(message.contains("length, width"), message);
    }

    @Test
    void verifyModeComparesArraysByContentAndDoesNotCount() {
        double[][] rows = {{1, 2}, {3}};
        Derived<double[][]> table = new Derived<>("table", () -> rows, length);
        table.verify(true);
        assertSame(rows, table.value());
        assertSame(rows, table.value());
        assertEquals(1, table.computations());
    }

    @Test
    void verifyModeSeesThroughAnArrayThatIsReused() {
        double[] reused = new double[1];
        Derived<double[]> first = new Derived<>(
                "first side",
                () -> {
                    reused[0] = sides[0];
                    return reused;
                },
                length);
        first.verify(true);
        first.value();
        sides[0] = 5;
        assertThrows(StaleResultException.class, first::value);
    }

    @Test
    void verifyModeAsksASnapshottableForItsContent() {
        int[] content = {1};
        Snapshottable box = () -> content[0];
        Derived<Snapshottable> boxed = new Derived<>(
                "box",
                () -> {
                    content[0]++;
                    return box;
                },
                length);
        boxed.verify(true);
        boxed.value();
        assertThrows(StaleResultException.class, boxed::value);
    }
}
