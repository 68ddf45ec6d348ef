package org.objcryst.powder.dash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.format.TextLine;

/** The fields of a line of a {@code .hcv}, between blanks or in columns (3I5, 1X, F12.3, 1X, F12.4, 1X, I5, I4 ...). */
final class HcvLine {
    static final int INTENSITY = 3;
    static final int WEIGHT = 4;
    static final int CLUMP = 5;
    private static final int[] STARTS = {0, 5, 10, 16, 29, 42};
    private static final int[] WIDTHS = {5, 5, 5, 12, 12, 5};
    private static final int FIRST_CORRELATION = 47;
    private static final int CORRELATION_WIDTH = 4;

    private HcvLine() {}

    /** By blanks if that gives numbers, else by columns: correlations of −100 % touch. */
    static String[] words(TextLine line) {
        String[] words = line.words();
        boolean apart = words.length > CLUMP && Arrays.stream(words).allMatch(TextLine::isDecimal);
        return apart ? words : columns(line.text().stripTrailing());
    }

    private static String[] columns(String text) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < STARTS.length; i++) {
            fields.add(field(text, STARTS[i], WIDTHS[i]));
        }
        for (int at = FIRST_CORRELATION; at < text.length(); at += CORRELATION_WIDTH) {
            fields.add(field(text, at, CORRELATION_WIDTH));
        }
        return fields.toArray(new String[0]);
    }

    private static String field(String text, int start, int width) {
        return start >= text.length()
                ? ""
                : text.substring(start, Math.min(text.length(), start + width)).strip();
    }
}
