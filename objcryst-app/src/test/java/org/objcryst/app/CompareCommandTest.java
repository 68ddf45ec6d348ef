package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class CompareCommandTest {
    /** Eight decimals in the CIFs, edges of 10 Å. */
    private static final double DECIMALS = 2e-7;

    @TempDir
    Path folder;

    private String molecule;

    @BeforeEach
    void writeTheReference() {
        molecule = write("molecule", 0.12, 0.31, 0.4, 0.14);
    }

    /** −x, ½+y, ½−z and then the origin at 0 ½ ½. */
    @Test
    void anImageWithAnotherOriginIsTheSame() {
        Said said = Said.by("compare", "--json", molecule, write("image", -0.12, 0.31, 0.6, -0.14));
        JsonObject json = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals(ExitCode.DONE, said.exitCode());
        assertTrue(json.get("same").getAsBoolean());
        assertEquals(0, json.get("rmsd").getAsDouble(), DECIMALS);
    }

    @Test
    void anotherStructureIsStatus1() {
        Said said = Said.by("compare", molecule, write("other", 0.4, 0.45, 0.1, 0.14));
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode());
        assertTrue(said.out().contains("different structures"), said.out());
    }

    @Test
    void aSurplusAtomIsNamedAndMakesAnotherStructure() {
        CifStructure read = CifStructure.read(Path.of(molecule));
        List<CifAtom> atoms = new ArrayList<>(read.atoms());
        atoms.add(new CifAtom("O9", "O", new Fractional(0.4, 0.45, 0.1), 1, 0.03));
        Path file = folder.resolve("more.cif");
        new CifStructure("more", read.lattice(), read.spaceGroup(), atoms).write(file);
        Said said = Said.by("compare", molecule, file.toString());
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode());
        assertTrue(said.out().contains("-        O9       surplus"), said.out());
        assertTrue(said.out().contains("0 missing, 1 surplus"), said.out());
    }

    @Test
    void aMissingFileIsOneLineAndStatus2() {
        Said said = Said.by("compare", molecule, folder.resolve("missing.cif").toString());
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count());
    }

    /** Two atoms in P 1 21/c 1, the second straight above the first. */
    private String write(String name, double x, double y, double z, double up) {
        List<CifAtom> atoms = List.of(
                new CifAtom("N1", "N", new Fractional(x, y, z), 1, 0.03),
                new CifAtom("C1", "C", new Fractional(x, y, z + up), 1, 0.03));
        Path file = folder.resolve(name + ".cif");
        new CifStructure(name, Lattice.ofDegrees(7, 8, 10, 90, 100, 90), SpaceGroup.of("P 1 21/c 1"), atoms)
                .write(file);
        return file.toString();
    }
}
