package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.symmetry.Cartesian;

class PdbReaderTest {
    private static final String TEXT = """
            COMPND    demo
            HETATM    1  C1  UNK     0       0.000   0.000   0.000  1.00  0.00           C
            HETATM    2  O2 AUNK     0       1.200   0.000   0.000  0.60  0.00           O
            HETATM    3  O2 BUNK     0       1.100   0.300   0.000  0.40  0.00           O
            HETATM    4 CL3  UNK     0      -1.000   1.400   0.000  1.00  0.00
            HETATM    5  CA  UNK     0      -0.700  -1.300   0.000  1.00  0.00
            CONECT    1    2    3    4    5
            CONECT    2    1
            END
            """;

    @Test
    void columnsNamesAndBondsAreRead() {
        MoleculeData molecule = read(TEXT);
        assertEquals("demo", molecule.name());
        assertEquals(
                List.of("C", "O", "Cl", "C"),
                molecule.atoms().stream().map(MoleculeData.Atom::symbol).toList());
        assertEquals(new Cartesian(-1, 1.4, 0), molecule.atoms().get(2).position());
        assertEquals(3, molecule.bonds().size());
    }

    @Test
    void withoutConnectionsDistancesTellTheBonds() {
        assertEquals(3, read(TEXT.replaceAll("CONECT.*\n", "")).bonds().size());
    }

    @Test
    void aBadColumnIsNamedWithItsLine() {
        String said = assertThrows(
                        DataFormatException.class, () -> read(TEXT.replace("-1.000   1.400", "-1.000   1.4x0")))
                .getMessage();
        assertEquals("x.pdb:5: expected a coordinate in Å, found \"1.4x0\"", said);
    }

    @Tag("real-data")
    @Test
    void thePublishedFileIsTheMoleculeOfItsZMatrix() {
        MoleculeData pdb = MoleculeData.read(SharedData.path("data/fox-projects/tutorial-cimetidine/cime.pdb"));
        MoleculeData fhz = MoleculeData.read(SharedData.path("data/cimetidine/cime.fhz"));
        assertEquals(fhz.atoms().size(), pdb.withoutHydrogens().atoms().size());
    }

    @Test
    void aZMatrixMayNameItsAtoms() {
        String text = """
                glycolonitrile
                4
                CA C CA
                CB C CA 1.47
                OA O CA 1.41 CB 111
                NA N CB 1.15 CA 179 OA 10
                """;
        MoleculeData molecule = MoleculeData.of(TextSource.of("x.zmat", text));
        assertEquals(
                List.of("CA", "CB", "OA", "NA"),
                molecule.atoms().stream().map(MoleculeData.Atom::label).toList());
        assertEquals(
                1.15,
                molecule.atoms()
                        .get(3)
                        .position()
                        .distance(molecule.atoms().get(1).position()),
                1e-12);
        String said = assertThrows(
                        DataFormatException.class,
                        () -> MoleculeData.of(TextSource.of("x.zmat", text.replace("CB 1.15", "CX 1.15"))))
                .getMessage();
        assertEquals("x.zmat:6: expected the name of an atom above, found \"CX\"", said);
    }

    private static MoleculeData read(String text) {
        return MoleculeData.of(TextSource.of("x.pdb", text));
    }
}
