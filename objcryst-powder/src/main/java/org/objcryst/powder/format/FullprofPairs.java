package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;

/**
 * Fullprof with uncertainties (INSTRM = 4): a line {@code start step stop title} in degrees, then in turn a line with up to
 * ten counts and a line with their σ, in fields of eight characters that may touch.
 */
final class FullprofPairs {
    private static final int WIDTH = 8;
    private static final int MOST_FIELDS = 10;

    private FullprofPairs() {}

    /** A header, then exactly two lines for every ten points; as many words as points are the free format instead. */
    static boolean matches(PatternText text) {
        List<DataLine> lines = text.data();
        if (lines.size() < 3 || !SteppedRange.matches(lines.get(0).words()) || FullprofFree.holdsExactly(lines)) {
            return false;
        }
        double announced =
                SteppedRange.of(lines.get(0).line(), lines.get(0).words()).announced();
        int perLine = fieldsPerLine(lines);
        return lines.size() - 1 == 2 * Math.ceil(announced / perLine);
    }

    static PowderData read(PatternText text) {
        DataLine header = text.dataLine(0, "start, step and stop of 2θ");
        text.dataLine(2, "a line of counts and a line of σ");
        List<DataLine> lines = text.data();
        SteppedRange range = SteppedRange.of(header.line(), header.words());
        PointCollector points = new PointCollector(text.source(), AxisKind.TWO_THETA);
        int perLine = fieldsPerLine(lines);
        int n = 0;
        for (int i = 1; i + 1 < lines.size() && n < range.announced(); i += 2) {
            int fields = (int) Math.min(perLine, range.announced() - n);
            double[] counts = numbers(lines.get(i), fields, "a number of counts");
            double[] sigma = numbers(lines.get(i + 1), fields, "the uncertainty σ of a count");
            for (int j = 0; j < fields; j++) {
                points.add(lines.get(i + 1).line(), range.angleDeg(n++), counts[j], sigma[j]);
            }
        }
        SteppedCounts.remarkOn(points, range.announced(), n, 0);
        return points.finish(
                FullprofFree.title(header), SigmaOrigin.FILE, ProposedRadiation.none(), "Fullprof with σ (INSTRM 4)");
    }

    private static int fieldsPerLine(List<DataLine> lines) {
        int fields = Math.max(fields(lines.get(1)), fields(lines.get(2)));
        return Math.max(1, Math.min(MOST_FIELDS, fields));
    }

    /** By the length of the line, unless every second field would be empty. */
    private static int fields(DataLine line) {
        int columns = (line.line().text().stripTrailing().length() + WIDTH - 1) / WIDTH;
        int words = line.size();
        return columns == 2 * words ? words : Math.max(columns, words);
    }

    /** By blanks where that gives as many numbers as there should be, else by columns; a blank field is 0. */
    private static double[] numbers(DataLine data, int count, String what) {
        double[] values = new double[count];
        TextLine line = data.line();
        String[] words = data.words();
        boolean apart = words.length == count;
        for (int i = 0; i < count; i++) {
            String word = apart ? words[i] : FixedColumns.field(line, i * WIDTH, WIDTH);
            values[i] = word.isEmpty() ? 0 : line.decimal(word, what);
        }
        return values;
    }
}
