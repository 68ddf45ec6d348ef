package org.objcryst.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is damaged: small texts of our own, and the beginnings of measured files where they are at hand. */
public final class Samples {
    private final List<byte[]> bytes = new ArrayList<>();

    /** With texts of our own. */
    public Samples(String... texts) {
        this(List.of(texts));
    }

    /** With texts of our own. */
    public Samples(List<String> texts) {
        texts.forEach(t -> bytes.add(t.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds bytes of our own. */
    public Samples and(byte[] more) {
        bytes.add(more);
        return this;
    }

    /** Adds the beginning of a file beside the project, in whole lines, if it is there. */
    public Samples andFile(String relative, int longest) {
        Path path = Path.of(System.getProperty("objcryst.shared", "../shared")).resolve(relative);
        if (Files.exists(path)) {
            byte[] all = read(path);
            int end = Math.min(all.length, longest);
            while (end > 0 && end < all.length && all[end - 1] != '\n') {
                end--;
            }
            bytes.add(Arrays.copyOf(all, end));
        }
        return this;
    }

    /** All of them. */
    public List<byte[]> all() {
        return bytes;
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
