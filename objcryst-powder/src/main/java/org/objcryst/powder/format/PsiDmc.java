package org.objcryst.powder.format;

import org.objcryst.format.TextLine;

/** DMC at PSI: two lines of title, a line {@code start step stop ...}, then all counts, then all σ; text may follow. */
final class PsiDmc {
    private static final int HEADER = 3;

    private PsiDmc() {}

    static boolean matches(PatternText text) {
        if (text.raw().size() <= HEADER || text.startsWithNumbers(2, HEADER)) {
            return false;
        }
        String[] words = text.raw().get(HEADER - 1).words();
        return SteppedRange.matches(words)
                && NumberStream.count(text.after(HEADER))
                        == 2
                                * SteppedRange.of(text.raw().get(HEADER - 1), words)
                                        .announced();
    }

    static PowderData read(PatternText text) {
        TextLine header = text.line(HEADER, "start, step and stop of 2θ");
        SteppedRange range = SteppedRange.of(header, header.words());
        var lines = text.after(HEADER);
        int numbers = NumberStream.count(lines);
        if (numbers < 2 * range.announced()) {
            throw header.fault(
                    "%.0f counts and as many σ after the third line".formatted(range.announced()),
                    numbers + " numbers");
        }
        return SteppedCounts.readWithSigma(text.source(), range, new NumberStream(lines), range.announced())
                .finish(text.raw().get(0).text(), SigmaOrigin.FILE, ProposedRadiation.none(), "PSI DMC");
    }
}
