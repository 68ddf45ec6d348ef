package org.objcryst.format;

/** Input that is not what it should be: says in which file and line, what was expected and what was found. */
public final class DataFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final int line;
    private final String expected;
    private final String found;

    /**
     * A fault in a line of a file.
     *
     * @param file name of the file as the user gave it
     * @param line number of the line, from 1; 0 if the fault is in the file as a whole
     * @param expected what should have been there, for example {@code a step size > 0}
     * @param found what was there
     */
    public DataFormatException(String file, int line, String expected, String found) {
        this(file, line, expected, found, null);
    }

    /**
     * A fault in a line of a file, with its cause.
     *
     * @param file name of the file as the user gave it
     * @param line number of the line, from 1; 0 if the fault is in the file as a whole
     * @param expected what should have been there
     * @param found what was there
     * @param cause what went wrong below, may be null
     */
    public DataFormatException(String file, int line, String expected, String found, Throwable cause) {
        super(message(file, line, expected, found), cause);
        this.file = file;
        this.line = line;
        this.expected = expected;
        this.found = found;
    }

    /**
     * The file at fault.
     *
     * @return its name as the user gave it
     */
    public String file() {
        return file;
    }

    /**
     * The line at fault.
     *
     * @return from 1; 0 if the fault is in the file as a whole
     */
    public int line() {
        return line;
    }

    /**
     * What should have been there.
     *
     * @return words for the user
     */
    public String expected() {
        return expected;
    }

    /**
     * What was there.
     *
     * @return the text found, or words for it
     */
    public String found() {
        return found;
    }

    private static String message(String file, int line, String expected, String found) {
        String place = line > 0 ? file + ":" + line : file;
        return "%s: expected %s, found \"%s\"".formatted(place, expected, shortened(found));
    }

    private static String shortened(String found) {
        String clean = found.strip().replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }
}
