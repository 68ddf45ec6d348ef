package org.objcryst.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** A JShell with objcryst in it, for a person. */
public final class Session {
    private static final String VECTORS = "jdk.incubator.vector";

    private Session() {}

    /**
     * Starts the session and waits for its end.
     *
     * @return the exit code that the person asked for, 0 as a rule
     */
    public static int run() {
        try {
            Path startup = Files.createTempFile("objcryst", ".jsh");
            try {
                List<String> lines = new ArrayList<>(SessionImports.statements());
                Files.write(startup, lines);
                return JavaShellToolBuilder.builder().start(options(startup).toArray(String[]::new));
            } finally {
                Files.deleteIfExists(startup);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the JShell tool failed: " + e, e);
        }
    }

    private static List<String> options(Path startup) {
        List<String> options = new ArrayList<>(List.of(
                "--class-path", SessionImports.classPath(), "--startup", startup.toString(), "-R-XX:+UseParallelGC"));
        if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
            options.addAll(List.of("-R--add-modules", "-R" + VECTORS));
        }
        return options;
    }
}
