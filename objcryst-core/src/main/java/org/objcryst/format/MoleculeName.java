package org.objcryst.format;

import java.util.regex.Pattern;

/** The name of a molecule: the title in its file, or the name of the file where the title is only filled in. */
final class MoleculeName {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("KEYWORDS? GO HERE|Z-?matrix generated.*|\\*+", Pattern.CASE_INSENSITIVE);

    private MoleculeName() {}

    static String of(String title, TextSource text) {
        String name = title.strip();
        boolean empty = name.isEmpty() || PLACEHOLDER.matcher(name).matches();
        return empty ? text.name().replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "") : name;
    }
}
