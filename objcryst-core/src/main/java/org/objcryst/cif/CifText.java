package org.objcryst.cif;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A CIF that is being written: quotes what needs quotes, puts long values on a line of their own and folds longer ones. Lines
 * have at most 80 characters, as the oldest readers expect.
 */
public final class CifText {
    /** A value that is not known. */
    public static final String UNKNOWN = "?";
    /** A value that has no meaning here. */
    public static final String NONE = ".";

    private static final int WIDTH = 80;
    private static final int LONGEST_NAME = 60;
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9+.-][^\\s'\"#]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(data_|save_|loop_|global_|stop_).*|[.?]");
    private static final Pattern SINGLE_ENDS = Pattern.compile(".*'\\s.*");
    private static final Pattern DOUBLE_ENDS = Pattern.compile(".*\"\\s.*");

    private final StringBuilder text = new StringBuilder();

    /** A text without any block. */
    public CifText() {}

    /**
     * Begins a data block.
     *
     * @param name any text; what a name cannot have becomes an underscore
     * @return this
     */
    public CifText block(String name) {
        return line((text.isEmpty() ? "" : "\n") + "data_" + blockName(name));
    }

    /**
     * What becomes of the name of a block.
     *
     * @param name any text
     * @return letters, digits and a few signs, at most 60 of them
     */
    public static String blockName(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.+-]+", "_");
        String cut = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        return cut.isEmpty() ? "structure" : cut;
    }

    /**
     * An empty line.
     *
     * @return this
     */
    public CifText gap() {
        return line("");
    }

    /**
     * An item with a text.
     *
     * @param tag with its underscore
     * @param value any text
     * @return this
     */
    public CifText item(String tag, String value) {
        return word(tag, quoted(value));
    }

    /**
     * An item with a number.
     *
     * @param tag with its underscore
     * @param value with its uncertainty if it is known
     * @return this
     */
    public CifText item(String tag, CifNumber value) {
        return word(tag, value.text());
    }

    /**
     * An item whose value is a word already: {@link #UNKNOWN}, {@link #NONE} or a number.
     *
     * @param tag with its underscore
     * @param word stands as it is
     * @return this
     */
    public CifText word(String tag, String word) {
        String first = "%-32s ".formatted(tag);
        return line(
                word.startsWith("\n")
                        ? tag + word
                        : first.length() + word.length() <= WIDTH ? first + word : tag + "\n" + word);
    }

    /**
     * Begins a loop; rows follow.
     *
     * @param tags names of the columns
     * @return this
     */
    public CifText loop(String... tags) {
        line("\nloop_");
        List.of(tags).forEach(this::line);
        return this;
    }

    /**
     * A row of the loop that was begun last.
     *
     * @param words numbers, or texts that {@link #quoted} has treated
     * @return this
     */
    public CifText row(List<String> words) {
        StringBuilder row = new StringBuilder();
        int begin = 0;
        for (String word : words) {
            boolean tooLong = row.length() - begin + 1 + word.length() > WIDTH;
            if (tooLong && !word.startsWith("\n") && row.length() > begin) {
                row.append('\n');
                begin = row.length();
            } else if (row.length() > begin && !word.startsWith("\n")) {
                row.append(' ');
            }
            row.append(word);
            if (word.startsWith("\n")) {
                row.append('\n');
                begin = row.length();
            }
        }
        return line(row.length() == begin && begin > 0 ? row.substring(0, begin - 1) : row.toString());
    }

    /**
     * A text as one word: bare where that is allowed, else in quotes or between semicolons.
     *
     * @param value any text
     * @return a word for {@link #row}
     */
    public static String quoted(String value) {
        if (value.length() > WIDTH - 2 || value.indexOf('\n') >= 0) {
            return '\n' + TextFolding.field(value);
        }
        if (BARE.matcher(value).matches() && !RESERVED.matcher(value).matches()) {
            return value;
        }
        if (!SINGLE_ENDS.matcher(value).matches()) {
            return "'" + value + "'";
        }
        return DOUBLE_ENDS.matcher(value).matches() ? '\n' + TextFolding.field(value) : '"' + value + '"';
    }

    private CifText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** The content of a file. */
    @Override
    public String toString() {
        return text.toString();
    }
}
