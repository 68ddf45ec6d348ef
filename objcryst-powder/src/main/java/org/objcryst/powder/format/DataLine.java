package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/**
 * A line with numbers, neither blank nor a comment. It keeps no words: a large file has too many of them.
 *
 * @param line the line and its place
 */
record DataLine(TextLine line) {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");
    private static final String COMMENT_MARKS = "#!;'";

    static List<DataLine> of(TextSource source) {
        return of(source.lines());
    }

    /** Leaves out blank lines, lines that begin with # ! ; ' and everything between slash-star and star-slash. */
    static List<DataLine> of(List<TextLine> lines) {
        List<DataLine> data = new ArrayList<>(lines.size());
        boolean inComment = false;
        for (TextLine line : lines) {
            String text = line.text().strip();
            inComment = inComment || text.startsWith("/*");
            if (inComment) {
                inComment = !text.contains("*/");
            } else if (!text.isEmpty() && COMMENT_MARKS.indexOf(text.charAt(0)) < 0) {
                data.add(new DataLine(line));
            }
        }
        return data;
    }

    /** Found anew each time: most lines are looked at once or twice, and words would take more memory than the text. */
    private LineWords wordsOfLine() {
        return new LineWords(line.text().strip());
    }

    /** What stands between blanks, tabs and commas; a new array each time. */
    String[] words() {
        return wordsOfLine().all();
    }

    /** How many words there are. */
    int size() {
        return wordsOfLine().count();
    }

    boolean startsWithNumber() {
        return TextLine.isDecimal(wordsOfLine().at(0));
    }

    /** Commas between digits do not separate where blanks or semicolons do. */
    boolean hasDecimalComma() {
        String text = line.text().strip();
        Matcher comma = text.indexOf(',') < 0 ? null : DECIMAL_COMMA.matcher(text);
        if (comma == null || !comma.find()) {
            return false;
        }
        int first = comma.end();
        int last = comma.start();
        while (comma.find()) {
            last = comma.start();
        }
        return separates(text, 0, last) || separates(text, first, text.length() - 1);
    }

    private static boolean separates(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ';' || Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    double number(int column, String what) {
        String word = wordsOfLine().at(column);
        if (word.isEmpty()) {
            throw line.fault(what + " in column " + (column + 1));
        }
        return line.decimal(word, what);
    }
}
