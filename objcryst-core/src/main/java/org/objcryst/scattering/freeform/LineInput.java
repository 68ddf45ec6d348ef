package org.objcryst.scattering.freeform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;

/** The lines of a file one after the other, however large it is. */
final class LineInput implements AutoCloseable {
    private static final int LONGEST = 4096;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final InputStream in;
    private final byte[] line = new byte[LONGEST];
    private int number;

    LineInput(Path path) {
        this.path = path;
        try {
            in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        } catch (IOException e) {
            throw new DataFormatException(path.toString(), 0, "a file that can be read", e.toString(), e);
        }
    }

    /** The next line, empty at the end of the file. */
    Optional<TextLine> next() {
        try {
            int n = 0;
            int c = in.read();
            if (c < 0) {
                return Optional.empty();
            }
            number++;
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (n == LONGEST) {
                    throw new DataFormatException(
                            path.toString(), number, "a line of at most %d bytes".formatted(LONGEST), text(40));
                }
                line[n++] = (byte) c;
            }
            return Optional.of(new TextLine(path.toString(), number, text(n).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    private String text(int n) {
        return new String(line, 0, n, StandardCharsets.UTF_8);
    }

    DataFormatException endsEarly(String expected) {
        return new DataFormatException(path.toString(), number, expected, "end of file");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be closed".formatted(path), e);
        }
    }
}
