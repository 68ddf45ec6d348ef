package org.objcryst.app.argument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.element.Element;

/**
 * Independent atoms as people type them: {@code Pb:1}, {@code O2-:3}, {@code Ti} for one.
 *
 * @param symbol element or ion
 * @param count how many in the asymmetric unit, at least 1
 */
public record AtomArgument(String symbol, int count) {
    private static final Pattern SYNTAX = Pattern.compile("([A-Za-z]{1,2}(?:\\d?[+-])?)(?::(\\d{1,4}))?");

    /**
     * Reads atoms.
     *
     * @param text symbol, colon, count
     * @return the atoms
     */
    public static AtomArgument parse(String text) {
        Matcher parts = SYNTAX.matcher(text.strip());
        if (!parts.matches() || Element.ofType(parts.group(1)).isEmpty()) {
            throw new IllegalArgumentException(
                    "atoms are written as element or ion, colon, count (Pb:1, O2-:3), got \"%s\"".formatted(text));
        }
        int count = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        if (count < 1) {
            throw new IllegalArgumentException("at least one atom is needed, got \"%s\"".formatted(text));
        }
        return new AtomArgument(parts.group(1), count);
    }
}
