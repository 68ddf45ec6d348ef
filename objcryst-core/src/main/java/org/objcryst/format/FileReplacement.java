package org.objcryst.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file so that nobody ever sees half of it, whatever happens: to a temporary file beside it, which reaches the disk
 * before it takes the name.
 */
public final class FileReplacement {
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

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
     * Writes bytes to a temporary file beside the target, then gives it the target's name. A device such as
     * {@code /dev/stdout} is written to as it is.
     *
     * @param target where the bytes belong; its folder must exist
     * @param bytes the whole content
     * @throws UncheckedIOException if that is not possible; the target is as it was
     */
    public static void write(Path target, byte[] bytes) {
        boolean device = Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
        try {
            if (device) {
                Files.write(target, bytes);
            } else {
                replace(Files.isSymbolicLink(target) ? target.toRealPath() : target, bytes);
            }
        } catch (IOException e) {
            String kept = !device && Files.exists(target) ? "; the former file is as it was" : "";
            throw new UncheckedIOException(
                    "%s cannot be written (%d bytes): %s%s".formatted(target, bytes.length, reason(e), kept), e);
        }
    }

    /**
     * Removes temporary files of processes that were killed while they wrote; to be called before anything is written there.
     *
     * @param folder where to look
     */
    public static void removeLeftovers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(FileReplacement::isLeftOver).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be tidied: %s".formatted(folder, reason(e)), e);
        }
    }

    private static boolean isLeftOver(Path file) {
        Matcher name = TEMPORARY.matcher(file.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(process -> !process.equals(ProcessHandle.current()))
                        .isEmpty()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
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
            writeToDisk(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        settle(folder);
    }

    private static void writeToDisk(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Has the new name reach the disk too, where the system lets one open folders. */
    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the name is written when the file is
        }
    }

    /** {@code No space left on device} rather than the name of the temporary file. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        List<String> kinds = List.of("AccessDeniedException", "NoSuchFileException");
        String kind = e.getClass().getSimpleName();
        return kinds.contains(kind) || e.getMessage() == null ? kind : e.getMessage();
    }
}
