package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code solve} without cell and space group. */
class UnattendedSolveTest {
    private static final String MOLECULE = "../docs/example/paracetamol.mol2";
    private static final String PATTERN = "../docs/example/paracetamol-simulated.xye";
    private static final String ANSWER = "../docs/example/paracetamol-invented.cif";

    @TempDir
    Path folder;

    private String verify;

    /** A whole solution takes long where every derived quantity is computed twice; its parts are tested so. */
    @BeforeEach
    void withoutVerification() {
        verify = System.clearProperty("objcryst.verify");
    }

    @AfterEach
    void verifyAgain() {
        if (verify != null) {
            System.setProperty("objcryst.verify", verify);
        }
    }

    @Test
    void aPatternAndAMoleculeAreEnough() {
        Said said = solve(Path.of(PATTERN), "--wavelength", "CuA1");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject summary = summary();
        assertTrue(summary.get("confident").getAsBoolean(), summary.toString());
        assertEquals("P 1 21/c 1", summary.get("spaceGroup").getAsString());
        assertEquals("1", summary.get("zPrime").getAsString());
        assertEquals(List.of("peaks", "indexing", "space group", "profile fit", "search"), stages(summary));
        for (String table : List.of("peaks.tsv", "lattices.tsv", "spacegroups.tsv")) {
            assertTrue(Files.exists(folder.resolve("out").resolve(table)), table);
        }
        String found = folder.resolve("out/solution.cif").toString();
        assertEquals(ExitCode.DONE, Said.by("compare", ANSWER, found).exitCode());
    }

    @Test
    void aWrongWavelengthMakesACellThatTheMoleculeDoesNotFill() {
        Said said = solve(Path.of(PATTERN), "--wavelength", "1.6");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertFalse(summary().get("confident").getAsBoolean());
        assertTrue(doubts().contains("formula units need"), doubts());
    }

    @Test
    void noiseIsSaidToBeNoise() throws IOException {
        nothingIsFound(BadPatterns.noise(folder), "nothing stands out of the noise");
    }

    @Test
    void anAmorphousHumpHasNoPeaks() throws IOException {
        nothingIsFound(BadPatterns.hump(folder), "amorphous");
    }

    @Test
    void fewPeaksAreSaidToBeTooFew() throws IOException {
        nothingIsFound(BadPatterns.fourPeaks(folder), "4 peaks stand out, at least 6");
    }

    private void nothingIsFound(Path pattern, String seen) {
        Said said = solve(pattern, "--wavelength", "CuA1");
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode(), said.err());
        assertTrue(said.err().contains(seen), said.err());
        assertFalse(summary().get("confident").getAsBoolean());
        assertTrue(doubts().contains(seen), doubts());
        assertFalse(Files.exists(folder.resolve("out/solution.cif")));
    }

    private Said solve(Path pattern, String... options) {
        List<String> words = new ArrayList<>(List.of("solve", pattern.toString(), "--molecule", MOLECULE));
        words.addAll(List.of(
                "--runs",
                "3",
                "--trials",
                "40000",
                "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(options));
        return Said.by(words.toArray(String[]::new));
    }

    private JsonObject summary() {
        try {
            return JsonParser.parseString(Files.readString(folder.resolve("out/summary.json")))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String doubts() {
        return summary().getAsJsonArray("doubts").toString();
    }

    private static List<String> stages(JsonObject summary) {
        JsonArray stages = summary.getAsJsonArray("stages");
        return StreamSupport.stream(stages.spliterator(), false)
                .map(s -> s.getAsJsonObject().get("stage").getAsString())
                .toList();
    }
}
