package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.SharedData;
import org.objcryst.symmetry.Cartesian;

/** What is written is read again as the same molecule, hand included. */
class MoleculeFormatTest {
    /** Å; six decimals of lengths and degrees, added up along chains of some twenty atoms. */
    private static final double CHAIN = 1e-4;

    private static final String ACETYLENE = """
            8
            propyne and a lone atom
            H -1.06 0 0
            C 0 0 0
            C 1.2 0 0
            C 2.66 0 0
            H 3.02 1.03 0
            H 3.02 -0.51 0.89
            H 3.02 -0.51 -0.89
            Cl 0 4 1
            """;

    @ParameterizedTest
    @EnumSource
    void aChainInLineAndAPartWithoutABondComeBack(MoleculeFormat format) {
        assertSame(MoleculeData.of(TextSource.of("x", ACETYLENE)), format);
    }

    @ParameterizedTest
    @EnumSource
    void aSingleAtomComesBack(MoleculeFormat format) {
        MoleculeData atom = MoleculeData.of(TextSource.of("x.fhz", "title\n1\nCl 1\n"));
        MoleculeData back = MoleculeData.of(TextSource.of("x", format.text(atom)));
        assertEquals("Cl", back.atoms().get(0).symbol());
        assertEquals("title", back.name());
    }

    @Tag("real-data")
    @ParameterizedTest
    @MethodSource("publishedMolecules")
    void publishedMoleculesComeBack(Path file, MoleculeFormat format) {
        assertSame(MoleculeData.read(file), format);
    }

    static Stream<Arguments> publishedMolecules() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SharedData.path("data"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(mol2|fhz|zmatrix)"))
                    .sorted()
                    .toList()) {
                for (MoleculeFormat format : MoleculeFormat.values()) {
                    cases.add(Arguments.of(file, format));
                }
            }
        }
        return cases.stream();
    }

    @Test
    void dashKeepsLabelsFlagsOccupanciesAndTheCentre() {
        String text = """
                demo
                1.0 1.0 1.0 90.0 90.0 90.0
                  5  2
                C 0   0 0   0 0   0 0 0 0 3.0 1.0 1 C1
                C 1.5 0 0   0 0   0 1 0 0 3.5 1.0 2 C2
                C 1.5 0 110 0 0   0 2 1 0 3.0 0.5 3 C3
                O 1.4 0 109 0 60  1 3 2 1 3.0 1.0 4 O7
                H 1.0 0 109 0 180 0 3 2 4 6.0 1.0 5 H9
                """;
        MoleculeData molecule = MoleculeData.of(TextSource.of("x", text));
        MoleculeData back = MoleculeData.of(TextSource.of("x", MoleculeFormat.DASH.text(molecule)));
        assertEquals(molecule.rotatable(), back.rotatable());
        assertEquals(molecule.centre(), back.centre());
        for (int i = 0; i < 5; i++) {
            assertEquals(molecule.atoms().get(i).label(), back.atoms().get(i).label());
            assertEquals(molecule.atoms().get(i).b(), back.atoms().get(i).b());
            assertEquals(
                    molecule.atoms().get(i).occupancy(), back.atoms().get(i).occupancy());
        }
    }

    @Test
    void mol2KeepsLabelsAndBonds() {
        String text = """
                @<TRIPOS>MOLECULE
                glycolonitrile
                 4 3
                SMALL
                NO_CHARGES
                @<TRIPOS>ATOM
                 1 C1   0.0000  0.0000  0.0000 C.3
                 2 C2   1.4700  0.0000  0.0000 C.1
                 3 O1  -0.5053  1.3164  0.0000 O.3
                 4 N1   2.6198  0.0198  0.0035 N.1
                @<TRIPOS>BOND
                 1 1 2 1
                 2 1 3 1
                 3 2 4 3
                """;
        MoleculeData molecule = MoleculeData.of(TextSource.of("x", text));
        MoleculeData back = MoleculeData.of(TextSource.of("x", MoleculeFormat.MOL2.text(molecule)));
        assertEquals(molecule.bonds(), back.bonds());
        assertEquals(
                List.of("C1", "C2", "O1", "N1"),
                back.atoms().stream().map(MoleculeData.Atom::label).toList());
        assertTrue(MoleculeFormat.MOL2.text(molecule).contains("N.1"));
    }

    @Test
    void aTitleOfAZMatrixDoesNotBeginWithADigit() {
        MoleculeData molecule = MoleculeData.of(TextSource.of("x", "2\n1,3-something\nC 0 0 0\nO 0 0 1.2\n"));
        String text = MoleculeFormat.FENSKE_HALL.text(molecule);
        assertTrue(text.startsWith("molecule 1,3-something\n2\n"), text);
    }

    @Test
    void anUnknownExtensionIsRefusedWithTheKnownOnes() {
        MoleculeData molecule = MoleculeData.of(TextSource.of("x", "2\n\nC 0 0 0\nO 0 0 1.2\n"));
        String said = assertThrows(
                        IllegalArgumentException.class, () -> MoleculeFormat.write(molecule, Path.of("x.pdb")))
                .getMessage();
        assertEquals("x.pdb: no molecule format has this extension; there are .fhz .zmatrix .xyz .mol2", said);
    }

    /** Z-matrices may order the atoms anew; then the order that the format has chosen counts. */
    private static void assertSame(MoleculeData molecule, MoleculeFormat format) {
        MoleculeData back = MoleculeData.of(TextSource.of("x", format.text(molecule)));
        List<Cartesian> expected = positions(molecule);
        if (format == MoleculeFormat.FENSKE_HALL || format == MoleculeFormat.DASH) {
            expected = new ZMatrix(molecule)
                    .rows().stream()
                            .map(row -> molecule.atoms().get(row.atom()).position())
                            .toList();
        }
        List<Cartesian> found = positions(back);
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(
                        expected.get(i).distance(expected.get(j)), found.get(i).distance(found.get(j)), CHAIN);
            }
            if (i > 2) {
                assertEquals(volume(expected, i), volume(found, i), 10 * CHAIN, "hand");
            }
        }
    }

    /** Of the tetrahedron of four successive atoms, with its sign; Å³. */
    private static double volume(List<Cartesian> p, int i) {
        return p.get(i)
                .minus(p.get(i - 1))
                .dot(p.get(i - 2).minus(p.get(i - 1)).cross(p.get(i - 3).minus(p.get(i - 1))));
    }

    private static List<Cartesian> positions(MoleculeData molecule) {
        return molecule.atoms().stream().map(MoleculeData.Atom::position).toList();
    }
}
