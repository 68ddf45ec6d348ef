package org.objcryst.symmetry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinate triplets such as {@code x-y,-y,z+1/2} as a matrix and a shift in 24ths. */
final class Triplet {
    static final int UNIT = 24;
    private static final int LONGEST = 400;
    private static final double DECIMALS = 2e-3; // 0.333 and 0.667 are meant to be thirds
    private static final String NUMBER = "\\d*\\.\\d+|\\d+\\.?";
    private static final Pattern TERM =
            Pattern.compile("([+-]?)(?:(" + NUMBER + ")(?:/(\\d+))?\\*?)?([a-z]?)(?:/(\\d+))?");

    private Triplet() {}

    /** Twelve numbers in 24ths: three rows of coefficients of the names, each followed by its constant. */
    static int[] parse(String text, String names) {
        String[] rows = text.replaceAll("[\\s'\"]", "").toLowerCase(Locale.ROOT).split("[,;]", -1);
        if (rows.length != 3 || text.length() > LONGEST) {
            throw fault(text);
        }
        int[] result = new int[12];
        for (int i = 0; i < 3; i++) {
            parseRow(rows[i], names, result, 4 * i, text);
        }
        return result;
    }

    private static void parseRow(String row, String names, int[] result, int offset, String text) {
        Matcher term = TERM.matcher(row);
        int end = 0;
        while (end < row.length()) {
            term.region(end, row.length());
            if (!term.lookingAt()
                    || term.end() == end
                    || (end > 0 && term.group(1).isEmpty())) {
                throw fault(text);
            }
            end = term.end();
            addTerm(term, names, result, offset, text);
        }
        if (end == 0) {
            throw fault(text);
        }
    }

    private static void addTerm(Matcher term, String names, int[] result, int offset, String text) {
        String name = term.group(4);
        if (term.group(2) == null && name.isEmpty()) {
            throw fault(text);
        }
        double value = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
        value /= term.group(3) == null ? 1 : Integer.parseInt(term.group(3));
        value /= term.group(5) == null ? 1 : Integer.parseInt(term.group(5));
        double scaled = value * UNIT;
        if (!(Math.abs(scaled - Math.rint(scaled)) < UNIT * DECIMALS)) {
            throw fault(text);
        }
        int column = name.isEmpty() ? 3 : names.indexOf(name);
        if (column < 0) {
            throw fault(text);
        }
        result[offset + column] += (int) Math.rint(scaled) * ("-".equals(term.group(1)) ? -1 : 1);
    }

    private static IllegalArgumentException fault(String text) {
        return new IllegalArgumentException("not a coordinate triplet such as x-y,-y,z+1/2: \"" + text + "\"");
    }

    /** One row in the customary form: {@code -x+y+1/3}; coefficients and constant as numerators over a denominator. */
    static String row(long[] coefficients, long constant, long denominator, String names) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < 3; j++) {
            if (coefficients[j] != 0) {
                String factor = fraction(Math.abs(coefficients[j]), denominator);
                text.append(sign(coefficients[j], text)).append(factor.equals("1") ? "" : factor + "*");
                text.append(names.charAt(j));
            }
        }
        if (constant != 0 || text.isEmpty()) {
            text.append(sign(constant, text)).append(fraction(Math.abs(constant), denominator));
        }
        return text.toString();
    }

    private static String sign(long value, StringBuilder before) {
        return value < 0 ? "-" : before.isEmpty() ? "" : "+";
    }

    private static String fraction(long numerator, long denominator) {
        long gcd = gcd(numerator, denominator);
        return denominator == gcd ? "" + numerator / gcd : numerator / gcd + "/" + denominator / gcd;
    }

    static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
