package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code solve --resume} within one JVM; {@link KilledSolveTest} kills real processes. */
class SolveResumeTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void simulate() throws IOException {
        Rutile.simulate(folder);
        out = folder.resolve("out");
    }

    @Test
    void aFinishedCommandThatIsResumedGivesTheSameAtOnce() throws IOException {
        assertEquals(ExitCode.DONE, solve().exitCode());
        SolvedFolder first = SolvedFolder.read(out);
        Said again = solve("--resume", "--threads=1");
        assertEquals(ExitCode.DONE, again.exitCode(), again.err());
        assertEquals(first, SolvedFolder.read(out));
    }

    @Test
    void otherArgumentsAreRefusedByName() throws IOException {
        assertEquals(ExitCode.DONE, solve().exitCode());
        assertRefused("--seed (now 2, was 1)", "--resume", "--seed=2");
        assertRefused("--trials (now 4000, was 3000)", "--resume", "--trials=4000");
        assertRefused("--max-stol (now 0.3, was 0.4)", "--resume", "--max-stol=0.3");
        Files.writeString(
                folder.resolve("rutile.xye"),
                Files.readString(folder.resolve("rutile.xye")).replaceFirst("1", "2"));
        assertRefused("PATTERN", "--resume");
    }

    private void assertRefused(String what, String... options) {
        Said said = solve(options);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), said.err());
        String last = said.err().lines().reduce((a, b) -> b).orElseThrow();
        assertTrue(last.startsWith("objcryst: ") && last.contains(what), last);
    }

    @Test
    void whereThereIsNothingToGoOnFromTheCommandBegins() {
        Said said = solve("--resume");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertTrue(said.err().contains("there is no state"), said.err());
    }

    @Test
    void anUnfinishedStateIsSetAsideWhereACommandBeginsAnew() throws IOException {
        assertEquals(ExitCode.DONE, solve().exitCode());
        Files.delete(out.resolve("state/done"));
        Said anew = solve("--seed=2");
        assertEquals(ExitCode.DONE, anew.exitCode(), anew.err());
        assertTrue(anew.err().contains("--resume would have gone on"), anew.err());
        assertTrue(Files.exists(out.resolve("state-before/search-1/run-00001.result")));
    }

    /** Space groups share the runs; each has a folder. */
    @Test
    void runsOfSeveralHypothesesThatWereLostAreMadeAgain() throws IOException {
        List<String> words = new ArrayList<>(
                Rutile.arguments(folder, out, "--runs=8", "--trials=1000", "--cell=4.593,4.593,2.959,90,90,90"));
        words.removeIf(word -> word.startsWith("--spacegroup"));
        assertEquals(ExitCode.DONE, Said.by(words.toArray(String[]::new)).exitCode());
        SolvedFolder first = SolvedFolder.read(out);
        Path second = out.resolve("state/search-2/run-00001.result");
        assertTrue(Files.exists(second), "there is more than one hypothesis");
        Files.delete(second);
        try (Stream<Path> state = Files.walk(out.resolve("state"))) {
            for (Path file : state.filter(f -> f.endsWith("run-00002.result")).toList()) {
                Files.delete(file);
            }
        }
        words.add("--resume");
        Said again = Said.by(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, again.exitCode(), again.err());
        assertEquals(first, SolvedFolder.read(out));
    }

    @Test
    void damagedStateIsMadeAgain() throws IOException {
        assertEquals(ExitCode.DONE, solve().exitCode());
        SolvedFolder first = SolvedFolder.read(out);
        Files.writeString(out.resolve("state/search-1/run-00002.result"), "half a fi");
        Said again = solve("--resume");
        assertEquals(ExitCode.DONE, again.exitCode(), again.err());
        assertEquals(first, SolvedFolder.read(out));
    }

    private Said solve(String... options) {
        return Said.by(Rutile.arguments(folder, out, options).toArray(String[]::new));
    }
}
