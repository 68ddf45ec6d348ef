package org.objcryst.powder.format;

import org.objcryst.format.TextLine;

/**
 * D1A5 of the ILL (D1A, D1B, D2B): three lines of title, a line that begins with the number of points, a line that begins
 * with start and step, then all counts, then all σ.
 */
final class IllD1a5 {
    private static final int NUMBER_LINE = 4;
    private static final int RANGE_LINE = 5;
    private static final int FEWEST = 3;
    private static final int TRAILER = 10;

    private IllD1a5() {}

    /** As many numbers as announced, and a few more at the end at most. */
    static boolean matches(PatternText text) {
        if (!text.startsWithNumbers(NUMBER_LINE, 1)
                || !text.startsWithNumbers(RANGE_LINE, 2)
                || text.raw().size() <= RANGE_LINE) {
            return false;
        }
        TextLine count = text.raw().get(NUMBER_LINE - 1);
        String word = count.words()[0];
        if (!TextLine.isInteger(word)) {
            return false;
        }
        double announced = 2.0 * count.integer(word, "");
        int found = NumberStream.count(text.after(RANGE_LINE));
        return announced >= 2 * FEWEST && found >= announced && found <= announced + TRAILER;
    }

    static PowderData read(PatternText text) {
        TextLine count = text.line(NUMBER_LINE, "the number of points");
        int n = count.integer(first(count), "the number of points");
        TextLine grid = text.line(RANGE_LINE, "start and step of 2θ");
        String[] words = grid.words();
        if (words.length < 2) {
            throw grid.fault("start and step of 2θ");
        }
        double start = grid.decimal(words[0], "the first angle 2θ in degrees");
        double step = grid.decimal(words[1], "the step of 2θ in degrees");
        var lines = text.after(RANGE_LINE);
        int found = NumberStream.count(lines);
        if (n < FEWEST || found < 2.0 * n) {
            throw count.fault(
                    "the number of points, with as many counts and σ below", n + ", with " + found + " numbers");
        }
        SteppedRange range = new SteppedRange(grid, start, step, start + (n - 1) * step);
        return SteppedCounts.readWithSigma(text.source(), range, new NumberStream(lines), n)
                .finish(text.raw().get(0).text(), SigmaOrigin.FILE, ProposedRadiation.none(), "ILL D1A5");
    }

    private static String first(TextLine line) {
        return line.isBlank() ? "" : line.words()[0];
    }
}
