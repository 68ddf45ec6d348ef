package org.objcryst.scattering.freeform;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.format.TextLine;

/**
 * Which words of a line of an XYZ file are what: symbol, x, y, z, unless the comment says otherwise in the manner of extended
 * XYZ files, {@code Properties=species:S:1:pos:R:3:occupancy:R:1}.
 *
 * @param symbol word of the element
 * @param position word of x; y and z follow
 * @param occupancy word of the occupancy, negative if there is none
 */
record XyzColumns(int symbol, int position, int occupancy) {
    private static final Pattern PROPERTIES = Pattern.compile("(?i)\\bproperties=\"?([^\\s\"]+)");

    static XyzColumns of(TextLine comment) {
        Matcher found = PROPERTIES.matcher(comment.text());
        if (!found.find()) {
            return new XyzColumns(0, 1, -1);
        }
        String[] words = found.group(1).toLowerCase(Locale.ROOT).split(":");
        int symbol = -1;
        int position = -1;
        int occupancy = -1;
        int column = 0;
        for (int i = 0; i + 2 < words.length; i += 3) {
            switch (words[i]) {
                case "species" -> symbol = column;
                case "pos" -> position = column;
                case "occupancy", "occupancies", "occ" -> occupancy = column;
                default -> {}
            }
            column += comment.integer(words[i + 2], "the number of columns of \"%s\"".formatted(words[i]));
        }
        if (symbol < 0 || position < 0) {
            throw comment.fault("properties with species and pos", found.group(1));
        }
        return new XyzColumns(symbol, position, occupancy);
    }

    int words() {
        return Math.max(Math.max(symbol, position + 2), occupancy) + 1;
    }
}
