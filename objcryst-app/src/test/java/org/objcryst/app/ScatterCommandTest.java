package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.AnisotropicU;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class ScatterCommandTest {
    private static final int HEADER = 128;
    private static final double PRINTED = 1e-6; // nine digits

    @TempDir
    private Path folder;

    private Path polonium;
    private Path pair;
    private Path out;

    @BeforeEach
    void writeFiles() throws IOException {
        polonium = folder.resolve("polonium.cif");
        CifAtom atom = new CifAtom("Po", "Po", new Fractional(0, 0, 0), 1, 0);
        new CifStructure("polonium", Lattice.cubic(3.35), SpaceGroup.of("P m -3 m"), List.of(atom)).write(polonium);
        pair = folder.resolve("pair.xyz");
        Files.writeString(pair, "2\ntwo atoms 2 Å apart\nH 0 0 0\nD 2 0 0\n");
        out = folder.resolve("f.tsv");
    }

    private Said scatter(Path atoms, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "scatter";
        words[1] = atoms.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 2] = "--out";
        words[words.length - 1] = out.toString();
        return Said.by(words);
    }

    private String[] fields(int line) throws IOException {
        return Files.readAllLines(out).get(line).split("\t");
    }

    @Test
    void neutronsInterfereBetweenTwoAtoms() throws IOException {
        Said said = scatter(pair, "--grid", "0:0.5:3,0,0", "--radiation", "neutron");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertEquals("h\tk\tl\tF_real\tF_imag\tF2", String.join("\t", fields(0)));
        // b of H is -3.739 fm, of D 6.671 fm (Sears 1992); half a turn at h = 0.25 1/Å
        assertEquals(-3.739 + 6.671, Double.parseDouble(fields(1)[3]), PRINTED);
        assertEquals(-3.739 - 6.671, Double.parseDouble(fields(2)[3]), PRINTED);
        assertEquals(Math.pow(3.739 + 6.671, 2), Double.parseDouble(fields(2)[5]), 1e-5);
        assertEquals(0.5, Double.parseDouble(fields(3)[0]), PRINTED);
    }

    @Test
    void aCellMakesIndicesOfReciprocalLengths() throws IOException {
        scatter(pair, "--grid", "0.5,0,0", "--radiation", "neutron", "--cell", "2,5,7");
        assertEquals(-3.739 - 6.671, Double.parseDouble(fields(1)[3]), PRINTED);
    }

    @Test
    void aRepeatedCellInterferesAsTheFormulaSays() throws IOException {
        out = folder.resolve("f.npy");
        Said said = scatter(
                polonium, "--grid", "0.9:1.1:5,0,2:2.2:3", "--repeat", "10,11,7", "--form-factors", "none", "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertTrue(said.out().contains("\"atoms\": 770"), said.out());
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(HEADER + 16 * 15, data.limit());
        for (int i = 0; i < 15; i++) {
            double h = 0.9 + 0.05 * (i / 3);
            double l = 2 + 0.1 * (i % 3);
            double f = Math.hypot(data.getDouble(HEADER + 16 * i), data.getDouble(HEADER + 16 * i + 8));
            assertEquals(Math.abs(ratio(h, 10) * 11 * ratio(l, 7)), f, 1e-9 * 770);
        }
    }

    private static double ratio(double h, int n) {
        double sine = Math.sin(Math.PI * h);
        return Math.abs(sine) < 1e-9 ? n : Math.sin(Math.PI * n * h) / sine;
    }

    @Test
    void displacementDampsAsTheFormulaSays() throws IOException {
        scatter(pair, "--grid", "1,0,0", "--radiation", "neutron", "--b", "D=2");
        assertEquals(-3.739 + 6.671 * Math.exp(-2 * 0.25), Double.parseDouble(fields(1)[3]), PRINTED);
    }

    @Test
    void pointsComeFromAFile() throws IOException {
        Path points = folder.resolve("points.txt");
        Files.writeString(points, "# h k l\n0 0 0\n\n0.25 3 -7\n");
        Said said = scatter(pair, "--points", points.toString(), "--radiation", "neutron", "--engine", "scalar");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertEquals(-3.739 - 6.671, Double.parseDouble(fields(2)[3]), PRINTED);
        assertEquals(3, Files.readAllLines(out).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--grid 0:1:2,0 | a grid is",
                "--grid 0:1:0,0,0 | a grid is",
                "--grid 0,0,0 --points x | mutually exclusive",
                "--json | --grid",
                "--grid 0,0,0 --engine abacus | no engine",
                "--grid 0,0,0 --repeat 2,2,2 | --repeat is for CIFs",
                "--grid 0,0,0 --repeat 2,2 | three numbers",
                "--grid 0,0,0 --threads 0 | threads",
                "--grid 0,0,0 --cell 1,2 | cell"
            })
    void wrongUsageIsSaidInOneLine(String options, String words) {
        Said said = scatter(pair, options.split(" "));
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains(words), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void anisotropicAtomsVibrateAsTheirEquivalentSaysAndThatIsSaid() throws IOException {
        CifAtom atom = new CifAtom(
                "Po",
                "Po",
                0,
                new Fractional(0, 0, 0),
                1,
                0.02,
                Optional.of(new AnisotropicU(0.02, 0.02, 0.02, 0, 0, 0)));
        new CifStructure("polonium", Lattice.cubic(3.35), SpaceGroup.of("P m -3 m"), List.of(atom)).write(polonium);
        Said said = scatter(polonium, "--grid", "1,0,0", "--form-factors", "none");
        assertTrue(said.err().contains("isotropic"), said.err());
        double b = 8 * Math.PI * Math.PI * 0.02;
        assertEquals(Math.exp(-b / (4 * 3.35 * 3.35)), Double.parseDouble(fields(1)[3]), 1e-5); // as the CIF is printed
    }

    @Test
    void otherKindsOfFilesAreRefused() {
        out = folder.resolve("f.pdf");
        Said said = scatter(pair, "--grid", "0,0,0");
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains(".npy"), said.err());
    }
}
