package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextLine;

/** Splits the lines of a CIF into tokens. */
final class CifLexer {
    private final List<TextLine> lines;
    private final List<CifToken> tokens = new ArrayList<>();
    private int row;

    private CifLexer(List<TextLine> lines) {
        this.lines = lines;
    }

    static List<CifToken> tokens(List<TextLine> lines) {
        CifLexer lexer = new CifLexer(lines);
        for (lexer.row = 0; lexer.row < lines.size(); lexer.row++) {
            if (lines.get(lexer.row).text().startsWith(";")) {
                lexer.textBlock();
            } else {
                lexer.wordsFrom(0);
            }
        }
        return lexer.tokens;
    }

    /** From a semicolon at the start of a line to the next one; words may follow the closing one. */
    private void textBlock() {
        TextLine first = lines.get(row);
        StringBuilder text = new StringBuilder(first.text().substring(1));
        for (row++; row < lines.size(); row++) {
            String line = lines.get(row).text();
            if (line.startsWith(";")) {
                tokens.add(CifToken.ofQuoted(text.toString().strip(), first));
                wordsFrom(1);
                return;
            }
            text.append('\n').append(line);
        }
        throw first.fault("a text that ends with a semicolon at the start of a line", "the end of the file");
    }

    private void wordsFrom(int start) {
        TextLine line = lines.get(row);
        String text = line.text();
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (c == '#') {
                return;
            } else if (c == '\'' || c == '"') {
                at = quoted(line, at);
            } else {
                at = bare(line, at);
            }
        }
    }

    /** A quote closes only before a blank or the end of the line, so 'a dog's life' is one word. */
    private int quoted(TextLine line, int open) {
        String text = line.text();
        for (int close = open + 1; close < text.length(); close++) {
            boolean last = close + 1 == text.length() || isBlank(text.charAt(close + 1));
            if (last && text.charAt(close) == text.charAt(open)) {
                tokens.add(CifToken.ofQuoted(text.substring(open + 1, close), line));
                return close + 1;
            }
        }
        throw line.fault("a closing " + text.charAt(open), text.substring(open));
    }

    private int bare(TextLine line, int start) {
        String text = line.text();
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        tokens.add(CifToken.ofWord(text.substring(start, end), line));
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
