package org.objcryst.powder.format;

import org.objcryst.format.TextLine;

/**
 * G4.2 at the LLB, several detectors: title, eleven numbers of which the third is the step and the seventh the start, then up
 * to ten fields of a line, two characters for the number n of detectors and six for their mean; σ = √(I/n). A negative
 * number ends the data.
 */
final class LlbG42 {
    private static final int NUMBERS = 11;
    private static final int STEP = 2;
    private static final int START = 6;
    private static final int DETECTORS = 2;
    private static final int MEAN = 6;
    private static final int FIELDS = 10;

    private LlbG42() {}

    /** Eleven numbers after a title that end with a line, and a negative number that ends the data. */
    static boolean matches(PatternText text) {
        int last = headerEnd(text);
        if (last < 0 || text.raw().get(0).isBlank()) {
            return false;
        }
        double[] header = header(text);
        return header[STEP] > 0
                && Math.abs(header[START]) < 180
                && text.raw().subList(last, text.raw().size()).stream().anyMatch(LlbG42::endsData);
    }

    static PowderData read(PatternText text) {
        int last = headerEnd(text);
        if (last < 0) {
            throw text.source().fault("eleven numbers after the title", "fewer, or text between them");
        }
        double[] header = header(text);
        if (!(header[STEP] > 0)) {
            throw text.raw().get(1).fault("a step size > 0", String.valueOf(header[STEP]));
        }
        PointCollector points = new PointCollector(text.source(), AxisKind.TWO_THETA);
        int n = 0;
        for (TextLine line : text.raw().subList(last, text.raw().size())) {
            if (endsData(line)) {
                break;
            }
            int fields = Math.min(
                    FIELDS, (line.text().stripTrailing().length() + DETECTORS + MEAN - 1) / (DETECTORS + MEAN));
            for (int i = 0; i < fields; i++) {
                add(points, line, i * (DETECTORS + MEAN), header[START] + n++ * header[STEP]);
            }
        }
        return points.finish(
                text.raw().get(0).text(), SigmaOrigin.COUNTS, ProposedRadiation.none(), "LLB G4.2, several detectors");
    }

    private static void add(PointCollector points, TextLine line, int column, double angle) {
        String detectors = FixedColumns.field(line, column, DETECTORS);
        double counts = line.decimal(FixedColumns.field(line, column + DETECTORS, MEAN), "a mean intensity");
        double n = detectors.isEmpty() ? 1 : line.integer(detectors, "a number of detectors");
        if (!(n > 0)) {
            throw line.fault("a number of detectors > 0", detectors);
        }
        points.add(line, angle, counts, Math.sqrt(Math.max(Math.abs(counts), 1) / n));
    }

    private static boolean endsData(TextLine line) {
        return !line.isBlank() && line.words().length == 1 && line.words()[0].startsWith("-");
    }

    /** The number of the line with the eleventh number after the first line; −1 if it goes on or there is text. */
    private static int headerEnd(PatternText text) {
        int found = 0;
        for (TextLine line :
                text.raw().subList(Math.min(1, text.raw().size()), text.raw().size())) {
            for (String word : line.words()) {
                if (!TextLine.isDecimal(word)) {
                    return -1;
                }
                found++;
            }
            if (found >= NUMBERS) {
                return found == NUMBERS ? line.number() : -1;
            }
        }
        return -1;
    }

    private static double[] header(PatternText text) {
        NumberStream numbers = new NumberStream(text.after(1));
        double[] header = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            header[i] = numbers.next("a number");
        }
        return header;
    }
}
