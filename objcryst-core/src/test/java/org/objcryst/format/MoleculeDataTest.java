package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.symmetry.Cartesian;

class MoleculeDataTest {
    private static final double PUBLISHED = 2e-4; // coordinates of the MOL2 text have four decimals

    static final String FENSKE_HALL = """
            glycolonitrile
            7
            C  1
            C   1 1.470
            O   1 1.410  2 111.000
            N   2 1.150  1 179.000  3  10.0
            H   1 1.090  2 108.500  3 121.0
            H   1 1.090  2 108.500  3 239.0
            H   3 0.960  1 108.000  2  60.0
            """;

    static final String DASH = """
            glycolonitrile
            1.0 1.0 1.0 90.0 90.0 90.0
               7   1
              C      0.0000000  0    0.0000000  0    0.0000000  0    0    0    0  3.0  1.0    1 C1
              C      1.4700000  0    0.0000000  0    0.0000000  0    1    0    0  3.0  1.0    2 C2 C1
              O      1.4100000  0  111.0000000  0    0.0000000  0    1    2    0  3.0  1.0    3 O1 C1 C2
              N      1.1500000  0  179.0000000  0   10.0000000  0    2    1    3  3.0  1.0    4 N1 C2 C1 O1
              H      1.0900000  0  108.5000000  0  121.0000000  0    1    2    3  6.0  1.0    5 H1 C1 C2 O1
              H      1.0900000  0  108.5000000  0 -121.0000000  0    1    2    3  6.0  0.5    6 H2 C1 C2 O1
              H      0.9600000  0  108.0000000  0   60.0000000  1    3    1    2  6.0  1.0    7 H3 O1 C1 C2
            """;

    static final String MOL2 = """
            # made by hand
            @<TRIPOS>MOLECULE
            glycolonitrile
             7 6 1
            SMALL
            NO_CHARGES

            @<TRIPOS>ATOM
             1 C1   0.0000  0.0000  0.0000 C.3 1 M
             2 C2   1.4700  0.0000  0.0000 C.1 1 M
             3 O1  -0.5053  1.3164  0.0000 O.3 1 M
             4 N1   2.6198  0.0198  0.0035 N.1 1 M
             5 H1  -0.3459 -0.5324 -0.8860 H   1 M
             6 H2  -0.3459 -0.5324  0.8860 H   1 M
             7 H3  -0.1854  1.7569 -0.7907 H   1 M
            @<TRIPOS>BOND
             1 1 2 1
             2 1 3 1
             3 2 4 3
             4 1 5 1
             5 1 6 1
             6 3 7 1
            """;

    @Test
    void moreAtomsThanAMoleculeCanHaveAreRefused() {
        StringBuilder text = new StringBuilder("5001\nchain\n");
        for (int i = 0; i < 5001; i++) {
            text.append("C %d 0 0\n".formatted(2 * i));
        }
        String message = assertThrows(DataFormatException.class, () -> read(text.toString()))
                .getMessage();
        assertTrue(message.contains("at most 5000 atoms"), message);
    }

    @Test
    void theThreeFormatsDescribeTheSameMolecule() {
        MoleculeData fh = read(FENSKE_HALL);
        MoleculeData dash = read(DASH);
        MoleculeData mol2 = read(MOL2);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                double d = distance(fh, i, j);
                assertEquals(d, distance(dash, i, j), 1e-12);
                assertEquals(d, distance(mol2, i, j), PUBLISHED);
            }
        }
        assertEquals(pairs(mol2), pairs(fh));
        assertEquals(pairs(mol2), pairs(dash));
    }

    @Test
    void whatAFormatTellsBeyondCoordinatesIsKept() {
        MoleculeData dash = read(DASH);
        assertEquals("H2", dash.atoms().get(5).label());
        assertEquals(6, dash.atoms().get(5).b());
        assertEquals(0.5, dash.atoms().get(5).occupancy());
        assertEquals(0, dash.centre().getAsInt());
        assertEquals(List.of(new MoleculeData.Bond(2, 0, BondOrder.SINGLE)), dash.rotatable());
        assertEquals(BondOrder.TRIPLE, read(MOL2).bonds().get(2).order());
        assertEquals("C2", read(FENSKE_HALL).atoms().get(1).label());
    }

    @Test
    void hydrogensCanBeLeftOut() {
        MoleculeData heavy = read(DASH).withoutHydrogens();
        assertEquals(
                List.of("C1", "C2", "O1", "N1"),
                heavy.atoms().stream().map(MoleculeData.Atom::label).toList());
        assertEquals(3, heavy.bonds().size());
    }

    @Test
    void molfilesAndXyzFilesDescribeTheSameMolecule() {
        MoleculeData mol2 = read(MOL2);
        StringBuilder molfile =
                new StringBuilder("glycolonitrile\n  test\n\n  7  6  0  0  0  0            999 V2000\n");
        StringBuilder xyz = new StringBuilder("7\nglycolonitrile\n");
        for (MoleculeData.Atom a : mol2.atoms()) {
            Cartesian p = a.position();
            molfile.append("%10.4f%10.4f%10.4f %-3s 0  0\n".formatted(p.x(), p.y(), p.z(), a.symbol()));
            xyz.append("%s %.4f %.4f %.4f 0.1\n".formatted(a.symbol(), p.x(), p.y(), p.z()));
        }
        for (MoleculeData.Bond b : mol2.bonds()) {
            int order = b.order() == BondOrder.TRIPLE ? 3 : 1;
            molfile.append("%3d%3d%3d  0\n".formatted(b.first() + 1, b.second() + 1, order));
        }
        MoleculeData mol = read(molfile.append("M  END\n").toString());
        assertEquals(mol2.bonds(), mol.bonds());
        assertEquals("glycolonitrile", mol.name());
        assertEquals(mol2.atoms().get(6).position(), mol.atoms().get(6).position());
        assertEquals(pairs(mol2), pairs(read(xyz.toString())));
        assertFault(
                molfile.toString().replace("  2  4  3", "  2 12  3"), 14, "the numbers of two different atoms up to 7");
        assertFault(molfile.toString().replace("V2000", "V3000"), 4, "a molfile of version V2000");
        assertFault(xyz.toString().replaceFirst("7", "9"), 1, "the number of atoms that follow, at most 7");
        assertFault(xyz.toString().replaceFirst("C ", "Q "), 3, "the symbol of an element");
    }

    @Test
    void drawingsAreNoMolecules() {
        String drawing = "x\n\n\n  4  0  0  0  0  0            999 V2000\n"
                + String.join(
                        "",
                        List.of(
                                "    0.0000    0.0000    0.0000 C   0\n",
                                "    1.0000    0.0000    0.0000 C   0\n",
                                "    2.0000    0.0000    0.0000 C   0\n",
                                "    2.0000    1.0000    0.0000 C   0\n"));
        assertFault(drawing, 4, "atoms in three dimensions");
    }

    @Test
    void whatNoBondJoinsIsTwoMolecules() {
        String salt =
                MOL2.replace(" 7 6 1", " 8 6 1").replace("@<TRIPOS>BOND", " 8 CL1  9.0 0.0 0.0 Cl 1 M\n@<TRIPOS>BOND");
        List<MoleculeData> parts = read(salt).fragments();
        assertEquals(2, parts.size());
        assertEquals(7, parts.get(0).atoms().size());
        assertEquals("Cl", parts.get(1).atoms().get(0).symbol());
        assertEquals(read(MOL2).bonds(), parts.get(0).bonds());
        assertEquals(List.of(read(MOL2)), read(MOL2).fragments());
    }

    @Test
    void aTitleThatWasOnlyFilledInIsNoName() {
        assertEquals(
                "mol",
                read(DASH.replaceFirst("glycolonitrile", "Zmatrix generated by Mercury"))
                        .name());
        assertEquals(
                "mol",
                read(FENSKE_HALL.replaceFirst("glycolonitrile", "KEYWORDS GO HERE"))
                        .name());
        assertEquals("glycolonitrile", read(MOL2).name());
    }

    @Test
    void aTitleMayBeMissing() {
        MoleculeData data = read(FENSKE_HALL.substring(FENSKE_HALL.indexOf('7')));
        assertEquals(7, data.atoms().size());
        assertEquals("mol", data.name());
    }

    @Test
    void fieldsThatTouchAreReadByColumns() {
        MoleculeData data = read("t\n3\nC  1\nC   1 1.470\nO   110.410  2 111.000\n");
        assertEquals(10.41, distance(data, 0, 2), 1e-12);
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        assertEquals(read(MOL2), read(MOL2.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C   1 1.470|C   3 1.470|4|a reference to one of the 1 atoms above",
                "O   1 1.410  2 111.000|O   1 1.410  1 111.000|5|references to different atoms",
                "N   2 1.150|Xx   2 1.150|6|the symbol of an element",
                "N   2 1.150|N   2 NaN|6|a bond length in Å",
                "C   1 1.470|C   1 -1.470|4|a bond length > 0 Å",
                "3 121.0|3 abc|7|an angle in degrees",
                "H   1 1.090  2 108.500  3 239.0|H   1 1.090  2 108.500  3 121.0|8|an atom at least 0.3 Å away"
            })
    void aFaultInAZMatrixIsNamedWithItsLine(String good, String bad, int line, String expected) {
        assertFault(FENSKE_HALL.replaceFirst(good, bad), line, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 5 H1 | 4 H1 |13|an id that no other atom has",
                "0.5324 -0.8860|nan -0.8860|13|a coordinate in Å",
                "C2   1.4700|C2   0.0000|10|an atom at least 0.3 Å away",
                " 3 2 4 3| 3 2 9 3|19|the id of an atom",
                " 3 2 4 3| 3 2 2 3|19|a bond between two atoms",
                " 3 2 4 3| 3 2 4 7|19|a bond type",
                "N.1|Zz.1|12|an atom type that begins with an element",
                " 7 6 1| 8 6 1|4|the number of atoms in the file, 7",
                " 7 6 1| 7 5 1|4|the number of bonds in the file, 6"
            })
    void aFaultInAMol2FileIsNamedWithItsLine(String good, String bad, int line, String expected) {
        assertFault(MOL2.replace("N1   2", "Zz1   2").replaceFirst(good, bad), line, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "   7   1|   9   1|0|9 lines with atoms",
                "   7   1|   7   8|3|a number of atoms > 0 and the central atom",
                "  3.0  1.0    4|  3.0 -1.0    4|7|an occupancy ≥ 0",
                "    2    1    3  3.0|    2    1    5  3.0|7|a reference to one of the 3 atoms above",
                "N      1.1500000  0  179.0000000|N      1.1500000  0|7|the number of an atom"
            })
    void aFaultInADashZMatrixIsNamedWithItsLine(String good, String bad, int line, String expected) {
        assertFault(DASH.replaceFirst(good, bad), line, expected);
    }

    @Test
    void truncatedAndForeignFilesAreRefused() {
        assertFault(FENSKE_HALL.substring(0, 70), 0, "7 lines with atoms");
        assertFault("data_x\n_cell_length_a 5\n", 0, "a molecule");
        assertFault(MOL2.substring(0, MOL2.indexOf("@<TRIPOS>ATOM")), 0, "a record @<TRIPOS>ATOM");
    }

    private static void assertFault(String text, int line, String expected) {
        var e = assertThrows(DataFormatException.class, () -> read(text));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private static MoleculeData read(String text) {
        return MoleculeData.of(TextSource.of("mol", text));
    }

    private static double distance(MoleculeData data, int i, int j) {
        Cartesian a = data.atoms().get(i).position();
        return a.distance(data.atoms().get(j).position());
    }

    private static String pairs(MoleculeData data) {
        return data.bonds().stream()
                .map(b -> Math.min(b.first(), b.second()) + "-" + Math.max(b.first(), b.second()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
