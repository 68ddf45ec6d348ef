package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What people get wrong: one line that names file and line, status 2, and nothing written. */
class BadInputTest {
    private static final String PARACETAMOL = "../docs/example/paracetamol.mol2";
    private static final String GOOD_PATTERN = "../docs/example/paracetamol-simulated.xye";

    private static final String CIF = """
            data_x
            _cell_length_a 5
            _cell_length_b 5
            _cell_length_c 5
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _symmetry_space_group_name_H-M 'F m -3 m'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na 0 0 0
            """;

    @TempDir
    Path folder;

    private Path file;
    private Path out;

    @BeforeEach
    void nameTheFiles() {
        file = folder.resolve("input");
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 100 5\\n10.5 NaN 6\\n11 120 7             | :2: expected an intensity, found \"NaN\"",
                "10 100 5\\nsome text\\n11 120 7              | :2: expected an angle 2θ in degrees, found \"some\"",
                "10 100 5\\n9.5 110 6\\n11 120 7              | :2: expected an angle 2θ above 10.0°, found \"9.5\"",
                "10 0.5 12 x\\n100 110 12a 100 90             | :2: expected a number of counts, found \"12a\"",
                "''                                           | : expected some text, found \"an empty file\""
            })
    void aBadPatternIsRefused(String content, String message) throws IOException {
        Files.writeString(file, content.replace("\\n", "\n"));
        fileRefused(message, "solve", file.toString(), "--molecule", PARACETAMOL, "--cell", "7.2,9.6,11.8,103.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".fhz  | title\\n3\\nC 1\\nC 1 1.5\\nC 5 1.5 2 110  | :5: expected a reference to one of the 2 atoms above, found \"5\"",
                ".fhz  | title\\n2\\nC 1\\nXx 1 1.5                 | :4: expected the symbol of an element, found \"Xx\"",
                ".mol2 | ''                                         | : expected some text, found \"an empty file\""
            })
    void aBadMoleculeIsRefused(String ending, String content, String message) throws IOException {
        file = folder.resolve("input" + ending);
        Files.writeString(file, content.replace("\\n", "\n"));
        fileRefused(message, "solve", GOOD_PATTERN, "--molecule", file.toString(), "--cell", "7.2,9.6,11.8,103.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c 5   | c 7   | :2: expected a cell of the space group F m -3 m, found",
                "Na 0  | Qq 0  | :14: expected the symbol of an element or ion, found \"Qq\"",
                "Na 0  | Na up | :14: expected a fractional coordinate, found \"up\"",
                "a 5   | a -5  | :2: expected a cell that exists, found"
            })
    void aBadStructureIsRefusedByEveryCommandThatReadsOne(String right, String wrong, String message)
            throws IOException {
        Files.writeString(file, CIF.replace(right, wrong));
        fileRefused(message, "fcalc", file.toString(), "--dmin", "2");
        fileRefused(message, "simulate", file.toString(), "--wavelength", "Cu");
        fileRefused(message, "compare", file.toString(), "../docs/example/paracetamol-invented.cif");
        fileRefused(message, "info", file.toString());
    }

    @Test
    void aFolderGivenAsAFileIsRefusedByEveryCommand() throws IOException {
        Files.createDirectory(file);
        String message = ": expected a file, found \"a folder\"";
        fileRefused(message, "solve", file.toString(), "--molecule", PARACETAMOL, "--cell", "7.2,9.6,11.8,103.4");
        fileRefused(message, "solve", GOOD_PATTERN, "--molecule", file.toString(), "--cell", "7.2,9.6,11.8,103.4");
        fileRefused(message, "fcalc", file.toString());
        fileRefused(message, "simulate", file.toString());
        fileRefused(message, "compare", file.toString(), file.toString());
        fileRefused(message, "info", file.toString());
        fileRefused(message, "jshell", file.toString());
    }

    @Test
    void aCellThatDoesNotFitTheGroupIsRefused() {
        String[] words = {"solve", GOOD_PATTERN, "--molecule", PARACETAMOL, "--cell", "7.2,9.6,11.8,80,103.4,90"};
        assertTrue(refused(words).contains("does not fit α = 90°, γ = 90°"));
    }

    @Test
    void aMoleculeThatCannotFitTheCellIsRefused() {
        String said = refused("solve", GOOD_PATTERN, "--molecule", PARACETAMOL, "--cell", "4,5,6,103.4");
        assertTrue(said.contains("11 atoms, repeated 4 times by P 1 21/c 1, do not fit into a cell of 116.7 Å³"), said);
    }

    @Test
    void anUnknownElementOfTheCommandLineIsRefused() {
        assertTrue(refused("solve", GOOD_PATTERN, "--atom", "Xx:1", "--cell", "4,5,6,103.4")
                .contains("\"Xx:1\""));
    }

    private void fileRefused(String message, String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));
        String said = refused(all.toArray(String[]::new));
        assertTrue(said.startsWith("objcryst: " + file + message), said);
    }

    /** The one line that the command said. */
    private String refused(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (words[0].equals("solve")) {
            all.addAll(List.of("--spacegroup", "P21/c", "--wavelength", "CuA1", "--runs", "1", "--trials", "1000"));
        }
        if (words[0].equals("solve") || words[0].equals("simulate")) {
            all.addAll(List.of("--out", out.toString()));
        }
        Said said = Said.by(all.toArray(String[]::new));
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), all + said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertEquals("", said.out());
        assertFalse(Files.exists(out), all + " wrote something");
        return said.err();
    }
}
