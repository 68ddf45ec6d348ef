package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;

/** Numbers in free format: their arrangement in lines means nothing. */
final class NumberStream {
    private final List<DataLine> lines;
    private String[] words = {};
    private int row = -1;
    private int column;

    NumberStream(List<DataLine> lines) {
        this.lines = lines;
    }

    boolean hasNext() {
        while (row < lines.size() && column >= words.length) {
            row++;
            column = 0;
            words = row < lines.size() ? lines.get(row).words() : words;
        }
        return row < lines.size();
    }

    double next(String what) {
        if (!hasNext()) {
            throw line().fault(what, "the end of the file");
        }
        return line().decimal(words[column++], what);
    }

    /** The line of the next number, or the last one. */
    TextLine line() {
        return lines.get(Math.max(0, Math.min(row, lines.size() - 1))).line();
    }

    /** How many words in sequence are numbers. */
    static int count(List<DataLine> lines) {
        int n = 0;
        for (DataLine line : lines) {
            for (String word : line.words()) {
                if (!TextLine.isDecimal(word)) {
                    return n;
                }
                n++;
            }
        }
        return n;
    }
}
