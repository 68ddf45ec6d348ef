package org.objcryst.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.FileReplacement;

/**
 * A folder of {@link StateFile}s that belongs to one process at a time. Several threads may use it, each for files of its
 * own.
 */
public final class StateFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    /** Larger ones are not read: no state that this program writes comes near. */
    private static final long LARGEST = 1 << 27;

    private final Path folder;
    private final Optional<FileChannel> lock;

    private StateFolder(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens a folder, which is made if there is none, and removes what a process that was killed left half written.
     *
     * @param folder where the files are
     * @return to be closed
     * @throws IllegalArgumentException if the folder cannot be made, or another process uses it
     */
    public static StateFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            StateFolder opened = new StateFolder(folder, lock(folder));
            FileReplacement.removeLeftovers(folder);
            return opened;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the state cannot be kept in %s: %s".formatted(folder, e), e);
        }
    }

    /** No lock where the file system knows none. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // by another thread of this process
        } catch (IOException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        throw new IllegalArgumentException("the state in %s is in use by another search".formatted(folder));
    }

    /**
     * Writes a file, at once and wholly.
     *
     * @param name its name in the folder
     * @param state what to store
     * @throws UncheckedIOException if that is not possible; the former file of this name is as it was
     */
    public void write(String name, StateFile state) {
        FileReplacement.write(folder.resolve(name), state.toBytes());
    }

    /**
     * Reads what a file holds.
     *
     * @param name its name in the folder
     * @param kind what it must be
     * @param key what it must belong to
     * @param content makes of the content what is wanted
     * @param complaints told in one line if the file is damaged
     * @param <T> what is wanted
     * @return empty if there is no such file, or a damaged one
     * @throws DataFormatException if it belongs to something else
     */
    public <T> Optional<T> read(
            String name, String kind, StateKey key, Function<StateInput, T> content, Consumer<String> complaints) {
        Path file = folder.resolve(name);
        StateFile state;
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            state = StateFile.parse(file.toString(), bytes(file));
            if (!state.kind().equals(kind)) {
                throw new DataFormatException(file.toString(), 0, "a state of the kind " + kind, state.kind());
            }
        } catch (IOException e) {
            complaints.accept("%s is not used: %s".formatted(file, e.getMessage()));
            return Optional.empty();
        } catch (DataFormatException e) {
            complaints.accept(e.getMessage() + "; it is not used");
            return Optional.empty();
        }
        Optional<String> difference = key.difference(state.key());
        if (difference.isPresent()) {
            throw new DataFormatException(
                    file.toString(), 0, "a state of the same " + difference.get(), "that of another calculation");
        }
        try {
            return Optional.of(content.apply(new StateInput(file.toString(), state.content())));
        } catch (DataFormatException e) {
            complaints.accept(e.getMessage() + "; it is not used");
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException("it is no file, or larger than %d bytes".formatted(LARGEST));
        }
        return Files.readAllBytes(file);
    }

    /**
     * The names of its files.
     *
     * @param wanted which of them
     * @return in alphabetical order
     */
    public List<String> names(Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(folder, e), e);
        }
    }

    /**
     * Removes a file; nothing happens if there is none.
     *
     * @param name its name in the folder
     */
    public void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed: %s".formatted(folder.resolve(name), e), e);
        }
    }

    /** Gives the folder back; its files stay. */
    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
