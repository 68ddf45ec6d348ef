package org.objcryst.xml.text;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of attributes that FOX can read: it understands no escapes, so quotes, {@code < > &} and control characters become
 * {@code _}, and the true value stands, with those characters as %XX, in a further attribute that FOX passes over.
 */
final class SafeValue {
    /** What is added to the name of an attribute for the one that holds the true value. */
    static final String EXACT = "-exact";

    /** Characters that one of the value may become there. */
    static final int LONGEST_CODE = 3;

    private static final Pattern UNSAFE = Pattern.compile("[\"<>&\\p{Cntrl}]");
    private static final Pattern CODE = Pattern.compile("%(\\p{XDigit}{2})");
    private static final Pattern CODED = Pattern.compile("[%\"<>&\\p{Cntrl}]");

    private SafeValue() {}

    static String cleaned(String value) {
        return UNSAFE.matcher(value).replaceAll("_");
    }

    static String coded(String value) {
        return CODED.matcher(value)
                .replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    }

    /** Puts true values in the place of cleaned ones and takes the further attributes away. */
    static void restore(Map<String, String> attributes) {
        for (String name : new ArrayList<>(attributes.keySet())) {
            if (!name.endsWith(EXACT)) {
                continue;
            }
            String base = name.substring(0, name.length() - EXACT.length());
            String exact = decoded(attributes.get(name));
            if (cleaned(exact).equals(attributes.get(base))) {
                attributes.put(base, exact);
                attributes.remove(name);
            }
        }
    }

    private static String decoded(String coded) {
        return CODE.matcher(coded)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }
}
