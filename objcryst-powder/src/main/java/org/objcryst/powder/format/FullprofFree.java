package org.objcryst.powder.format;

import java.util.List;

/** Fullprof free format (INSTRM = 0): a line {@code start step stop title} in degrees, then counts in any arrangement. */
final class FullprofFree {
    static final int HEADER_WORDS = 3;

    private FullprofFree() {}

    /** The first line can be {@code start step stop}, and the rest are no columns, or exactly as many as announced. */
    static boolean matches(PatternText text) {
        List<DataLine> lines = text.data();
        if (lines.isEmpty() || !SteppedRange.matches(lines.get(0).words())) {
            return false;
        }
        return !ColumnLayout.matches(lines) || holdsExactly(lines);
    }

    /** Whether the words after the header are exactly as many as it announces. */
    static boolean holdsExactly(List<DataLine> lines) {
        int words = lines.stream().skip(1).mapToInt(DataLine::size).sum();
        return words
                == SteppedRange.of(lines.get(0).line(), lines.get(0).words()).announced();
    }

    static PowderData read(PatternText text) {
        DataLine header = text.dataLine(0, "start, step and stop of 2θ");
        SteppedRange range = SteppedRange.of(header.line(), header.words());
        List<DataLine> rest = text.data().subList(1, text.data().size());
        int words = rest.stream().mapToInt(DataLine::size).sum();
        if (words >= 2 * range.announced()) {
            throw text.source()
                    .fault(
                            "%.0f numbers after the first line".formatted(range.announced()),
                            words + ", as if each count had its σ (INSTRM 4)");
        }
        return SteppedCounts.read(text.source(), range, new NumberStream(rest))
                .finish(title(header), SigmaOrigin.COUNTS, ProposedRadiation.none(), "Fullprof free format");
    }

    static String title(DataLine header) {
        String[] fields = header.line().text().strip().split("\\s*,\\s*|\\s+", HEADER_WORDS + 1);
        return fields.length > HEADER_WORDS ? fields[HEADER_WORDS] : "";
    }
}
