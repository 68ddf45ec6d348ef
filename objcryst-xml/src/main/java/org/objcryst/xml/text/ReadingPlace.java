package org.objcryst.xml.text;

import java.util.function.Consumer;
import org.objcryst.format.DataFormatException;

/** Where the reading of a file has got to, and how many numbers it may still hold. */
public final class ReadingPlace {
    private final String file;
    private final Consumer<String> remarks;
    private int line;
    private int numbersLeft;

    /**
     * At the beginning of a file.
     *
     * @param file what messages call it
     * @param limits what it may ask for
     * @param remarks gets a sentence for each thing that was read in another way than it stands there
     */
    public ReadingPlace(String file, TextLimits limits, Consumer<String> remarks) {
        this.file = file;
        this.remarks = remarks;
        numbersLeft = limits.numbers();
    }

    /**
     * Where the present element or text begins.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Goes on to another line.
     *
     * @param newLine from 1
     */
    public void moveTo(int newLine) {
        line = newLine;
    }

    /**
     * A fault in the present line.
     *
     * @param expected what should be there
     * @param found what is there
     * @return the exception to throw
     */
    public DataFormatException fault(String expected, String found) {
        return fault(line, expected, found);
    }

    /**
     * A fault in some line.
     *
     * @param where the line, from 1
     * @param expected what should be there
     * @param found what is there
     * @return the exception to throw
     */
    public DataFormatException fault(int where, String expected, String found) {
        return new DataFormatException(file, where, expected, found);
    }

    /**
     * Tells what was read in another way than it stands there.
     *
     * @param what a sentence
     */
    public void remark(String what) {
        remarks.accept("line %d: %s".formatted(line, what));
    }

    /** Counts a number of a list. */
    void countNumber() {
        if (--numbersLeft < 0) {
            throw fault("fewer numbers in the lists of a file", "too many");
        }
    }
}
