package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an unpacked distribution, with a Java that only says how it was called and makes the archives it is told to make. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case $word in
                    -Xshare:dump) dump=yes ;;
                    -XX:SharedArchiveFile=*) file=${word#*=} ;;
                esac
            done
            if [ -n "${dump:-}" ]; then
                echo archive >"$file"
            fi
            echo "$@"
            """;
    private static final Map<String, String> NO_CACHE = Map.of("OBJCRYST_CACHE", "");
    private static final int SECONDS_FOR_AN_ARCHIVE = 20;

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void unpack() throws IOException {
        cache = folder.resolve("cache");
        Files.createDirectories(folder.resolve("distribution/bin"));
        Files.createDirectories(folder.resolve("distribution/lib"));
        Files.writeString(folder.resolve("distribution/lib/some.jar"), "classes");
        Files.copy(Path.of("../objcryst"), folder.resolve("distribution/bin/objcryst"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
        Files.writeString(folder.resolve("jdk/bin/java"), JAVA);
        assertTrue(folder.resolve("jdk/bin/java").toFile().setExecutable(true));
    }

    private String start(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("sh", folder.resolve("distribution/bin/objcryst").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OBJCRYST_") || name.endsWith("_OPTIONS"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("OBJCRYST_CACHE", cache.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private String start(String... words) throws Exception {
        return start(Map.of(), words);
    }

    /** The one archive in the cache, once the work in the background is done. */
    private Path archive() throws Exception {
        return archiveInsteadOf(cache);
    }

    private Path archiveInsteadOf(Path old) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_AN_ARCHIVE);
        while (archives().size() != 1 || archives().contains(old) || isBusy()) {
            assertTrue(System.nanoTime() < end, "archives: " + archives());
            Thread.sleep(20);
        }
        return archives().get(0);
    }

    private boolean isBusy() {
        return namesEndingIn(".begun").length > 0;
    }

    private List<Path> archives() {
        return Stream.of(namesEndingIn(".jsa")).map(cache::resolve).toList();
    }

    private String[] namesEndingIn(String ending) {
        String[] names = cache.toFile().list((File parent, String name) -> name.endsWith(ending));
        return names == null ? new String[0] : names;
    }

    @Test
    void shortCommandsDoWithoutTheOptimisingCompilerAndTheVectorApi() throws Exception {
        for (String word : List.of("info", "convert", "compare", "help", "--version")) {
            String call = start(NO_CACHE, word);
            assertTrue(call.contains("-XX:TieredStopAtLevel=1 "), call);
            assertFalse(call.contains("vector"), call);
        }
    }

    @Test
    void aSearchGetsTheOptimisingCompilerAndTheVectorApi() throws Exception {
        String call = start(NO_CACHE, "solve", "pattern.xye");
        assertFalse(call.contains("-XX:TieredStopAtLevel"), call);
        assertTrue(call.contains("--add-modules jdk.incubator.vector"), call);
    }

    @Test
    void theFirstStartMakesAnArchiveAndTheNextUsesIt() throws Exception {
        assertFalse(start("info", "a.cif").contains("SharedArchiveFile"));
        assertTrue(start("info", "a.cif").contains("-XX:SharedArchiveFile=" + archive()));
    }

    @Test
    void newJarsGetANewArchiveThatReplacesTheOld() throws Exception {
        start("info");
        Path old = archive();
        Files.writeString(folder.resolve("distribution/lib/some.jar"), "other classes");
        assertFalse(start("info").contains("SharedArchiveFile"));
        assertTrue(start("info").contains("-XX:SharedArchiveFile=" + archiveInsteadOf(old)));
    }

    @Test
    void whoeverComesWhileTheArchiveIsMadeDoesNotMakeItToo() throws Exception {
        start("info");
        Path archive = archive();
        Files.delete(archive);
        Files.createDirectories(Path.of(archive + ".begun"));
        start("info");
        assertFalse(Files.exists(archive));
    }

    @Test
    void anEmptyNameOfTheCacheMeansNone() throws Exception {
        assertFalse(start(NO_CACHE, "info").contains("SharedArchiveFile"));
        assertFalse(Files.exists(cache));
    }

    @Test
    void aCacheThatCannotBeWrittenIsPassedOverInSilence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        String call = start(Map.of("OBJCRYST_CACHE", file.resolve("cache").toString()), "info", "a.cif");
        assertEquals(1, call.lines().count(), call);
        assertTrue(call.strip().endsWith("info a.cif"), call);
    }

    @Test
    void optionsFromOutsideAreNotRehearsed() throws Exception {
        String call = start(Map.of("OBJCRYST_JVM_OPTIONS", "-Xmx1g"), "solve");
        assertTrue(call.contains("-Xmx1g"), call);
        assertFalse(Files.exists(cache));
    }
}
