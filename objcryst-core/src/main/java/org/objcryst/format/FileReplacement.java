package org.objcryst.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that nobody ever sees half of it. */
public final class FileReplacement {
    private FileReplacement() {}

    /**
     * Writes UTF-8 text to a temporary file beside the target, then gives it the target's name. A device such as
     * {@code /dev/stdout} is written to as it is.
     *
     * @param target where the text belongs; its folder must exist
     * @param text the whole content
     * @throws UncheckedIOException if that is not possible; the target is as it was
     */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes in the same way.
     *
     * @param target where they belong; its folder must exist
     * @param bytes the whole content
     * @throws UncheckedIOException if that is not possible; the target is as it was
     */
    public static void write(Path target, byte[] bytes) {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
                Files.write(target, bytes);
            } else {
                replace(Files.isSymbolicLink(target) ? target.toRealPath() : target, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + e, e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is a folder");
        }
        Path folder = target.toAbsolutePath().getParent();
        String name = ".%s.%d.tmp"
                .formatted(target.getFileName(), ProcessHandle.current().pid());
        Path temporary = folder.resolve(name);
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
