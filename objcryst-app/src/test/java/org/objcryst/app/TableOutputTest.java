package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.app.solution.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One behaviour for the tables of all commands. */
class TableOutputTest {
    @TempDir
    Path folder;

    @Command(name = "table")
    private static final class Table implements Runnable {
        @Mixin
        private TableOutput output;

        private final StringWriter screen = new StringWriter();

        @Override
        public void run() {
            output.write(new PrintWriter(screen), "shown\n", "a\tb\n", new Json().with("a", 1));
        }
    }

    private static String screen(String... words) {
        Table table = new Table();
        assertEquals(0, new CommandLine(table).execute(words));
        return table.screen.toString();
    }

    @Test
    void theTableIsShownUnlessJsonIsAskedFor() {
        assertEquals("shown\n", screen());
        assertEquals(new Json().with("a", 1) + System.lineSeparator(), screen("--json"));
    }

    @Test
    void theNameOfTheFileDecidesItsFormat() throws IOException {
        Path tsv = folder.resolve("t.tsv");
        Path json = folder.resolve("t.JSON");
        assertEquals("shown\n", screen("--out", tsv.toString()));
        assertEquals("shown\n", screen("--out", json.toString()));
        assertEquals("a\tb\n", Files.readString(tsv));
        assertEquals(new Json().with("a", 1) + System.lineSeparator(), Files.readString(json));
    }
}
