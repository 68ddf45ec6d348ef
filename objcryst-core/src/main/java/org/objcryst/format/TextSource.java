package org.objcryst.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The numbered lines of a text, read at once; whatever keeps a file from being read as text is a clear error. */
public final class TextSource {
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_LINE_ENDS = 1_000_000; // a carriage return and a line feed count as two
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final List<TextLine> lines;

    private TextSource(String name, String text) {
        this.name = name;
        requireFewLines(name, text);
        String[] split = text.split("\r\n|\n|\r", -1);
        int last = split.length > 0 && split[split.length - 1].isEmpty() ? split.length - 1 : split.length;
        List<TextLine> numbered = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            if (split[i].length() > LONGEST_LINE) {
                throw new DataFormatException(name, i + 1, "at most %d characters".formatted(LONGEST_LINE), "more");
            }
            numbered.add(new TextLine(name, i + 1, split[i]));
        }
        lines = List.copyOf(numbered);
    }

    /**
     * Reads a file, UTF-8 or else Latin-1, with any line ends.
     *
     * @param path a file with some text
     * @return its lines
     * @throws DataFormatException if the file is missing, a folder, unreadable, empty or not text
     */
    public static TextSource read(Path path) {
        String name = path.toString();
        return of(name, readBytes(path, name));
    }

    /**
     * The bytes of a file that are already in memory.
     *
     * @param name what messages call it
     * @param bytes UTF-8 or else Latin-1
     * @return its lines
     * @throws DataFormatException if they are empty or not text
     */
    public static TextSource of(String name, byte[] bytes) {
        return of(name, decode(name, bytes));
    }

    /**
     * A text that is already in memory.
     *
     * @param name what messages call it
     * @param text some text
     * @return its lines
     * @throws DataFormatException if it is blank or not text
     */
    public static TextSource of(String name, String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (body.isBlank()) {
            throw new DataFormatException(name, 0, "some text", "an empty file");
        }
        if (body.indexOf('\0') >= 0) {
            throw new DataFormatException(name, 0, "a text file", "binary data");
        }
        return new TextSource(name, body);
    }

    /**
     * What messages call this text.
     *
     * @return the name of the file as given
     */
    public String name() {
        return name;
    }

    /**
     * All lines, without line ends.
     *
     * @return an immutable list, blank lines included
     */
    public List<TextLine> lines() {
        return lines;
    }

    /**
     * The lines that are not blank.
     *
     * @return an immutable list, not empty
     */
    public List<TextLine> filledLines() {
        return lines.stream().filter(l -> !l.isBlank()).toList();
    }

    /**
     * A fault of the text as a whole.
     *
     * @param expected what should be there
     * @param found what is there
     * @return the exception to throw
     */
    public DataFormatException fault(String expected, String found) {
        return new DataFormatException(name, 0, expected, found);
    }

    private static byte[] readBytes(Path path, String name) {
        if (!Files.exists(path)) {
            throw new DataFormatException(name, 0, "a file", "nothing of this name");
        }
        if (Files.isDirectory(path)) {
            throw new DataFormatException(name, 0, "a file", "a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new DataFormatException(name, 0, "a readable file", String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireFewLines(String name, String text) {
        long ends = text.chars().filter(c -> c == '\n' || c == '\r').count();
        if (ends > MOST_LINE_ENDS) {
            throw new DataFormatException(name, 0, "at most %d ends of lines".formatted(MOST_LINE_ENDS), "" + ends);
        }
    }

    private static String decode(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new DataFormatException(name, 0, "a file of at most %d bytes".formatted(MOST_BYTES), "more");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new DataFormatException(name, 0, "a text file", "binary data");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
