package org.objcryst.format;

import java.util.regex.Pattern;

/**
 * A line of a text with its place; turns its words into numbers or into exceptions that name the place.
 *
 * @param file what messages call the text
 * @param number from 1
 * @param text the line without its end
 */
public record TextLine(String file, int number, String text) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eEdD][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    /**
     * Whether there is nothing on the line.
     *
     * @return true for white space only
     */
    public boolean isBlank() {
        return text.isBlank();
    }

    /**
     * The words between blanks.
     *
     * @return a new array, empty for a blank line
     */
    public String[] words() {
        return isBlank() ? new String[0] : BLANKS.split(text.strip());
    }

    /**
     * A word as a number; Fortran exponents (1.5D3) are understood, NaN and infinities are not.
     *
     * @param word from this line
     * @param what the meaning of the number, for the message: {@code a bond length in Å}
     * @return finite
     * @throws DataFormatException if the word is no finite decimal number
     */
    public double decimal(String word, String what) {
        if (!isDecimal(word)) {
            throw fault(what, word);
        }
        double value = Double.parseDouble(word.replace('d', 'e').replace('D', 'e'));
        if (!Double.isFinite(value)) {
            throw fault(what, word);
        }
        return value;
    }

    /**
     * A word as a whole number.
     *
     * @param word from this line
     * @param what the meaning of the number, for the message
     * @return the number
     * @throws DataFormatException if the word is no whole number of at most nine digits
     */
    public int integer(String word, String what) {
        if (!INTEGER.matcher(word).matches()) {
            throw fault(what, word);
        }
        return Integer.parseInt(word);
    }

    /**
     * Whether a word is a decimal number.
     *
     * @param word any text
     * @return false also for NaN, infinities and hexadecimal numbers
     */
    public static boolean isDecimal(String word) {
        return DECIMAL.matcher(word).matches();
    }

    /**
     * Whether a word is a whole number.
     *
     * @param word any text
     * @return true for at most nine digits with an optional sign
     */
    public static boolean isInteger(String word) {
        return INTEGER.matcher(word).matches();
    }

    /**
     * A fault of the line as a whole.
     *
     * @param expected what should be there
     * @return the exception to throw; quotes the line
     */
    public DataFormatException fault(String expected) {
        return fault(expected, text);
    }

    /**
     * A fault in this line.
     *
     * @param expected what should be there
     * @param found what is there
     * @return the exception to throw
     */
    public DataFormatException fault(String expected, String found) {
        return new DataFormatException(file, number, expected, found);
    }
}
