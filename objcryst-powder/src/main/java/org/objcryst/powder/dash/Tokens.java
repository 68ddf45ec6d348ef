package org.objcryst.powder.dash;

import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** The words of a text one after the other, whatever lines they stand in. */
final class Tokens {
    private final TextSource source;
    private int row = -1;
    private int column;
    private String[] words = {};

    Tokens(TextSource source) {
        this.source = source;
    }

    boolean hasNext() {
        while (column >= words.length && row + 1 < source.lines().size()) {
            words = source.lines().get(++row).words();
            column = 0;
        }
        return column < words.length;
    }

    double decimal(String what) {
        return next(what).decimal(words[column++], what);
    }

    int integer(String what) {
        return next(what).integer(words[column++], what);
    }

    /** The line of the word that came last. */
    TextLine line() {
        return source.lines().get(Math.max(row, 0));
    }

    private TextLine next(String what) {
        if (!hasNext()) {
            throw line().fault(what, "the end of the file");
        }
        return line();
    }
}
