package org.objcryst.element;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An atom or ion as files spell it: {@code Fe}, {@code Fe3+}, {@code Fe+3}, {@code O2-}, {@code O-2}, {@code Cl-}. That the
 * element exists is not checked.
 *
 * @param element element symbol, first letter upper case
 * @param charge in elementary charges, 0 for the neutral atom
 */
public record Ion(String element, int charge) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{1,2})(?:(\\d?)([+-])|([+-])(\\d))?");

    /**
     * Reads any of the spellings.
     *
     * @param text for example {@code Fe3+}
     * @return empty if it is not shaped like an atom or ion
     */
    public static Optional<Ion> find(String text) {
        Matcher m = SHAPE.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String symbol = m.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                + m.group(1).substring(1).toLowerCase(Locale.ROOT);
        String sign = m.group(3) != null ? m.group(3) : m.group(4);
        if (sign == null) {
            return Optional.of(new Ion(symbol, 0));
        }
        String digit = m.group(3) != null ? m.group(2) : m.group(5);
        int size = digit.isEmpty() ? 1 : Integer.parseInt(digit);
        return Optional.of(new Ion(symbol, sign.equals("-") ? -size : size));
    }

    /**
     * Reads any of the spellings.
     *
     * @param text for example {@code Fe3+}
     * @return the atom or ion
     * @throws IllegalArgumentException if it is not shaped like one
     */
    public static Ion of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is no atom or ion; expected for example Fe, Fe3+ or Fe+3".formatted(text)));
    }

    /**
     * The charge that a symbol shows.
     *
     * @param symbol for example {@code O2-}, {@code S+6}, {@code Na+} or {@code Ca}
     * @return in elementary charges; 0 if the symbol shows none
     */
    public static int chargeOf(String symbol) {
        return find(symbol).map(Ion::charge).orElse(0);
    }

    /** The spelling of the tables: {@code Fe}, {@code O2-}, {@code Na1+}. */
    @Override
    public String toString() {
        return charge == 0 ? element : element + Math.abs(charge) + (charge > 0 ? "+" : "-");
    }
}
