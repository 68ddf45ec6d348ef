package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobustLikelihoodTest {
    /** Last digit of the printed values. */
    private static final double PRINTED = 6e-9;
    /** Hermite interpolation with steps of 0.05, fourth derivative below 10. */
    private static final double TABLE = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.00177123249", // the table in use since ObjCryst++ 2007
        "2.1, 2.89760310",
        "3.1, 3.61881096",
        "4.1, 3.93024374",
        "5.1, 4.16063018",
        "6.1, 4.34600620",
        "7.1, 4.50155649",
        "8.1, 4.63573160",
        "1.1, 1.00997633607" // mpmath 1.3, quadrature with 30 digits; the old table has 1.00997635
    })
    void exactFunctionHasTheKnownValues(double t, double expected) {
        assertEquals(expected, RobustLikelihood.exact(t), PRINTED);
    }

    @Test
    void tinyPeaksAreLikelyBeforehand() {
        assertEquals(-7e-4, RobustLikelihood.exact(0.01), 5e-5);
    }

    @Test
    void belowTheBackgroundTheExactFunctionIsNearlyTheSquare() {
        assertEquals(4.08, RobustLikelihood.exact(-2), 0.005);
    }

    @Property
    void tableAndAsymptoteFollowTheExactFunction(@ForAll @DoubleRange(min = 0, max = 15) double t) {
        assertEquals(RobustLikelihood.exact(t), new RobustLikelihood().cost(t), TABLE);
    }

    @Property
    void derivativeIsThatOfTheCost(@ForAll @DoubleRange(min = -5, max = 300) double t) {
        RobustLikelihood likelihood = new RobustLikelihood(2);
        double h = 1e-5;
        double numerical = (likelihood.cost(t + h) - likelihood.cost(t - h)) / (2 * h);
        double kink = Math.abs(t) < 2 * h ? 0.1 : 0; // the two sides meet at an angle
        assertEquals(numerical, likelihood.derivative(t), 1e-4 * (1 + Math.abs(t)) + kink);
    }

    @Test
    void negativeSideIsAMultipleOfTheSquare() {
        assertEquals(20, new RobustLikelihood().cost(-2), 0);
        assertEquals(4, new RobustLikelihood(1).cost(-2), 0);
        assertThrows(IllegalArgumentException.class, () -> new RobustLikelihood(Double.NaN));
    }
}
