package org.objcryst.cif;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a text between semicolons. A first line {@code \} folds: a line that ends with a backslash goes on in the next. A
 * first line {@code >\} or {@code >\\} says that each line begins with {@code >}, which does not count; two backslashes fold too.
 *
 * @see "International Tables for Crystallography (2006), Vol. G, section 2.2.7.4.11"
 */
final class CifTextField {
    private static final Pattern PROTOCOL = Pattern.compile("([^\\\\]*)(\\\\{1,2})\\s*");
    private static final Pattern FOLD = Pattern.compile("\\\\[ \\t]*(\\n|$)");

    private CifTextField() {}

    /** The text; a blank first line and blanks at the end do not count. */
    static String content(List<String> raw) {
        Matcher protocol = PROTOCOL.matcher(raw.get(0));
        if (!protocol.matches() || !protocol.group(1).isEmpty() && !isPrefix(protocol.group(1), raw)) {
            return joined(raw.get(0).isBlank() ? raw.subList(1, raw.size()) : raw);
        }
        int prefix = protocol.group(1).length();
        String text = joined(raw.subList(1, raw.size()).stream()
                .map(line -> line.substring(prefix))
                .toList());
        boolean folded = prefix == 0 || protocol.group(2).length() == 2;
        return folded ? FOLD.matcher(text).replaceAll("") : text;
    }

    private static boolean isPrefix(String prefix, List<String> raw) {
        return raw.size() > 1 && raw.subList(1, raw.size()).stream().allMatch(line -> line.startsWith(prefix));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).stripTrailing();
    }
}
