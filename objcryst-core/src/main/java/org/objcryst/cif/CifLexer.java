package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextLine;

/** Splits the lines of a CIF into tokens. Lists, tables and triple quotes are known in files that say they are CIF 2. */
final class CifLexer {
    private static final String SECOND_EDITION = "#\\#CIF_2.";

    private static final int MOST_WORDS = 1_500_000;

    private final List<TextLine> lines;
    private final boolean secondEdition;
    private final List<CifToken> tokens = new ArrayList<>();
    private int row;
    private int at;

    private CifLexer(List<TextLine> lines) {
        this.lines = lines;
        secondEdition = !lines.isEmpty() && lines.get(0).text().startsWith(SECOND_EDITION);
    }

    static List<CifToken> tokens(List<TextLine> lines) {
        CifLexer lexer = new CifLexer(lines);
        while (lexer.row < lines.size()) {
            lexer.next();
            if (lexer.tokens.size() > MOST_WORDS) {
                throw lines.get(lexer.row).fault("a CIF of at most %d words".formatted(MOST_WORDS), "more");
            }
        }
        return lexer.tokens;
    }

    private void next() {
        TextLine line = lines.get(row);
        String text = line.text();
        if (at >= text.length() || text.charAt(at) == '#') {
            row++;
            at = 0;
            return;
        }
        char c = text.charAt(at);
        if (at == 0 && c == ';') {
            textField();
        } else if (isBlank(c)) {
            at++;
        } else if (secondEdition && CifCompound.begins(text, at)) {
            compound(line);
        } else if (c == '\'' || c == '"') {
            quoted(line);
        } else {
            bare(line);
        }
    }

    /** From a semicolon at the start of a line to the next one; words may follow the closing one. */
    private void textField() {
        TextLine first = lines.get(row);
        List<String> raw = new ArrayList<>(List.of(first.text().substring(1)));
        for (row++; row < lines.size(); row++) {
            String line = lines.get(row).text();
            if (line.startsWith(";")) {
                tokens.add(CifToken.ofQuoted(CifTextField.content(raw), first));
                at = 1;
                return;
            }
            raw.add(line);
        }
        throw first.fault("a text that ends with a semicolon at the start of a line", "the end of the file");
    }

    private void compound(TextLine first) {
        CifCompound compound = CifCompound.read(lines, row, at);
        tokens.add(CifToken.ofQuoted(compound.text(), first));
        row = compound.row();
        at = compound.end();
    }

    /** A quote closes only before a blank or the end of the line, so 'a dog's life' is one word. */
    private void quoted(TextLine line) {
        String text = line.text();
        for (int close = at + 1; close < text.length(); close++) {
            boolean last = close + 1 == text.length() || isBlank(text.charAt(close + 1));
            if (last && text.charAt(close) == text.charAt(at)) {
                tokens.add(CifToken.ofQuoted(text.substring(at + 1, close), line));
                at = close + 1;
                return;
            }
        }
        throw line.fault("a closing " + text.charAt(at), text.substring(at));
    }

    private void bare(TextLine line) {
        String text = line.text();
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        tokens.add(CifToken.ofWord(text.substring(at, end), line));
        at = end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
