package org.objcryst.element;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charge that the symbol of an ion shows, in both spellings: {@code Pb2+} and {@code Pb+2}. */
public final class IonCharge {
    private static final Pattern ION = Pattern.compile("[A-Za-z]+(?:(\\d?)([+-])|([+-])(\\d))");

    private IonCharge() {}

    /**
     * Reads the charge.
     *
     * @param symbol for example {@code O2-}, {@code S+6}, {@code Na+} or {@code Ca}
     * @return in units of e; 0 if the symbol shows none
     */
    public static double of(String symbol) {
        Matcher m = ION.matcher(symbol.strip());
        if (!m.matches()) {
            return 0;
        }
        String digit = m.group(2) != null ? m.group(1) : m.group(4);
        String sign = m.group(2) != null ? m.group(2) : m.group(3);
        int size = digit.isEmpty() ? 1 : Integer.parseInt(digit);
        return sign.equals("-") ? -size : size;
    }
}
