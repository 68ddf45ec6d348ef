package org.objcryst.cif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.format.TextLine;

/**
 * A value of a CIF with its place.
 *
 * @param text without quotes; lines of a text block are separated by {@code \n}
 * @param quoted whether it stood in quotes or in a text block, and so is never {@code ?} or {@code .}
 * @param line where it begins
 */
public record CifValue(String text, boolean quoted, TextLine line) {
    /** Mantissa, uncertainty, exponent; both of the latter may be missing. */
    private static final Pattern MEASURED =
            Pattern.compile("([+-]?[0-9.]+)\\((\\d{1,15}|\\d{1,9}\\.\\d{0,9})\\)([eEdD][+-]?\\d{1,3})?");

    /**
     * Whether there is a value at all.
     *
     * @return false for {@code ?} (unknown) and {@code .} (not applicable)
     */
    public boolean isGiven() {
        return quoted || !(text.equals("?") || text.equals("."));
    }

    /**
     * The value as a number, without its uncertainty.
     *
     * @param what the meaning of the number, for the message: {@code an occupancy}
     * @return finite
     */
    public double number(String what) {
        return measured(what).value();
    }

    /**
     * The value as a number with its uncertainty.
     *
     * @param what the meaning of the number, for the message: {@code an occupancy}
     * @return finite
     */
    public CifNumber measured(String what) {
        if (text.indexOf('(') < 0) {
            return CifNumber.exact(line.decimal(text.strip(), what));
        }
        Matcher matcher = MEASURED.matcher(text.strip());
        return matcher.matches()
                ? new CifNumber(line.decimal(matcher.group(1) + exponent(matcher), what), uncertainty(matcher))
                : CifNumber.exact(line.decimal(text.strip(), what));
    }

    /**
     * The value as a number that lies within bounds.
     *
     * @param what the meaning of the number, for the message
     * @param largest largest modulus
     * @return finite
     */
    public CifNumber measured(String what, double largest) {
        CifNumber number = measured(what);
        if (!(Math.abs(number.value()) <= largest)) {
            throw line.fault("%s of at most %s".formatted(what, largest), text);
        }
        return number;
    }

    /**
     * The standard uncertainty: 0.003 for {@code 1.234(3)}.
     *
     * @return 0 if none is given
     */
    public double uncertainty() {
        Matcher matcher = MEASURED.matcher(text.strip());
        return matcher.matches() ? uncertainty(matcher) : 0;
    }

    /** In units of the last digit, unless it has a point of its own. */
    private static double uncertainty(Matcher matcher) {
        String mantissa = matcher.group(1);
        String digits = matcher.group(2);
        int point = mantissa.indexOf('.');
        int decimals = point < 0 || digits.indexOf('.') >= 0 ? 0 : mantissa.length() - point - 1;
        String exponent = exponent(matcher);
        int power = exponent.isEmpty() ? 0 : Integer.parseInt(exponent.substring(1));
        return Double.parseDouble(digits) * Math.pow(10, power - decimals);
    }

    private static String exponent(Matcher matcher) {
        return matcher.group(3) == null ? "" : matcher.group(3);
    }
}
