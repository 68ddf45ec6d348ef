package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

class FcalcCommandTest {
    /** Six decimals. */
    private static final double PRINTED = 1e-6;

    /** International Tables Vol. C (1992): f of the free atom at s = 0 is Z within the fit of the Gaussians. */
    private static final double FIT = 0.02;

    @TempDir
    Path folder;

    private Path copper;

    @BeforeEach
    void writeCopper() {
        copper = folder.resolve("copper.cif");
        CifAtom atom = new CifAtom("Cu", "Cu", new Fractional(0, 0, 0), 1, 0);
        new CifStructure("copper", Lattice.cubic(3.615), SpaceGroup.of("F m -3 m"), List.of(atom)).write(copper);
    }

    @Test
    void theHeaderNamesTheColumns() {
        assertEquals("h\tk\tl\tmultiplicity\td\tF\tF_real\tF_imag\tphase", lines()[0]);
    }

    @Test
    void absencesAreLeftOutAndOneOfEachSetIsKept() {
        // d > 1 Å: 111, 200, 220, 311, 222
        assertEquals(5, lines().length - 1);
        assertEquals(
                List.of("8", "6", "12", "24", "8"),
                Arrays.stream(lines()).skip(1).map(line -> line.split("\t")[3]).toList());
    }

    @Test
    void copperScattersNeutronsWithFourTimesItsLength() {
        String[] fields = lines("--radiation", "neutron")[1].split("\t");
        assertEquals(4 * 7.718, Double.parseDouble(fields[5]), PRINTED); // Sears (1992)
    }

    @Test
    void anOccupancyOfOneIsAFullSite() {
        String[] fields = lines("--dmin", "2", "--form-factors", "it1992")[1].split("\t");
        double s = 0.5 / Double.parseDouble(fields[4]);
        double f = 13.338 * Math.exp(-3.5828 * s * s)
                + 7.1676 * Math.exp(-0.247 * s * s)
                + 5.6158 * Math.exp(-11.3966 * s * s)
                + 1.6735 * Math.exp(-64.8126 * s * s)
                + 1.191;
        assertEquals(4 * f, Double.parseDouble(fields[5]), FIT);
    }

    @Test
    void resonantTermsComeOnlyWhenAskedFor() {
        assertEquals("0.0000", lines()[1].split("\t")[8]);
        assertTrue(Double.parseDouble(
                        lines("--anomalous", "--wavelength", "CuA1")[1].split("\t")[8])
                > 1);
    }

    @ParameterizedTest
    @CsvSource({"--dmin,-1", "--dmin,NaN", "--engine,nonsense", "--radiation,sound", "--anomalous,''"})
    void badOptionsAreOneLineAndStatus2(String option, String value) {
        Said said = value.isEmpty()
                ? Said.by("fcalc", copper.toString(), option)
                : Said.by("fcalc", copper.toString(), option, value);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    @Test
    void aBadCifIsNamedWithItsLine() throws IOException {
        Files.writeString(copper, Files.readString(copper).replace("3.61500", "3.6x"));
        List<String> lines = Files.readAllLines(copper);
        int line = 1;
        while (!lines.get(line - 1).startsWith("_cell_length_a")) {
            line++;
        }
        Said said = Said.by("fcalc", copper.toString());
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(
                said.err()
                        .startsWith("objcryst: %s:%d: expected a length in Å, found \"3.6x\"".formatted(copper, line)),
                said.err());
    }

    private String[] lines(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "fcalc";
        args[1] = copper.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Said.by(args).out().split("\\R");
    }
}
