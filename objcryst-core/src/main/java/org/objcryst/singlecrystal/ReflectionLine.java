package org.objcryst.singlecrystal;

import java.util.Arrays;
import java.util.Optional;
import org.objcryst.format.TextLine;

/**
 * A line with the indices of a reflection and some numbers.
 *
 * @param hkl three indices
 * @param numbers what follows them
 * @param fixed whether the line was cut by columns
 * @param line where it stands
 */
record ReflectionLine(int[] hkl, double[] numbers, boolean fixed, TextLine line) {
    private static final int[] COLUMNS = {0, 4, 8, 12, 20, 28};
    private static final double LARGEST_NUMBER = 1e30;

    /**
     * A line in the columns 3I4, 2F8 of SHELX, whose fields may touch and whose remainder is passed over; or else words between
     * blanks. Where both are possible and differ, words of the right number win.
     */
    static Optional<ReflectionLine> of(TextLine line) {
        Optional<ReflectionLine> words = words(line);
        Optional<ReflectionLine> fixed = fixed(line);
        boolean clear = words.filter(w -> w.numbers.length == 1 || w.numbers.length == 2)
                .isPresent();
        return clear || fixed.isEmpty() ? words : fixed;
    }

    /** Words between blanks: three whole numbers and any number of others; nothing else may be on the line. */
    static Optional<ReflectionLine> words(TextLine line) {
        String[] words = line.words();
        if (words.length < 3 || !Arrays.stream(words).allMatch(TextLine::isDecimal)) {
            return Optional.empty();
        }
        double[] all = Arrays.stream(words)
                .mapToDouble(w -> line.decimal(w, "a number"))
                .toArray();
        int[] hkl = new int[3];
        for (int i = 0; i < 3; i++) {
            hkl[i] = (int) all[i];
            if (hkl[i] != all[i] || Math.abs(hkl[i]) > ReflectionIntensity.LARGEST_INDEX) {
                return Optional.empty();
            }
        }
        return Optional.of(new ReflectionLine(hkl, Arrays.copyOfRange(all, 3, all.length), false, line));
    }

    private static Optional<ReflectionLine> fixed(TextLine line) {
        String[] f = new String[5];
        for (int i = 0; i < f.length; i++) {
            int length = line.text().length();
            f[i] = line.text()
                    .substring(Math.min(COLUMNS[i], length), Math.min(COLUMNS[i + 1], length))
                    .strip();
            if (!(i < 3 ? TextLine.isInteger(f[i]) : TextLine.isDecimal(f[i]))) {
                return Optional.empty();
            }
        }
        int[] hkl = Arrays.stream(f, 0, 3)
                .mapToInt(w -> line.integer(w, "an index"))
                .toArray();
        if (Arrays.stream(hkl).anyMatch(i -> Math.abs(i) > ReflectionIntensity.LARGEST_INDEX)) {
            return Optional.empty();
        }
        double[] numbers = {line.decimal(f[3], "an intensity"), line.decimal(f[4], "an uncertainty")};
        return Optional.of(new ReflectionLine(hkl, numbers, true, line));
    }

    /** The same line if its numbers can be those of a measurement. */
    ReflectionLine checked() {
        for (double number : numbers) {
            if (!(Math.abs(number) <= LARGEST_NUMBER)) {
                throw line.fault("numbers up to 1e30 in size");
            }
        }
        return this;
    }

    /** Whether this is 0 0 0, which ends a list. */
    boolean isEnd() {
        return hkl[0] == 0 && hkl[1] == 0 && hkl[2] == 0;
    }

    /** A number that must be there. */
    double number(int i, String what) {
        if (i >= numbers.length) {
            throw line.fault(what);
        }
        return numbers[i];
    }
}
