package org.objcryst.xml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/** Finds the number to write for a value, such that reading gives the value back to the last bit. */
final class FileNumber {
    private static final MathContext SHORT = new MathContext(12);
    private static final int NEIGHBOURS = 4;

    private FileNumber() {}

    /** The present number where it means the value; else a short one near the guess, or a neighbour of the guess. */
    static double of(double value, double present, double guess, DoubleUnaryOperator meaning) {
        if (meaning.applyAsDouble(present) == value) {
            return present;
        }
        double rounded = new BigDecimal(guess).round(SHORT).doubleValue();
        if (meaning.applyAsDouble(rounded) == value) {
            return rounded;
        }
        double below = guess;
        double above = guess;
        for (int i = 0; i < NEIGHBOURS; i++) {
            if (meaning.applyAsDouble(below) == value) {
                return below;
            }
            if (meaning.applyAsDouble(above) == value) {
                return above;
            }
            below = Math.nextDown(below);
            above = Math.nextUp(above);
        }
        return guess;
    }

    /** The number for an internal value that people see multiplied with a scale. */
    static double scaled(double value, double present, double scale) {
        return of(value, present, value * scale, number -> number / scale);
    }
}
