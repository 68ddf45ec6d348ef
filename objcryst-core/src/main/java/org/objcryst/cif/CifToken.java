package org.objcryst.cif;

import java.util.Locale;
import org.objcryst.format.TextLine;

/** A word of a CIF and what it means there. */
record CifToken(Kind kind, CifValue value) {
    enum Kind {
        BLOCK,
        LOOP,
        TAG,
        VALUE,
        /** Opens or closes a save frame, or another reserved word; without meaning for data. */
        RESERVED
    }

    /** A word without quotes. */
    static CifToken ofWord(String word, TextLine line) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("data_")) {
            return new CifToken(Kind.BLOCK, new CifValue(word.substring(5), false, line));
        }
        if (lower.equals("loop_")) {
            return new CifToken(Kind.LOOP, new CifValue(word, false, line));
        }
        if (lower.startsWith("save_") || lower.equals("global_") || lower.equals("stop_")) {
            return new CifToken(Kind.RESERVED, new CifValue(word, false, line));
        }
        return new CifToken(lower.startsWith("_") ? Kind.TAG : Kind.VALUE, new CifValue(word, false, line));
    }

    /** A word in quotes or a text block. */
    static CifToken ofQuoted(String text, TextLine line) {
        return new CifToken(Kind.VALUE, new CifValue(text, true, line));
    }

    String text() {
        return value.text();
    }

    TextLine line() {
        return value.line();
    }
}
