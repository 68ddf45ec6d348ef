package org.objcryst.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.format.DataFormatException;
import org.objcryst.state.StateFile;
import org.objcryst.state.StateFolder;
import org.objcryst.state.StateKey;

/**
 * The state of a command in the folder {@code state} beside its results: its arguments, and a folder for each of its searches.
 * It stays when the command is done, so that a command which is resumed once too often is done at once.
 */
public final class SavedState implements AutoCloseable {
    private static final String NAME = "state";
    private static final String BEFORE = "state-before";
    private static final String ARGUMENTS = "arguments";
    private static final String DONE = "done";

    private final Path path;
    private final StateFolder folder;
    private final Duration interval;

    private SavedState(Path path, StateFolder folder, Duration interval) {
        this.path = path;
        this.folder = folder;
        this.interval = interval;
    }

    /**
     * Opens the state of a command. Unless it is to be resumed, what is there goes: finished state is removed, unfinished one
     * set aside as {@code state-before}.
     *
     * @param out the folder of results
     * @param arguments what decides the results
     * @param resume whether to go on with what is there
     * @param interval between two checkpoints of a run
     * @param notes told what the user should know
     * @return to be closed
     * @throws DataFormatException if it is the state of a command with other arguments
     * @throws IllegalArgumentException if another process uses it
     */
    public static SavedState open(
            Path out, Arguments arguments, boolean resume, Duration interval, Consumer<String> notes) {
        Path path = out.resolve(NAME);
        if (!resume) {
            setAside(path, out.resolve(BEFORE), notes);
        }
        StateFolder folder = StateFolder.open(path);
        try {
            boolean known = folder.read(ARGUMENTS, ARGUMENTS, arguments.key(), in -> true, notes)
                    .isPresent();
            if (resume && !known) {
                notes.accept("there is no state in %s to go on from; beginning anew".formatted(path));
            }
            SavedState state = new SavedState(path, folder, interval);
            state.write(ARGUMENTS, arguments.key(), notes);
            return state;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void setAside(Path path, Path before, Consumer<String> notes) {
        if (!Files.exists(path)) {
            return;
        }
        StateFolder.open(path).close(); // refuses a state that is in use
        try {
            if (!Files.exists(path.resolve(DONE)) && Files.exists(path.resolve(ARGUMENTS))) {
                remove(before);
                Files.move(path, before);
                notes.accept("the unfinished state in %s was moved to %s; --resume would have gone on from there"
                        .formatted(path, before));
            } else {
                remove(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed: %s".formatted(path, e), e);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(String name, StateKey key, Consumer<String> notes) {
        try {
            folder.write(name, new StateFile(name, key, new byte[0]));
        } catch (UncheckedIOException e) {
            notes.accept(e.getMessage() + "; --resume will not work");
        }
    }

    /**
     * Has a search keep its state here, and go on from what is here.
     *
     * @param search not begun yet
     * @param name of the search among those of the command, always the same
     */
    public void keep(MonteCarlo search, String name) {
        search.state(path.resolve(name)).resume(true).checkpointEvery(interval);
    }

    /**
     * Notes that the command has written its results.
     *
     * @param notes told if that cannot be noted
     */
    public void done(Consumer<String> notes) {
        write(DONE, new StateKey(), notes);
    }

    @Override
    public void close() {
        folder.close();
    }
}
