package org.objcryst.powder.format;

import org.objcryst.format.TextLine;

/**
 * Equal steps of 2θ as a header announces them.
 *
 * @param line where they stand
 * @param start first angle in degrees
 * @param step in degrees
 * @param stop last angle in degrees
 */
record SteppedRange(TextLine line, double start, double step, double stop) {
    private static final double ROUNDING = 1.001;
    private static final double LARGEST = 180;

    SteppedRange {
        if (!(step > 0)) {
            throw line.fault("a step size > 0", String.valueOf(step));
        }
        if (!(stop > start && start > -LARGEST && stop < LARGEST)) {
            throw line.fault("start < stop within 0-180° 2θ", start + " and " + stop);
        }
    }

    /** From words in the order start, step, stop. */
    static SteppedRange of(TextLine line, String[] words) {
        return of(line, word(line, words, 0), word(line, words, 1), word(line, words, 2));
    }

    static SteppedRange of(TextLine line, String start, String step, String stop) {
        return new SteppedRange(
                line,
                line.decimal(start, "the first angle 2θ in degrees"),
                line.decimal(step, "the step of 2θ in degrees"),
                line.decimal(stop, "the last angle 2θ in degrees"));
    }

    /** Whether words can be start, step and stop. */
    static boolean matches(String[] w) {
        if (w.length < 3 || !TextLine.isDecimal(w[0]) || !TextLine.isDecimal(w[1]) || !TextLine.isDecimal(w[2])) {
            return false;
        }
        double start = number(w[0]);
        double step = number(w[1]);
        double stop = number(w[2]);
        return step > 0 && start > -LARGEST && stop < LARGEST && stop - start >= step;
    }

    /** The number of points, as a number that cannot overflow. */
    double announced() {
        return Math.floor((stop - start) / step + ROUNDING);
    }

    double angleDeg(int point) {
        return start + point * step;
    }

    private static double number(String word) {
        return Double.parseDouble(word.replace('d', 'e').replace('D', 'e'));
    }

    private static String word(TextLine line, String[] words, int index) {
        if (index >= words.length) {
            throw line.fault("start, step and stop of 2θ");
        }
        return words[index];
    }
}
