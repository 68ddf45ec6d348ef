package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches with something wrong end with a result that the program does not believe in; with the right input it does. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WrongInputTest {
    /** Trichlorobenzene: about as large as paracetamol. */
    private static final String OTHER_MOLECULE = """
            1,3,5-trichlorobenzene
            9
            C 1
            C 1 1.39
            C 2 1.39 1 120
            C 3 1.39 2 120 1 0
            C 4 1.39 3 120 2 0
            C 5 1.39 4 120 3 0
            Cl 1 1.74 2 120 3 180
            Cl 3 1.74 2 120 1 180
            Cl 5 1.74 4 120 3 180
            """;

    /** Enough where the profile fit is doubted already. */
    private static final String FEW = "300";

    @TempDir
    Path folder;

    private Path pattern;

    @BeforeEach
    void simulate() {
        pattern = folder.resolve("pattern.xye");
        Said said = Said.by(
                "simulate",
                "../docs/example/paracetamol-invented.cif",
                "--wavelength",
                "CuA1",
                "--range",
                "8:36:0.04",
                "--noise",
                "--out",
                pattern.toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
    }

    @Test
    void rightInputIsBelieved() throws IOException {
        Said said = solve();
        assertTrue(isConfident(), said.out());
    }

    @Test
    void anotherMoleculeIsNotBelieved() throws IOException {
        Path molecule = Files.writeString(folder.resolve("other.fhz"), OTHER_MOLECULE);
        Said said = solve("--molecule", molecule.toString());
        assertFalse(isConfident(), said.out());
        assertTrue(said.out().contains("the pattern is not explained"), said.out());
    }

    /** All runs agree upon its best place, and it packs well. */
    @Test
    void anIsomerIsNotBelieved() throws IOException {
        String para = Files.readString(Path.of("../docs/example/paracetamol.mol2"));
        String meta = para.replace("O1      2.0750    3.5940    0.0036", "O1      3.4550    1.2038    0.0012")
                .replace("H3      3.1650    1.2038    0.0012", "H3      1.9300    3.3429    0.0033")
                .replace("H1      3.0370    3.4070    0.0034", "H1      3.7750    2.1090    0.0012")
                .replace("7   4   7 1", "7   3   7 1")
                .replace("13   3  13 1", "13   4  13 1");
        Path molecule = Files.writeString(folder.resolve("meta.mol2"), meta);
        Said said = solve("--molecule", molecule.toString());
        assertFalse(isConfident(), said.out());
        assertTrue(said.out().contains("the pattern is not explained"), said.out());
    }

    @Test
    void aCellTooLargeByFivePerCentIsNotBelieved() throws IOException {
        Said said = solve("--cell", "7.57,10.12,12.42,103.4", "--trials", FEW);
        assertFalse(isConfident(), said.out());
        assertTrue(said.out().contains("the lines of the cell explain only"), said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1 21/n 1", "P 1 21/a 1"})
    void anotherSpaceGroupIsNotBelieved(String group) throws IOException {
        Said said = solve("--spacegroup", group);
        assertFalse(isConfident(), said.out());
    }

    @Test
    void aPatternOfNoiseIsNotBelieved() throws IOException {
        pattern = BadPatterns.noise(folder);
        Said said = solve("--trials", FEW);
        assertFalse(isConfident(), said.out());
        assertTrue(said.out().contains("nothing but noise"), said.out());
    }

    @Test
    void anAmorphousHumpIsNotBelieved() throws IOException {
        pattern = BadPatterns.hump(folder);
        Said said = solve("--trials", FEW);
        assertFalse(isConfident(), said.out());
    }

    private boolean isConfident() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("out/summary.json")))
                .getAsJsonObject()
                .get("confident")
                .getAsBoolean();
    }

    private Said solve(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "solve",
                pattern.toString(),
                "--wavelength",
                "CuA1",
                "--out",
                folder.resolve("out").toString()));
        args.addAll(List.of(options));
        add(args, "--molecule", "../docs/example/paracetamol.mol2");
        add(args, "--cell", "7.21,9.64,11.83,103.4");
        add(args, "--spacegroup", "P21/c");
        add(args, "--runs", "3");
        add(args, "--trials", "6000");
        Said said = Said.by(args.toArray(String[]::new));
        assertTrue(Set.of(ExitCode.DONE, ExitCode.NO_SUCCESS).contains(said.exitCode()), said.err());
        return said;
    }

    private static void add(List<String> args, String option, String value) {
        if (!args.contains(option)) {
            args.addAll(List.of(option, value));
        }
    }
}
