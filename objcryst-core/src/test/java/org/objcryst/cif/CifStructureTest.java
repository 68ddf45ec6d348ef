package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

class CifStructureTest {
    /** A few roundings of numbers around 0.01. */
    private static final double TINY = 1e-16;

    private static final String CELL = """
            data_test
            _cell_length_a 4.593(2)
            _cell_length_b 4.593(2)
            _cell_length_c 2.959
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;
    private static final String ATOMS = """
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            _atom_site_U_iso_or_equiv
            Ti1 Ti4+ 0 0 0 . 0.005
            O1 O-2 0.3051(4) 0.3051 0 0.5 ?
            """;

    @Test
    void moreAtomsThanASmallStructureHasAreRefused() {
        String text = CELL + ATOMS + "C1 C 0.1 0.2 0.3 1 0.05\n".repeat(10_000);
        String message =
                assertThrows(DataFormatException.class, () -> read(text)).getMessage();
        assertTrue(message.contains("at most 10000 atoms"), message);
    }

    @Test
    void numbersLoseTheirUncertainties() {
        CifStructure rutile = read(CELL + "_symmetry_space_group_name_H-M 'P 42/m n m'\n" + ATOMS);
        assertEquals(4.593, rutile.lattice().a());
        assertEquals(0.3051, rutile.atoms().get(1).position().x());
    }

    @Test
    void anOccupancyThatIsNotGivenIsOne() {
        CifStructure structure = read(CELL + ATOMS);
        assertEquals(1, structure.atoms().get(0).occupancy());
        assertEquals(0.5, structure.atoms().get(1).occupancy());
    }

    @Test
    void aDisplacementThatIsNotGivenIsAssumedAndRemarked() {
        CifStructure structure = read(CELL + ATOMS);
        assertEquals(0.005, structure.atoms().get(0).uIso());
        assertEquals(1, structure.atoms().get(1).bIso(), Math.ulp(1.0));
        assertTrue(structure.remarks().contains("1 atoms have no displacement parameter; B = 1 Å² was assumed"));
    }

    @ParameterizedTest
    @CsvSource({
        "O2-, O2-, -2",
        "O-2, O2-, -2",
        "Pb+2, Pb2+, 2",
        "W6+, W6+, 6",
        "CL-, Cl1-, -1",
        "Ca, Ca, 0",
        "D, D, 0",
        "CA, Ca, 0"
    })
    void ionsAreSpelledTheSameWay(String type, String symbol, double charge) {
        CifAtom atom = read(CELL + ATOMS.replace("Ti4+", type)).atoms().get(0);
        assertEquals(symbol, atom.symbol());
        assertEquals(charge, atom.charge());
    }

    @ParameterizedTest
    @CsvSource({"O1A,'',O", "CA1,'',Ca", "CA1,C9 H8 O4,C", "CA1,C9 Ca H8,Ca", "Cl2,'C2 Cl2',Cl", "PB1,'',Pb", "H12,'',H"
    })
    void aLabelAloneTellsTheElement(String label, String formula, String symbol) {
        String item = formula.isEmpty() ? "" : "_chemical_formula_sum '" + formula + "'\n";
        String atoms =
                "loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z\n" + label + " 0 0 0";
        assertEquals(symbol, read(CELL + item + atoms).atoms().get(0).symbol());
    }

    @Test
    void anOxidationNumberIsTheChargeWhereTheSymbolHasNone() {
        String types = "loop_ _atom_type_symbol _atom_type_oxidation_number Ti 4 O-2 -1\n";
        CifStructure structure = read(CELL + ATOMS.replace("Ti4+", "Ti") + types);
        assertEquals(4, structure.atoms().get(0).charge());
        assertEquals(-2, structure.atoms().get(1).charge());
    }

    @Test
    void dummyAtomsAreLeftOut() {
        CifStructure structure = read(CELL + ATOMS + "Dummy1 C 0 0 0 1 0\nX1 C . . . 1 0\n");
        assertEquals(2, structure.atoms().size());
        assertFalse(structure.remarks().isEmpty());
    }

    @Test
    void operatorsComeBeforeSymbols() {
        String operators = "loop_ _space_group_symop_operation_xyz x,y,z -x,-y,-z\n";
        CifStructure structure = read(CELL + "_space_group_name_H-M_alt 'P 1 2 1'\n" + operators + ATOMS);
        assertEquals(2, structure.spaceGroup().number());
        assertEquals(
                1,
                structure.remarks().stream().filter(r -> r.contains("P 1 2 1")).count());
    }

    @Test
    void operatorsTellTheOriginChoice() {
        String cell = CELL.replaceAll("4.593|2.959", "5.43");
        String first = "_symmetry_space_group_name_H-M 'F d -3 m'\nloop_ _symmetry_equiv_pos_as_xyz\n"
                + String.join("\n", operators("F d -3 m:1")) + "\n";
        assertEquals("F d -3 m:1", read(cell + first + ATOMS).spaceGroup().symbol());
    }

    @Test
    void anIncompleteListOfOperatorsGivesWayToTheSymbol() {
        String text = "_symmetry_space_group_name_H-M 'P 42/m n m'\nloop_ _symmetry_equiv_pos_as_xyz\n'x, y, z'\n";
        CifStructure structure = read(CELL + text + ATOMS);
        assertEquals(136, structure.spaceGroup().number());
        assertEquals(
                1,
                structure.remarks().stream()
                        .filter(r -> r.contains("incomplete"))
                        .count());
    }

    @Test
    void theHallSymbolComesBeforeHermannMauguinAndTheNumber() {
        String text = "_symmetry_space_group_name_Hall '-P 2yn'\n_symmetry_space_group_name_H-M 'P 21/c'\n";
        assertEquals("P 1 21/n 1", named(text).replaceAll("P 1 2/n 1", "P 1 21/n 1"));
        assertEquals("P 1 21/c 1", named("_symmetry_space_group_name_H-M 'P 21/c'\n_space_group_IT_number 19\n"));
        assertEquals("P 21 21 21", named("_space_group_IT_number 19\n"));
        assertEquals("P 1", named(""));
    }

    @Test
    void aMagneticStructureIsNotTakenForOneWithoutSymmetry() {
        String operators = "loop_ _space_group_symop_magn_operation_xyz x,y,z,+1 -x,-y,-z,-1\n";
        String said = assertThrows(DataFormatException.class, () -> read(CELL + operators + ATOMS))
                .getMessage();
        assertTrue(said.startsWith("t.cif:8: expected a space group in three dimensions, found \"a magnetic"), said);
        assertEquals("P -1", named(operators + "_space_group_name_H-M_alt 'P -1'\n"));
    }

    @Test
    void cartesianCoordinatesBecomeFractions() {
        String atoms = ATOMS.replace("fract", "Cartn").replace("0.3051(4)", "2.2965");
        assertEquals(0.5, read(CELL + atoms).atoms().get(1).position().x(), 4 * Math.ulp(1.0));
    }

    @Test
    void theTensorGivesTheEquivalentDisplacement() {
        String tensor = """
                loop_
                _atom_site_aniso_label
                _atom_site_aniso_U_11
                _atom_site_aniso_U_22
                _atom_site_aniso_U_33
                _atom_site_aniso_U_12
                _atom_site_aniso_U_13
                _atom_site_aniso_U_23
                O1 0.01 0.02 0.06 0.001 0.002 0.003
                """;
        CifAtom oxygen = read(CELL + ATOMS + tensor).atoms().get(1);
        assertEquals(0.03, oxygen.uIso(), 4 * Math.ulp(0.03));
        assertEquals(0.002, oxygen.anisotropic().orElseThrow().u13());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.593(2)  | 4,593 | t.cif:2: expected a length in Å, found \"4,593\"",
                "0.3051(4) | 0.3x  | t.cif:18: expected a fractional coordinate, found \"0.3x\"",
                "O-2       | Xy    | t.cif:18: expected the symbol of an element or ion, found \"Xy\"",
                "alpha 90  | alpha 190 | t.cif:2: expected a cell that exists",
                "c 2.959   | c 1e-7    | t.cif:2: expected a cell with faces at least 0.5",
                "_fract_   | _somewhere_ | t.cif: expected a block with a cell and atoms, found \"a cell without atoms\""
            })
    void faultsNameFileAndLine(String right, String wrong, String message) {
        String text = (CELL + "_a 1\n" + ATOMS).replace(right, wrong);
        String said = assertThrows(DataFormatException.class, () -> read(text)).getMessage();
        assertTrue(said.startsWith(message), said);
    }

    @Test
    void theCellDecidesBetweenHexagonalAndRhombohedralAxes() {
        String rhombohedral = CELL.replaceAll("2.959", "4.593").replaceAll("\\b90\\b", "55");
        String symbol = "_symmetry_space_group_name_H-M 'R -3 m'\n";
        assertEquals(
                "R -3 m:R", read(rhombohedral + symbol + ATOMS).spaceGroup().symbol());
        assertEquals(
                "R -3 m:R",
                read(rhombohedral + "_space_group_IT_number 166\n" + ATOMS)
                        .spaceGroup()
                        .symbol());
    }

    @Test
    void aCellThatDoesNotFitItsGroupIsNamedWithItsLine() {
        String text = "# a comment\n" + CELL + "_symmetry_space_group_name_H-M 'F m -3 m'\n" + ATOMS;
        String said = assertThrows(DataFormatException.class, () -> read(text)).getMessage();
        assertTrue(said.startsWith("t.cif:3: expected a cell of the space group F m -3 m, found"), said);
    }

    @Test
    void uncertaintiesAreKept() {
        CifStructure rutile = read(CELL + ATOMS.replace("0.005", "0.0050(7)"));
        assertEquals(0.002, rutile.uncertainty().a(), TINY);
        assertEquals(0, rutile.uncertainty().c());
        assertEquals(0.0007, rutile.atoms().get(0).uncertainty().uIso(), TINY);
        assertEquals(0.0004, rutile.atoms().get(1).uncertainty().x(), TINY);
        assertEquals(0, rutile.atoms().get(1).uncertainty().y());
    }

    @Test
    void displacementsAsBetaAreTurnedIntoU() {
        String tensor = "loop_ _atom_site_aniso_label _atom_site_aniso_beta_11 _atom_site_aniso_beta_22 "
                + "_atom_site_aniso_beta_33 _atom_site_aniso_beta_12\nO1 0.01 0.02 0.03 0.004\n";
        AnisotropicU u =
                read(CELL + ATOMS + tensor).atoms().get(1).anisotropic().orElseThrow();
        double twoPiSquared = 2 * Math.PI * Math.PI;
        assertEquals(0.01 * 4.593 * 4.593 / twoPiSquared, u.u11(), TINY);
        assertEquals(0.03 * 2.959 * 2.959 / twoPiSquared, u.u33(), TINY);
        assertEquals(0.004 * 4.593 * 4.593 / twoPiSquared, u.u12(), TINY);
        assertEquals(0, u.u23());
    }

    @Test
    void alternativesOfADisorderedPartAreAllTakenAndRemarked() {
        String atoms = """
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                _atom_site_U_iso_or_equiv
                _atom_site_disorder_assembly
                _atom_site_disorder_group
                C1 0 0 0 1 0.05 . .
                O1A 0.1 0 0 0.7 0.05 A 1
                O1B 0.1 0.1 0 0.3 0.05 A 2
                """;
        CifStructure structure = read(CELL + atoms);
        assertEquals(3, structure.atoms().size());
        assertEquals(
                Optional.of(new Disorder("A", "2")), structure.atoms().get(2).disorder());
        assertTrue(
                structure.remarks().stream()
                        .anyMatch(r -> r.contains("group 1 of assembly A: 1 atoms, occupancy 0.700")
                                && r.endsWith("occupancies")),
                structure.remarks().toString());
        assertTrue(read(CELL + atoms.replace("0.3 0.05", ". 0.05")).remarks().stream()
                .anyMatch(r -> r.endsWith("add up to more than one")));
    }

    @ParameterizedTest
    @CsvSource({"C1,N,1", "C1,C,0", "HN1,H,0", "D1,H,0", "M1,Fe,0", "CA,C,0", "O1,O2-,0", "W1,O,1"})
    void aLabelThatContradictsTheTypeIsRemarked(String label, String type, int remarks) {
        CifStructure structure = read(CELL + ATOMS.replace("Ti1 Ti4+", label + " " + type));
        assertEquals(
                remarks,
                structure.remarks().stream().filter(r -> r.contains("labels")).count());
        assertEquals(type, structure.atoms().get(0).symbol());
    }

    @Test
    void deuteriumIsKeptAndTritiumIsHydrogen() {
        CifStructure structure = read(CELL + ATOMS.replace("Ti4+", "T").replace("O-2", "D"));
        assertEquals("H", structure.atoms().get(0).symbol());
        assertEquals("D", structure.atoms().get(1).symbol());
        assertTrue(structure.remarks().contains("1 atoms of tritium were taken as hydrogen"));
    }

    @Test
    void ofSeveralStructuresTheFirstIsTakenUnlessOneIsNamed() {
        String other = (CELL + ATOMS).replace("data_test", "data_other").replace("2.959", "3.1");
        CifDocument both = CifDocument.parse(TextSource.of("t.cif", "data_empty _a 1\n" + CELL + ATOMS + other));
        CifStructure first = CifStructure.of(both, "t.cif");
        assertEquals(2.959, first.lattice().c());
        assertTrue(first.remarks().contains("the file holds 2 structures (test, other); the first was taken"));
        assertEquals(3.1, CifStructure.all(both).get(1).lattice().c());
        assertEquals("other", both.block("OTHER", "t.cif").name());
        String said = assertThrows(DataFormatException.class, () -> both.block("third", "t.cif"))
                .getMessage();
        assertEquals("t.cif: expected a block called third, found \"only empty, test, other\"", said);
    }

    @Test
    void bondsWithinTheAsymmetricUnitAreKept() {
        String bonds = "loop_ _geom_bond_atom_site_label_1 _geom_bond_atom_site_label_2 _geom_bond_distance "
                + "_geom_bond_site_symmetry_2\nTi1 O1 1.98 .\nTi1 O1 1.94 3_565\n";
        assertEquals(
                List.of(new CifBond("Ti1", "O1")), read(CELL + ATOMS + bonds).bonds());
    }

    @ParameterizedTest
    @CsvSource({"0.3051(4),1e300", "0 0.5 ?,0 99 ?", "0.005,1e9"})
    void absurdNumbersAreRefused(String right, String wrong) {
        assertThrows(DataFormatException.class, () -> read(CELL + ATOMS.replace(right, wrong)));
    }

    private static String named(String items) {
        return read(CELL + items + ATOMS).spaceGroup().symbol();
    }

    private static List<String> operators(String symbol) {
        return org.objcryst.symmetry.SpaceGroup.of(symbol).operators().stream()
                .map(Object::toString)
                .toList();
    }

    private static CifStructure read(String text) {
        return CifStructure.of(CifDocument.parse(TextSource.of("t.cif", text)), "t.cif");
    }
}
