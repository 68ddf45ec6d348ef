package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;

/**
 * XDD (TOPAS, Koalariet): a line of title, often a slash-star comment, a line {@code start step stop time unused
 * wavelength}, then counts.
 */
final class Xdd {
    private static final int FULL_HEADER = 6;
    private static final double LONGEST = 5; // Å
    private static final double SHORTEST = 0.1;

    private Xdd() {}

    /** A title that is no number, then the range; with fewer than six numbers there, exactly as many counts as announced. */
    static boolean matches(PatternText text) {
        List<DataLine> lines = body(text);
        if (lines.size() < 2 || !SteppedRange.matches(lines.get(0).words())) {
            return false;
        }
        boolean full = lines.get(0).size() == FULL_HEADER && NumberStream.count(lines.subList(0, 1)) == FULL_HEADER;
        return full && !ColumnLayout.matches(lines) || FullprofFree.holdsExactly(lines);
    }

    static PowderData read(PatternText text) {
        List<DataLine> lines = body(text);
        if (lines.isEmpty()) {
            throw text.source().fault("a title, then a line with start, step and stop of 2θ", "no such line");
        }
        DataLine header = lines.get(0);
        SteppedRange range = SteppedRange.of(header.line(), header.words());
        return SteppedCounts.read(text.source(), range, new NumberStream(lines.subList(1, lines.size())))
                .finish(title(text), SigmaOrigin.COUNTS, radiation(header), "XDD");
    }

    /** What follows the title: comments are left out by themselves, another title is the first line. */
    private static List<DataLine> body(PatternText text) {
        List<DataLine> lines = text.data();
        boolean comment = text.beginsWith("/*");
        boolean title = !lines.isEmpty() && !lines.get(0).startsWithNumber();
        if (comment) {
            return lines;
        }
        return title ? lines.subList(1, lines.size()) : List.of();
    }

    private static String title(PatternText text) {
        return text.source().filledLines().get(0).text().replace("/*", "").replace("*/", "");
    }

    private static ProposedRadiation radiation(DataLine header) {
        String[] words = header.words();
        int last = FULL_HEADER - 1;
        if (words.length <= last || !TextLine.isDecimal(words[last - 1])) {
            return ProposedRadiation.none();
        }
        for (int i : new int[] {last, last - 1}) {
            if (TextLine.isDecimal(words[i]) && isPlausible(header.number(i, "a wavelength in Å"))) {
                return ProposedRadiation.of(
                        header.number(i, "a wavelength in Å"),
                        "line " + header.line().number());
            }
        }
        return ProposedRadiation.none();
    }

    private static boolean isPlausible(double angstrom) {
        return angstrom >= SHORTEST && angstrom <= LONGEST;
    }
}
