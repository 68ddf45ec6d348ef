package org.objcryst.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallAnglesTest {
    /** A few roundings of sums of terms below 1, relative. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    static DoubleStream angles() {
        return DoubleStream.concat(
                DoubleStream.iterate(-3.1, x -> x < 3.15, x -> x + 0.073),
                DoubleStream.of(0, -0.0, 1e-300, 1e-9, 0.5, Math.nextUp(0.5), -0.5, 100));
    }

    @ParameterizedTest
    @MethodSource("angles")
    void sineAndCosineAreThoseOfMath(double x) {
        assertEquals(Math.sin(x), SmallAngles.sine(x), ROUNDING * Math.abs(Math.sin(x)));
        assertEquals(Math.cos(x), SmallAngles.cosine(x), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("angles")
    void directionIsThatOfMath(double x) {
        double wrapped = Math.atan2(Math.sin(x), Math.cos(x));
        assertEquals(wrapped, SmallAngles.direction(2 * Math.cos(x), 2 * Math.sin(x)), ROUNDING * Math.abs(wrapped));
    }

    @Test
    void nothingHasTheDirectionZero() {
        assertEquals(0, SmallAngles.direction(0, 0));
        assertEquals(Double.NaN, SmallAngles.direction(Double.NaN, 1));
    }
}
