package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;

/** Sietronics CPI: title, start, stop, step, anode, wavelength and more, one a line, until SCANDATA; then counts. */
final class Sietronics {
    private static final String START_OF_DATA = "SCANDATA";
    private static final int START = 2;
    private static final int STOP = 3;
    private static final int STEP = 4;
    private static final int WAVELENGTH = 6;
    private static final int COMMENT = 9;

    private Sietronics() {}

    static boolean matches(PatternText text) {
        return text.beginsWith("SIETRONICS") || text.hasLineWith(START_OF_DATA);
    }

    static PowderData read(PatternText text) {
        TextLine start = text.line(START, "the first angle 2θ");
        TextLine stop = text.line(STOP, "the last angle 2θ");
        TextLine step = text.line(STEP, "the step of 2θ");
        SteppedRange range = new SteppedRange(
                step,
                start.decimal(start.text().strip(), "the first angle 2θ in degrees"),
                step.decimal(step.text().strip(), "the step of 2θ in degrees"),
                stop.decimal(stop.text().strip(), "the last angle 2θ in degrees"));
        List<DataLine> counts = text.after(startOfData(text));
        return SteppedCounts.read(text.source(), range, new NumberStream(counts))
                .finish(title(text), SigmaOrigin.COUNTS, radiation(text), "Sietronics CPI");
    }

    private static int startOfData(PatternText text) {
        return text.raw().stream()
                .filter(line -> line.text().strip().startsWith(START_OF_DATA))
                .findFirst()
                .orElseThrow(() -> text.source().fault("a line " + START_OF_DATA, "none"))
                .number();
    }

    /** The comment before the data, if there is one. */
    private static String title(PatternText text) {
        boolean comment = startOfData(text) > COMMENT - 1 && text.raw().size() >= COMMENT - 1;
        return comment ? text.raw().get(COMMENT - 2).text() : text.raw().get(0).text();
    }

    private static ProposedRadiation radiation(PatternText text) {
        TextLine line = text.line(WAVELENGTH, "a wavelength");
        String word = line.text().strip();
        if (startOfData(text) > WAVELENGTH && TextLine.isDecimal(word)) {
            double angstrom = line.decimal(word, "a wavelength in Å");
            if (ProposedRadiation.isPossible(angstrom)) {
                return ProposedRadiation.of(angstrom, "line " + WAVELENGTH);
            }
        }
        return ProposedRadiation.none();
    }
}
