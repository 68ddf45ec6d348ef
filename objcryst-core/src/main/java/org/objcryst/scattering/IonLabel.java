package org.objcryst.scattering;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An atom or ion as files spell it: {@code Fe}, {@code Fe3+}, {@code Fe+3}, {@code O2-}, {@code O-2}, {@code Cl-}.
 *
 * @param element element symbol, first letter upper case
 * @param charge in elementary charges, 0 for the neutral atom
 */
record IonLabel(String element, int charge) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{1,2})(?:(\\d+)([+-])|([+-])(\\d*))?");

    /** Reads either spelling. */
    static IonLabel parse(String text) {
        Matcher m = SHAPE.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no atom or ion; expected for example Fe, Fe3+ or Fe+3".formatted(text));
        }
        String symbol = m.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                + m.group(1).substring(1).toLowerCase(Locale.ROOT);
        String sign = m.group(3) != null ? m.group(3) : m.group(4);
        if (sign == null) {
            return new IonLabel(symbol, 0);
        }
        String digits = m.group(3) != null ? m.group(2) : m.group(5);
        int size = digits.isEmpty() ? 1 : Integer.parseInt(digits);
        return new IonLabel(symbol, sign.equals("-") ? -size : size);
    }

    /** The spelling of the tables: O2-, Na1+. */
    String tableSpelling() {
        return charge == 0 ? element : element + Math.abs(charge) + (charge > 0 ? "+" : "-");
    }
}
