package org.objcryst.app.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many there are of each. */
final class Counts {
    private Counts() {}

    /** For example {@code C10 H16 N6 S}, in alphabetical order, which is Hill's for what holds carbon and hydrogen. */
    static String text(List<String> symbols) {
        Map<String, Integer> counts = new TreeMap<>();
        symbols.forEach(symbol -> counts.merge(symbol, 1, Integer::sum));
        return String.join(
                " ",
                counts.entrySet().stream()
                        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + e.getValue())
                        .toList());
    }
}
