package org.objcryst.app.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.objcryst.app.solution.Version;
import org.objcryst.state.StateKey;

/**
 * What decides the result of a command: a command that is resumed must have the same. Files count by their content, wherever
 * they are.
 *
 * @param key names as the user knows them, with values
 */
public record Arguments(StateKey key) {
    /**
     * Of a command of this version of the program.
     *
     * @param command its name
     */
    public Arguments(String command) {
        this(new StateKey().with("command", command).with("version of objcryst", Version.number()));
    }

    /**
     * These and one more.
     *
     * @param name as the user knows it, for example {@code --seed}
     * @param value its effective value
     * @return a copy
     */
    public Arguments with(String name, Object value) {
        return new Arguments(key.with(name, value));
    }

    /**
     * These and files.
     *
     * @param name as the user knows them, for example {@code --molecule}
     * @param files in their order
     * @return a copy
     */
    public Arguments withFiles(String name, List<Path> files) {
        return with(name, files.stream().map(Arguments::identity).toList());
    }

    private static String identity(Path file) {
        try (CheckedInputStream content = new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
            content.transferTo(OutputStream.nullOutputStream());
            return "%s (%08x)"
                    .formatted(file.getFileName(), content.getChecksum().getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
