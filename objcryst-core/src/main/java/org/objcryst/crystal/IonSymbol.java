package org.objcryst.crystal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbols of ions in both spellings: {@code Pb2+} and {@code Pb+2}. */
final class IonSymbol {
    private static final Pattern ION = Pattern.compile("[A-Za-z]+(?:(\\d?)([+-])|([+-])(\\d))");

    private IonSymbol() {}

    /** The charge that a symbol shows; 0 if it shows none. */
    static double charge(String symbol) {
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
