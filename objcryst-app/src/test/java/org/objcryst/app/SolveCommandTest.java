package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.CifStructure;

/** A whole solution of a very small case: two atoms in a simulated pattern. */
class SolveCommandTest {
    @TempDir
    Path folder;

    private Path pattern;
    private Path out;

    @BeforeEach
    void simulate() throws IOException {
        Rutile.simulate(folder);
        pattern = folder.resolve("rutile.xye");
        out = folder.resolve("out");
    }

    @Test
    void rutileIsFoundAndEverythingIsWritten() throws IOException {
        Said said = solve("--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertEquals(said.out(), Files.readString(out.resolve("summary.json")));
        JsonObject summary = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals("O2 Ti", summary.get("formula").getAsString());
        assertEquals(2, summary.get("agreeingRuns").getAsInt());
        assertTrue(summary.get("confident").getAsBoolean(), said.out());
        assertTrue(summary.get("rwp").getAsDouble() < 0.15, said.out());
        assertEquals(
                2, CifStructure.read(out.resolve("solutions/02.cif")).atoms().size());
        Said compared = Said.by(
                "compare",
                folder.resolve("rutile.cif").toString(),
                out.resolve("solution.cif").toString());
        assertEquals(ExitCode.DONE, compared.exitCode(), compared.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--cell,1,1 number(s)",
        "--spacegroup,P 99,P 99",
        "--runs,0,expected a positive whole number",
        "--trials,some,expected a positive whole number",
        "--engine,abacus,abacus",
        "--wavelength,Qq,Qq",
        "--polarization,2,between 0 and 1",
        "--max-stol,0,between 0.01 and 10",
        "--atom,Zz:1,Zz:1",
        "--molecule,missing.mol2,missing.mol2"
    })
    void badOptionsAreOneLineStatus2AndNothingWritten(String option, String value, String message) {
        Said said = solve(option, value);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("objcryst: "), said.err());
        assertFalse(Files.exists(out.resolve("summary.json")));
    }

    @Test
    void aPatternWithoutAWavelengthAsksForOne() {
        Said said = Said.by(
                "solve",
                pattern.toString(),
                "--atom",
                "Ti:1",
                "--cell",
                "4.6,2.95",
                "--spacegroup",
                "P42/mnm",
                "--out",
                out.toString());
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains("--wavelength"), said.err());
    }

    private Said solve(String... options) {
        List<String> args = new ArrayList<>(List.of("solve", pattern.toString(), "--out", out.toString()));
        add(args, options, "--cell", "4.593,2.959");
        add(args, options, "--spacegroup", "P42/mnm");
        add(args, options, "--wavelength", "CuA1");
        add(args, options, "--runs", "2");
        add(args, options, "--trials", "3000");
        add(args, options, "--max-stol", "0.4");
        add(args, options, "--atom", "Ti:1");
        if (!List.of(options).contains("--atom")) {
            args.addAll(List.of("--atom", "O:1"));
        }
        args.addAll(List.of(options));
        return Said.by(args.toArray(String[]::new));
    }

    private static void add(List<String> args, String[] options, String name, String value) {
        if (!List.of(options).contains(name)) {
            args.addAll(List.of(name, value));
        }
    }
}
