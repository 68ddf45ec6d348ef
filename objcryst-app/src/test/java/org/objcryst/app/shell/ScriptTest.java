package org.objcryst.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.app.ExitCode;
import org.objcryst.app.Said;
import org.objcryst.format.DataFormatException;

class ScriptTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("script.jsh");
    }

    @Test
    void theLibraryIsImported() throws IOException {
        // What a script prints goes to the standard output of the JVM; so it is asked for a file instead.
        Path result = folder.resolve("result");
        run("""
                // halite
                var cell = Lattice.cubic(5.6402);
                String text = "" +
                    Long.valueOf(Math.round(1e4 / cell
                        .inverseSpacing(2, 0, 0)))
                    .toString();
                Files.writeString(Path.of("%s"), text);
                """.formatted(result));
        assertEquals("28201", Files.readString(result));
    }

    @Test
    void aScriptCanOpenAnotherAndUseItsDeclarations() throws IOException {
        Path other = folder.resolve("other.jsh");
        Path result = folder.resolve("result");
        Files.writeString(other, "int twice(int i) {\n    return 2 * i;\n}\n");
        run("/open %s\nFiles.writeString(Path.of(\"%s\"), \"\" + twice(21));\n".formatted(other, result));
        assertEquals("42", Files.readString(result));
        Files.writeString(other, "\nint i = \"a\";\n");
        DataFormatException fault = assertThrows(DataFormatException.class, () -> run("/open " + other + "\n"));
        assertEquals(other + ":2", fault.file() + ":" + fault.line());
    }

    @Test
    void aStatementThatDoesNotCompileIsNamedWithItsLine() {
        DataFormatException fault =
                assertThrows(DataFormatException.class, () -> run("int i = 1;\n\nint j = \"a\";\n"));
        assertEquals(3, fault.line());
    }

    @Test
    void aStatementThatThrowsEndsTheScript() {
        ScriptFailure failure = assertThrows(ScriptFailure.class, () -> run("int i = 1;\nLattice.cubic(-i);\n"));
        assertTrue(
                failure.getMessage().startsWith(file + ":2: java.lang.IllegalArgumentException: "),
                failure.getMessage());
    }

    @Test
    void whatFollowsExitIsNotRead() {
        run("int i = 1;\n/exit\nthis is no Java\n");
    }

    @Test
    void anUnfinishedStatementIsAFault() {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> run("int f() {\n  return 1;\n"));
        assertEquals(1, fault.line());
    }

    @Test
    void theCommandEndsWithStatus0Or1Or2() throws IOException {
        assertEquals(ExitCode.DONE, command("int i = 1;"));
        assertEquals(ExitCode.NO_SUCCESS, command("int i = 1 / 0;"));
        assertEquals(ExitCode.BAD_INPUT, command("int i = ;"));
        assertEquals(
                ExitCode.BAD_INPUT,
                Said.by("jshell", folder.resolve("missing.jsh").toString()).exitCode());
    }

    private int command(String text) throws IOException {
        Files.writeString(file, text);
        return Said.by("jshell", file.toString()).exitCode();
    }

    private void run(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new Script(nowhere, nowhere).run(file);
    }
}
