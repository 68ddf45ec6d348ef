package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/**
 * A text looked at in two ways.
 *
 * @param source the text
 * @param raw all lines
 * @param data the lines that are neither blank nor comments
 */
record PatternText(TextSource source, List<TextLine> raw, List<DataLine> data) {
    static final int MOST_WORDS = 6_000_000;

    static PatternText of(TextSource source) {
        List<DataLine> data = DataLine.of(source);
        long words = data.stream().mapToLong(DataLine::size).sum();
        if (words > MOST_WORDS) {
            throw source.fault("at most %d words".formatted(MOST_WORDS), "" + words);
        }
        return new PatternText(source, source.lines(), data);
    }

    /** Whether any line begins so. */
    boolean hasLineWith(String beginning) {
        return raw.stream().anyMatch(line -> line.text().strip().startsWith(beginning));
    }

    /** Whether the first line that is not blank begins so. */
    boolean beginsWith(String beginning) {
        return source.filledLines().get(0).text().strip().startsWith(beginning);
    }

    /** A line by its number from 1; a fault of the text if there are not so many. */
    TextLine line(int number, String what) {
        if (number > raw.size()) {
            throw source.fault(what + " in line " + number, raw.size() + " lines");
        }
        return raw.get(number - 1);
    }

    /** A line with data by its index from 0; a fault of the text if there are not so many. */
    DataLine dataLine(int index, String what) {
        if (index >= data.size()) {
            throw source.fault(what, data.size() + " lines with data");
        }
        return data.get(index);
    }

    /** Whether there is such a line and its first words are numbers. */
    boolean startsWithNumbers(int number, int count) {
        if (number > raw.size()) {
            return false;
        }
        String[] words = raw.get(number - 1).words();
        for (int i = 0; i < count; i++) {
            if (i >= words.length || !TextLine.isDecimal(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The data after a line, comments left out. */
    List<DataLine> after(int number) {
        return DataLine.of(raw.subList(Math.min(number, raw.size()), raw.size()));
    }
}
