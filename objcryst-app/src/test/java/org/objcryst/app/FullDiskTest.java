package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program itself where no file can become larger than a few kilobytes: a write fails after so many bytes, as on a full disk,
 * without rights to make one.
 */
class FullDiskTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "there is no /bin/sh here");
        Rutile.simulate(folder);
    }

    @Test
    void theFormerFileStaysAsItWasAndTheMessageSaysWhichAndHowMuch() throws IOException, InterruptedException {
        Path pattern = Files.writeString(folder.resolve("old.xye"), "old");
        String cif = folder.resolve("rutile.cif").toString();
        Said said = limited(4, List.of("simulate", cif, "--wavelength=CuA1", "--range=20:80:0.05", "--out=" + pattern));
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(
                said.err()
                        .matches(
                                "(?s)objcryst: .*old\\.xye cannot be written \\(\\d+ bytes\\): .+; the former file is as it was\\R"),
                said.err());
        assertEquals("old", Files.readString(pattern));
        assertEquals(List.of("old.xye", "rutile.cif", "rutile.xye"), names());
    }

    @Test
    void aSearchGoesOnWithoutItsStateAndSaysSoOnce() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Said said = limited(1, Rutile.arguments(folder, out, "--trials=6000", "--checkpoint-every=0"));
        assertTrue(said.err().contains("cost"), said.err());
        assertEquals(
                1,
                said.err()
                        .lines()
                        .filter(line -> line.contains("the search goes on, but could not be resumed from here"))
                        .count(),
                said.err());
    }

    private Said limited(int blocks, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -f " + blocks + " && exec \"$@\"",
                "limited",
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:-UsePerfData",
                "-Dobjcryst.verify=false",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        return new Said(exitCode, "", said);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
