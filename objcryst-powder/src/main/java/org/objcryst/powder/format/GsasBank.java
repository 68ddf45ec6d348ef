package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.objcryst.format.TextLine;

/**
 * A line {@code BANK n points records BINTYP b1 b2 ... TYPE}.
 *
 * @param line where it stands
 * @param number of the bank
 * @param points how many points it announces
 * @param binning CONST, RALF, SLOG, TIME_MAP, ...
 * @param terms the numbers that describe the binning
 * @param type STD, ESD, ALT, FXYE or FXY
 */
record GsasBank(TextLine line, int number, double points, String binning, double[] terms, String type) {
    private static final List<String> TYPES = List.of("STD", "ESD", "ALT", "FXYE", "FXY");
    private static final List<String> CONSTANT = List.of("CONST", "CONS");
    private static final List<String> TIMES = List.of("RALF", "SLOG", "LPSD", "TIME_MAP");
    private static final int BINNING = 4;

    static boolean isBank(TextLine line) {
        return line.text().startsWith("BANK") && line.words().length > 1 && line.words()[0].equals("BANK");
    }

    static GsasBank of(TextLine line) {
        String[] words = line.words();
        if (words.length <= BINNING) {
            throw line.fault("BANK number points records BINTYP b1 b2 ... TYPE");
        }
        int number = line.integer(words[1], "a number of the bank");
        double points = line.decimal(words[2], "a number of points");
        if (!(points >= 1 && points == Math.rint(points))) {
            throw line.fault("a number of points > 0", words[2]);
        }
        return new GsasBank(line, number, points, binning(line, words[BINNING]), terms(line, words), type(line, words));
    }

    /** Constant wavelength, or times of flight. */
    AxisKind axis() {
        return CONSTANT.contains(binning) ? AxisKind.TWO_THETA : AxisKind.TIME_OF_FLIGHT;
    }

    boolean isMapped() {
        return binning.equals("TIME_MAP");
    }

    double term(int index, String what) {
        if (index >= terms.length) {
            throw line.fault(what + " as number " + (index + 1) + " after " + binning);
        }
        return terms[index];
    }

    private static String binning(TextLine line, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (!CONSTANT.contains(upper) && !TIMES.contains(upper)) {
            throw line.fault("a binning CONST, RALF, SLOG, LPSD or TIME_MAP", word);
        }
        return upper;
    }

    private static double[] terms(TextLine line, String[] words) {
        List<Double> terms = new ArrayList<>();
        for (int i = BINNING + 1; i < words.length && TextLine.isDecimal(words[i]); i++) {
            terms.add(line.decimal(words[i], "a number"));
        }
        return terms.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The first word after the numbers; without one STD. */
    private static String type(TextLine line, String[] words) {
        String found = Arrays.stream(words)
                .skip(BINNING + 1)
                .filter(word -> !TextLine.isDecimal(word))
                .findFirst()
                .orElse(TYPES.get(0))
                .toUpperCase(Locale.ROOT);
        if (!TYPES.contains(found)) {
            throw line.fault("a type STD, ESD, ALT, FXYE or FXY", found);
        }
        return found;
    }
}
