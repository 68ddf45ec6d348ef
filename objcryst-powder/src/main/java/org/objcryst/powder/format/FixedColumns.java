package org.objcryst.powder.format;

import org.objcryst.format.TextLine;

/** Fields at fixed places of a line, as Fortran writes them. */
final class FixedColumns {
    private FixedColumns() {}

    /** The text of a field without blanks around it; empty beyond the end of the line. */
    static String field(TextLine line, int start, int width) {
        String text = line.text();
        return start >= text.length()
                ? ""
                : text.substring(start, Math.min(text.length(), start + width)).strip();
    }
}
