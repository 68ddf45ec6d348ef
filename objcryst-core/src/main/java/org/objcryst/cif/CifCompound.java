package org.objcryst.cif;

import java.util.List;
import org.objcryst.format.TextLine;

/**
 * What only CIF 2 has: a list {@code [...]}, a table {@code {...}} or a text in triple quotes. Lists and tables are kept as they are
 * written: no item of the dictionaries that are read here has one.
 *
 * @param text what stands between triple quotes, or the list with its brackets
 * @param row index of the line where it ends
 * @param end index behind it in this line
 */
record CifCompound(String text, int row, int end) {
    private static final String OPENING = "[{";
    private static final String CLOSING = "]}";

    static boolean begins(String text, int at) {
        return OPENING.indexOf(text.charAt(at)) >= 0 || text.startsWith("'''", at) || text.startsWith("\"\"\"", at);
    }

    static CifCompound read(List<TextLine> lines, int row, int at) {
        String first = lines.get(row).text();
        return OPENING.indexOf(first.charAt(at)) >= 0
                ? bracketed(lines, row, at)
                : tripleQuoted(lines, row, at + 3, first.substring(at, at + 3));
    }

    private static CifCompound tripleQuoted(List<TextLine> lines, int row, int start, String quotes) {
        StringBuilder text = new StringBuilder();
        int from = start;
        for (int r = row; r < lines.size(); r++) {
            String line = lines.get(r).text();
            int close = line.indexOf(quotes, from);
            if (close >= 0) {
                return new CifCompound(text + line.substring(from, close), r, close + 3);
            }
            text.append(line.substring(from)).append('\n');
            from = 0;
        }
        throw lines.get(row).fault("a closing " + quotes, "the end of the file");
    }

    private static CifCompound bracketed(List<TextLine> lines, int row, int start) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        int from = start;
        for (int r = row; r < lines.size(); r++) {
            String line = lines.get(r).text();
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\'' || c == '"') {
                    i = closingQuote(lines.get(r), i);
                } else if (OPENING.indexOf(c) >= 0) {
                    depth++;
                } else if (CLOSING.indexOf(c) >= 0 && --depth == 0) {
                    return new CifCompound(text + line.substring(from, i + 1), r, i + 1);
                }
            }
            text.append(line.substring(from)).append('\n');
            from = 0;
        }
        throw lines.get(row).fault("a closing bracket", "the end of the file");
    }

    private static int closingQuote(TextLine line, int open) {
        int close = line.text().indexOf(line.text().charAt(open), open + 1);
        if (close < 0) {
            throw line.fault(
                    "a closing " + line.text().charAt(open), line.text().substring(open));
        }
        return close;
    }
}
