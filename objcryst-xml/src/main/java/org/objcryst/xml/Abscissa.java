package org.objcryst.xml;

import org.objcryst.powder.format.AxisKind;

/** Angles or times of points, as numbers of the file. */
final class Abscissa {
    private Abscissa() {}

    /** Degrees or µs for internal values; the present numbers, as far as there are any, where they mean the same. */
    static double[] numbers(double[] values, double[] present, AxisKind kind) {
        double[] numbers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double now = i < present.length ? present[i] : Double.NaN;
            numbers[i] = FileNumber.of(values[i], now, kind.toFile(values[i]), kind::fromFile);
        }
        return numbers;
    }

    /** Internal values for degrees or µs. */
    static double[] values(double[] numbers, AxisKind kind) {
        double[] values = new double[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind.fromFile(numbers[i]);
        }
        return values;
    }
}
