package org.objcryst.cif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.format.TextLine;

/**
 * A value of a CIF with its place.
 *
 * @param text without quotes; lines of a text block are separated by {@code \n}
 * @param quoted whether it stood in quotes or in a text block, and so is never a number, {@code ?} or {@code .}
 * @param line where it begins
 */
public record CifValue(String text, boolean quoted, TextLine line) {
    private static final Pattern UNCERTAINTY = Pattern.compile("(.*?)\\((\\d+)\\)");

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
        return line.decimal(mantissa(), what);
    }

    /**
     * The standard uncertainty: 0.003 for {@code 1.234(3)}.
     *
     * @return 0 if none is given
     */
    public double uncertainty() {
        Matcher matcher = UNCERTAINTY.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        String mantissa = matcher.group(1);
        int point = mantissa.indexOf('.');
        int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
        return Double.parseDouble(matcher.group(2)) * Math.pow(10, -decimals);
    }

    private String mantissa() {
        Matcher matcher = UNCERTAINTY.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }
}
