package org.objcryst.app.argument;

import java.util.stream.IntStream;

/**
 * A range of angles as people type it: {@code 5:120:0.02}.
 *
 * @param first in degrees 2θ
 * @param last in degrees 2θ, above the first
 * @param step in degrees 2θ
 */
public record Range(double first, double last, double step) {
    private static final int MOST_POINTS = 1_000_000;

    /**
     * Checks that there are points.
     *
     * @param first in degrees
     * @param last in degrees
     * @param step in degrees
     */
    public Range {
        if (!(first > 0 && last > first && last < 180 && step > 0 && (last - first) / step < MOST_POINTS)) {
            throw new IllegalArgumentException(
                    "a range needs 0 < first < last < 180 and a step > 0 (5:120:0.02), got %s:%s:%s"
                            .formatted(first, last, step));
        }
    }

    /**
     * Reads a range.
     *
     * @param text first, last and step with colons
     * @return the range
     */
    public static Range parse(String text) {
        String[] words = text.strip().split(":");
        try {
            if (words.length == 3) {
                return new Range(
                        Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(complaint(text), e);
        }
        throw new IllegalArgumentException(complaint(text));
    }

    private static String complaint(String text) {
        return "a range is first:last:step in degrees 2θ (5:120:0.02), got \"%s\"".formatted(text);
    }

    /**
     * The angles.
     *
     * @return in degrees 2θ, rising
     */
    public double[] points() {
        int n = (int) Math.floor((last - first) / step + 1.001);
        return IntStream.range(0, n).mapToDouble(i -> first + i * step).toArray();
    }
}
