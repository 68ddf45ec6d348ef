package org.objcryst.xml.text;

import java.util.List;
import java.util.Set;

/** The first release wrote some numbers behind their empty element instead of into it. */
final class BareNumbers {
    private static final Set<String> PAIRS = Set.of("TempMaxMin", "MutationMaxMin");

    private BareNumbers() {}

    /** Puts pairs of numbers that stand bare in an element into its empty children that want them, in order. */
    static void giveBack(Markup element) {
        if (element.text().isEmpty()) {
            return;
        }
        List<Markup> empty = element.children().stream()
                .filter(c -> PAIRS.contains(c.name()) && c.text().isEmpty())
                .toList();
        if (empty.isEmpty()) {
            return;
        }
        String[] words = element.text().strip().split("\\s+", 2 * empty.size() + 1);
        if (words.length != 2 * empty.size()) {
            return;
        }
        for (int i = 0; i < empty.size(); i++) {
            empty.get(i).addText(words[2 * i] + ' ' + words[2 * i + 1], element.textLine());
        }
        element.clearText();
    }
}
