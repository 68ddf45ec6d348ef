package org.objcryst.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class PackingTest {
    private static final MoleculeData PARACETAMOL =
            MoleculeData.read(Path.of("../docs/example/paracetamol.mol2")).withoutHydrogens();
    /** Half the diagonal of a voxel of the grid, in Å. */
    private static final double GRID = 0.22;

    @Test
    void theLargestVoidOfACubicLatticeIsInTheMiddleOfTheCube() {
        Packing packing = Packing.of(cube(5, atom("C", 0, 0, 0)));
        assertEquals(5 * Math.sqrt(3) / 2 - 1.7, packing.largestVoid().radius(), GRID);
        assertEquals(0.5, packing.largestVoid().centre().x(), GRID / 5);
        assertTrue(packing.doubts().stream().anyMatch(d -> d.startsWith("nothing stands within 2.")));
    }

    /** Twenty points an edge decide a sphere of thirteen points across to a few per cent. */
    @Test
    void theCoefficientOfSpheresApartIsTheirVolume() {
        double sphere = 4 * Math.PI / 3 * Math.pow(1.7, 3);
        assertEquals(sphere / 125, Packing.of(cube(5, atom("C", 0, 0, 0))).coefficient(), 0.05 * sphere / 125);
    }

    @Test
    void overlappingSpheresCountOnce() {
        Packing two = Packing.of(cube(6, atom("C", 0, 0, 0), atom("N", 0, 0, 0.05)));
        Packing one = Packing.of(cube(6, atom("C", 0, 0, 0)));
        assertTrue(two.coefficient() < 1.15 * one.coefficient());
    }

    /** The pair stands alone along the diagonal of a cube of 12 Å. */
    @ParameterizedTest
    @CsvSource({
        "C, C, 2.9, true", "C, C, 3.1, false", "C, O, 2.7, true", "C, O, 2.9, false", "O, O, 2.4, true",
        "O, O, 2.6, false", "N, O, 2.6, false", "N, I, 2.75, false", "C, I, 2.75, true", "H, H, 1.5, true",
        "H, H, 2.0, false", "H, O, 1.6, false", "H, C, 2.0, true", "Pb, O, 2.3, false", "Pb, O, 1.4, true",
        "Na, Na, 2.5, true", "C, C, 1.5, false", "C, C, 0.9, true", "Cl, Cl, 3.2, false", "Cl, Cl, 2.9, true"
    })
    void distancesThatNeitherBondsNorNeighboursHaveAreContacts(String a, String b, double distance, boolean bad) {
        double step = distance / (12 * Math.sqrt(3));
        Packing packing = Packing.of(cube(12, atom(a, 0.3, 0.3, 0.3), atom(b, 0.3 + step, 0.3 + step, 0.3 + step)));
        assertEquals(bad, !packing.contacts().isEmpty(), packing.contacts().toString());
    }

    @Test
    void contactsComeWorstFirstAndSayHowBadTheyAre() {
        Packing packing = Packing.of(cube(
                20,
                atom("C", 0.1, 0.1, 0.1),
                atom("C", 0.24, 0.1, 0.1),
                atom("C", 0.5, 0.5, 0.5),
                atom("C", 0.6, 0.5, 0.5)));
        assertEquals(2, packing.contacts().size());
        assertEquals(1.0, packing.contacts().get(0).shortfall(), 1e-9);
        assertEquals(
                "C3…C4 2.00 Å, expected at least 3.00 Å",
                packing.contacts().get(0).toString());
        assertTrue(packing.doubts().get(0).contains("C3…C4"));
    }

    @Test
    void anAtomBetweenTwoOthersBondsOnlyAsItsElementCan() {
        Packing packing =
                Packing.of(cube(12, atom("C", 0.4, 0.5, 0.5), atom("F", 0.512, 0.5, 0.5), atom("C", 0.64, 0.5, 0.5)));
        assertEquals(
                1,
                packing.contacts().stream().filter(c -> c.first().equals("F2")).count(),
                packing.toString());
    }

    @Test
    void alternativesOfADisorderedSiteAreNoContacts() {
        CifAtom half = new CifAtom("C1", "C", new Fractional(0.5, 0.5, 0.5), 0.5, 0.03);
        CifAtom other = new CifAtom("C2", "C", new Fractional(0.5, 0.5, 0.55), 0.5, 0.03);
        assertEquals(
                List.of(),
                Packing.of(structure(Lattice.cubic(12), "P 1", List.of(half, other)))
                        .contacts());
    }

    @Test
    void anAtomTooNearToItsOwnImageIsAContact() {
        Packing packing = Packing.of(structure(Lattice.cubic(12), "P -1", List.of(atom("C", 0.05, 0.05, 0.05, 1))));
        assertEquals(2 * 0.05 * 12 * Math.sqrt(3), packing.contacts().get(0).distance(), 1e-9);
        assertEquals(
                List.of(),
                Packing.of(structure(Lattice.cubic(12), "P -1", List.of(atom("C", 0, 0, 0, 1))))
                        .contacts());
    }

    @Test
    void polyhedraOfAnIonicCrystalAreNoContacts() {
        Packing rutile = Packing.of(structure(
                Lattice.ofDegrees(4.593, 4.593, 2.959, 90, 90, 90),
                "P 42/m n m",
                List.of(atom("Ti", 0, 0, 0, 1), atom("O", 0.3051, 0.3051, 0, 2))));
        assertEquals(List.of(), rutile.doubts());
    }

    @Test
    void moleculesOfACrystalBondOnlyWithinThemselves() {
        Crystal crystal = new Crystal(Lattice.cubic(20), "P 1")
                .add(Molecule.of(PARACETAMOL).position(0.3, 0.3, 0.3))
                .add(Molecule.of(PARACETAMOL).position(0.37, 0.3, 0.3));
        Packing packing = Packing.of(crystal);
        assertTrue(packing.contacts().get(0).shortfall() > 1.4, packing.toString()); // although 1.4 Å is a bond length
        assertTrue(packing.hydrogensMissing());
    }

    /** Ethane's two carbon atoms and two chlorine atoms, trans, in the middle of a cell. */
    @Test
    void aMoleculeOnACentreIsBondedAcrossIt() {
        MoleculeData whole = MoleculeData.of(TextSource.of(
                "dichloroethane.fhz",
                "1,2-dichloroethane\n4\nC 1\nC 1 1.53\nCl 2 1.79 1 109\nCl 1 1.79 2 109 3 180\n"));
        SpaceGroup group = SpaceGroup.of("P -1");
        Crystal crystal = new Crystal(Lattice.ofDegrees(11, 12, 13, 80, 95, 100), group);
        crystal.add(
                SitePlacement.find(whole, group, crystal.lattice(), 2).get(0).molecule());
        assertEquals(2, crystal.components().size());
        assertEquals(List.of(), Packing.of(crystal).contacts());
        assertEquals(List.of(), Packing.of(crystal.toStructure()).contacts());
    }

    /** The same molecule, given as one half near a centre. */
    @Test
    void aHalfOfAMoleculeIsBondedToItsImage() {
        MoleculeData half = MoleculeData.of(TextSource.of("half.fhz", "half\n2\nC 1\nCl 1 1.79\n"));
        Crystal crystal = new Crystal(Lattice.orthorhombic(11, 12, 13), "P -1").add(Molecule.of(half));
        Cartesian carbon = crystal.lattice().toCartesian(position(crystal, 0));
        Cartesian chlorine = crystal.lattice().toCartesian(position(crystal, 1));
        Cartesian away = carbon.minus(chlorine).times(0.5 * 1.53 / carbon.distance(chlorine));
        Fractional shift =
                crystal.lattice().toFractional(Cartesian.ORIGIN.minus(away).minus(carbon));
        crystal.scatterers().get(0).position(shift.x(), shift.y(), shift.z());
        assertEquals(List.of(), Packing.of(crystal).contacts());
        crystal.scatterers().get(0).position(0.5 * shift.x(), 0.5 * shift.y(), 0.5 * shift.z());
        assertFalse(Packing.of(crystal).contacts().isEmpty());
    }

    private static Fractional position(Crystal crystal, int atom) {
        return new Fractional(crystal.components().x[atom], crystal.components().y[atom], crystal.components().z[atom]);
    }

    @Test
    void aMoleculeByItselfHasNoContacts() {
        Crystal crystal = new Crystal(Lattice.cubic(20), "P 1")
                .add(Molecule.of(PARACETAMOL).position(0.3, 0.3, 0.3));
        assertEquals(List.of(), Packing.of(crystal).contacts());
        assertEquals(List.of(), Packing.of(crystal.toStructure()).contacts());
        assertFalse(Packing.of(crystal).doubts().isEmpty()); // a cell nearly empty
    }

    private static CifStructure cube(double a, CifAtom... atoms) {
        List<CifAtom> named = new ArrayList<>();
        for (CifAtom atom : atoms) {
            named.add(atom(
                    atom.symbol(),
                    atom.position().x(),
                    atom.position().y(),
                    atom.position().z(),
                    named.size() + 1));
        }
        return structure(Lattice.cubic(a), "P 1", named);
    }

    private static CifStructure structure(Lattice lattice, String group, List<CifAtom> atoms) {
        return new CifStructure("x", lattice, SpaceGroup.of(group), atoms);
    }

    private static CifAtom atom(String element, double x, double y, double z) {
        return atom(element, x, y, z, 1);
    }

    private static CifAtom atom(String element, double x, double y, double z, int number) {
        return new CifAtom(element + number, element, new Fractional(x, y, z), 1, 0.03);
    }
}
