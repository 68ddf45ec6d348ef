package org.objcryst.xml.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.objcryst.format.DataFormatException;

/** The characters of a project file: plain, gzip or zlib by their first bytes; UTF-8 or else Latin-1. */
public final class ProjectText {
    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int CHUNK = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final TextLimits limits;

    /**
     * For the text of one file.
     *
     * @param file what messages call it
     * @param limits what it may ask for
     */
    public ProjectText(String file, TextLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param path plain or compressed
     * @return its text, without a byte-order mark
     * @throws DataFormatException if it is missing, a folder, unreadable, no text, or too large
     */
    public String read(Path path) {
        if (!Files.exists(path)) {
            throw fault("a file", "nothing of this name");
        }
        if (Files.isDirectory(path)) {
            throw fault("a file", "a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return of(in.readNBytes(limits.bytes() + 1));
        } catch (IOException e) {
            throw fault("a readable file", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Takes the text out of bytes in memory.
     *
     * @param bytes plain or compressed
     * @return the text, without a byte-order mark
     * @throws DataFormatException if they are no text or too many
     */
    public String of(byte[] bytes) {
        String text = decoded(isGzip(bytes) || isZlib(bytes) ? decompressed(bytes) : bounded(bytes));
        if (text.indexOf('\0') >= 0) {
            throw fault("a project file", "binary data");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x78 && (bytes[0] << 8 | bytes[1] & 0xff) % 31 == 0;
    }

    private byte[] bounded(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            throw fault("at most %d bytes".formatted(limits.bytes()), "more");
        }
        return bytes;
    }

    private byte[] decompressed(byte[] bytes) {
        InputStream raw = new ByteArrayInputStream(bounded(bytes));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = isGzip(bytes) ? new GZIPInputStream(raw) : new InflaterInputStream(raw)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                text.write(chunk, 0, n);
                check(text.size(), bytes.length);
            }
        } catch (IOException e) {
            throw new DataFormatException(file, 0, "an undamaged compressed file", String.valueOf(e.getMessage()), e);
        }
        return text.toByteArray();
    }

    private void check(int size, int compressed) {
        if (size > limits.bytes()) {
            throw fault("at most %d bytes of text".formatted(limits.bytes()), "more than that, compressed");
        }
        if (size > RATIO_COUNTS_FROM && size / limits.ratio() > compressed) {
            throw fault(
                    "text at most %d times as long as its compressed form".formatted(limits.ratio()),
                    "%d bytes that grow to more than %d".formatted(compressed, size));
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private DataFormatException fault(String expected, String found) {
        return new DataFormatException(file, 0, expected, found);
    }
}
