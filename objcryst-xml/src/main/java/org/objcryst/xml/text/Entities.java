package org.objcryst.xml.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The five predefined entities and numbered characters; any other {@code &} is a character like others. */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos|#\\d{1,7}|#x\\p{XDigit}{1,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private Entities() {}

    static String decoded(String raw) {
        return raw.indexOf('&') < 0 ? raw : REFERENCE.matcher(raw).replaceAll(Entities::character);
    }

    private static String character(MatchResult reference) {
        String name = reference.group(1);
        String found = NAMED.getOrDefault(name, reference.group());
        if (name.startsWith("#")) {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            boolean usable = Character.isValidCodePoint(code) && code > 0 && !(code >= 0xD800 && code <= 0xDFFF);
            found = usable ? Character.toString(code) : reference.group();
        }
        return Matcher.quoteReplacement(found);
    }
}
