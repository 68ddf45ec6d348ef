package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class SpaceGroupCommandTest {
    private static final String CELL = "7.10,9.30,11.70";

    @TempDir
    Path folder;

    private Path pattern;

    @BeforeEach
    void simulate() {
        pattern = folder.resolve("pattern.xye");
        Path cif = folder.resolve("structure.cif");
        List<CifAtom> atoms = List.of(
                new CifAtom("S", "S", new Fractional(0.13, 0.27, 0.41), 1, 0.03),
                new CifAtom("O1", "O", new Fractional(0.33, 0.21, 0.11), 1, 0.03),
                new CifAtom("O2", "O", new Fractional(0.07, 0.43, 0.66), 1, 0.03),
                new CifAtom("C", "C", new Fractional(0.44, 0.05, 0.83), 1, 0.03));
        new CifStructure("s", Lattice.orthorhombic(7.1, 9.3, 11.7), SpaceGroup.of("P 21 21 21"), atoms).write(cif);
        Said said = Said.by(
                "simulate",
                cif.toString(),
                "--out",
                pattern.toString(),
                "--wavelength",
                "CuA1",
                "--range",
                "8:50:0.02");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
    }

    private Said said(String... options) {
        List<String> words = new java.util.ArrayList<>(List.of("spacegroup", pattern.toString()));
        words.addAll(List.of(options));
        return Said.by(words.toArray(String[]::new));
    }

    @Test
    void groupComesFirstInTheTableInJsonAndInTheFile() throws IOException {
        Path out = folder.resolve("groups.tsv");
        Said table = said("--cell", CELL, "--wavelength", "CuA1", "--lines", "80", "--out", out.toString());
        assertEquals(ExitCode.DONE, table.exitCode(), table.err());
        assertTrue(table.out().lines().toList().get(2).contains("P 21 21 21"), table.out());
        assertTrue(table.out().contains("frequent"), table.out());
        List<String> rows = Files.readAllLines(out);
        assertTrue(rows.get(1).startsWith("1\tP 21 21 21\t19\t"), rows.get(1));
        assertTrue(rows.size() > 200, rows.size() + " groups");
        Said json = said("--cell", CELL, "--wavelength", "CuA1", "--lines", "80", "--refits", "0", "--json");
        JsonObject best = JsonParser.parseString(json.out())
                .getAsJsonObject()
                .getAsJsonArray("classes")
                .get(0)
                .getAsJsonObject();
        assertTrue(best.get("probability").getAsDouble() > 0.9);
        JsonObject group = best.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertEquals("P 21 21 21", group.get("spaceGroup").getAsString());
        assertEquals(19, group.get("number").getAsInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cell|7.1,9.3",
                "--cell|7.1,9.3,nonsense",
                "--lines|1",
                "--rows|0",
                "--refits|-1",
                "--substance|wood",
                "--wavelength|Unobtainium"
            })
    void badOptionsAreOneLineAndStatus2(String option, String value) {
        Said said = option.equals("--cell") ? said(option, value) : said("--cell", CELL, option, value);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    @Test
    void aPatternWithoutWavelengthIsRefused() {
        Said said = said("--cell", CELL);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains("--wavelength"), said.err());
    }

    @Test
    void aWrongCellIsDoubted() {
        Said said = said("--cell", "6.3,8.1,10.4", "--wavelength", "CuA1", "--lines", "80", "--refits", "0");
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode(), said.err());
        assertTrue(said.err().contains("the cell is wrong"), said.err());
    }

    @Test
    void aCellWithoutLinesInTheRangeIsRefused() {
        Said said = said("--cell", "0.5,0.6,0.7", "--wavelength", "CuA1");
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
    }
}
