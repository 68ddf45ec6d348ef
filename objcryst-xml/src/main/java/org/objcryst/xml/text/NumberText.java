package org.objcryst.xml.text;

import java.util.Arrays;
import java.util.Locale;

/** Numbers out of text: decimal point, optional sign and exponent; what programs print for no number is known as such. */
public final class NumberText {
    private static final int LONGEST = 400;
    private static final int QUOTED = 40;

    private final ReadingPlace place;

    /**
     * For the texts of one file.
     *
     * @param place where they stand
     */
    public NumberText(ReadingPlace place) {
        this.place = place;
    }

    /**
     * One number.
     *
     * @param word without blanks around
     * @param line in which it stands
     * @return NaN if the file says that it is no finite number
     * @throws org.objcryst.format.DataFormatException if it is anything else
     */
    public double number(String word, int line) {
        if (!looksDecimal(word)) {
            if (isNoNumber(word)) {
                return Double.NaN;
            }
            throw place.fault(line, "a number", word.length() > QUOTED ? word.substring(0, QUOTED) : word);
        }
        try {
            double value = Double.parseDouble(word);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            throw place.fault(line, "a number", word);
        }
    }

    /**
     * All numbers of a text, whatever the white space between them.
     *
     * @param text begins in the present line
     * @param replacement stands for what is no finite number
     * @return in order, a new array
     * @throws org.objcryst.format.DataFormatException if there is anything else than numbers, or too many
     */
    public double[] numbers(String text, double replacement) {
        double[] values = new double[Math.max(4, Math.min(1024, text.length() / 2))];
        int n = 0;
        int line = place.line();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                line += c == '\n' || c == '\r' && !text.startsWith("\n", i + 1) ? 1 : 0;
                i++;
                continue;
            }
            int end = endOfWord(text, i);
            place.countNumber();
            values = n < values.length ? values : Arrays.copyOf(values, 2 * n);
            double value = number(text.substring(i, end), line);
            values[n++] = Double.isNaN(value) ? replacement : value;
            i = end;
        }
        return Arrays.copyOf(values, n);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean looksDecimal(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoNumber(String word) {
        if (word.length() > QUOTED) {
            return false;
        }
        String bare = word.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        return bare.startsWith("nan") || bare.equals("inf") || bare.equals("infinity") || bare.startsWith("1.#");
    }
}
