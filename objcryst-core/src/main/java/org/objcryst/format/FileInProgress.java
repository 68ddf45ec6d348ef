package org.objcryst.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file too large to be held in memory before it is written: it grows under a temporary name beside the target and takes the
 * target's name when it is complete. What is not kept is removed.
 */
public final class FileInProgress implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean kept;

    /**
     * Begins a file.
     *
     * @param target the name it will have; its folder must exist
     * @throws UncheckedIOException if that is not possible
     */
    public FileInProgress(Path target) {
        this.target = target;
        String name = ".%s.%d.tmp"
                .formatted(target.getFileName(), ProcessHandle.current().pid());
        temporary = target.toAbsolutePath().resolveSibling(name);
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder");
            }
            channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private UncheckedIOException fault(IOException e) {
        return new UncheckedIOException("%s cannot be written: %s".formatted(target, FileReplacement.reason(e)), e);
    }

    /**
     * Writes at the end.
     *
     * @param bytes all of them are taken
     * @throws UncheckedIOException if that is not possible
     */
    public void append(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /**
     * Writes over what is there.
     *
     * @param position of the first byte
     * @param bytes all of them are taken
     * @throws UncheckedIOException if that is not possible
     */
    public void overwrite(long position, ByteBuffer bytes) {
        try {
            for (long at = position; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /**
     * Gives the file its name, once it has reached the disk.
     *
     * @throws UncheckedIOException if that is not possible; a former file of that name is as it was
     */
    public void keep() {
        try {
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            kept = true;
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!kept) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public String toString() {
        return "%s, %s".formatted(target, kept ? "complete" : "in progress");
    }
}
