package org.objcryst.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.objcryst.SharedData;
import org.objcryst.app.shell.Script;

/** Every script of the documentation runs to its end. */
class DocumentedScriptsTest {
    @TestFactory
    Stream<DynamicTest> everyScriptRunsToItsEnd() throws IOException {
        return scripts("../docs/scripts").stream()
                .map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> run(script)));
    }

    /** The lines of the tutorials, on measured data; to be run without verification, which would take hours. */
    @Tag("real-data")
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> everyTutorialRunsToItsEnd() throws IOException {
        SharedData.path("data");
        return scripts("../docs/tutorials").stream()
                .map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> run(script)));
    }

    private static List<Path> scripts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> scripts =
                    files.filter(f -> f.toString().endsWith(".jsh")).sorted().toList();
            if (scripts.isEmpty()) {
                throw new IllegalStateException("there are no scripts");
            }
            return scripts;
        }
    }

    private static void run(Path script) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new Script(nowhere, nowhere).run(script);
    }
}
