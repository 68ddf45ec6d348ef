package org.objcryst.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.comparison.Structure.Atom;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.ChangeOfBasis;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Published structures against themselves in other descriptions, and against wrong ones. */
@Tag("real-data")
class PublishedStructuresTest {
    private static final StructureComparison USUAL = StructureComparison.USUAL;

    @Test
    void cimetidineInTheOtherSettingAndDisturbedIsTheSame() {
        Structure published = answer("data/cimetidine/answer.tsv", "cell", "atom");
        Structure exchanged = published.transformed(ChangeOfBasis.ofAxes("c,-b,a"));
        assertEquals("P 1 21/c 1", exchanged.spaceGroup().symbol());
        Structure disturbed = StructureComparisonTest.disguised(disturbed(exchanged, 0.1), new Random(1));
        Comparison found = USUAL.compare(published, disturbed);
        assertTrue(found.isSame(), found::toString);
        assertEquals(1, found.matchedFraction());
    }

    @Test
    void cimetidineWithTheMoleculeMisplacedOrTurnedOverIsAnother() {
        Structure published = answer("data/cimetidine/answer.tsv", "cell", "atom");
        Random random = new Random(2);
        for (int n = 0; n < 50; n++) {
            Fractional shift =
                    new Fractional(random.nextDouble() / 2, random.nextDouble() / 2, random.nextDouble() / 2);
            Comparison found = USUAL.compare(published, placed(published, shift, n % 4));
            boolean onPlace = n % 4 == 0 && published.lattice().distance(shift, Fractional.ORIGIN) < 0.35;
            assertTrue(onPlace || !found.isSame(), shift + " " + found);
        }
    }

    /** The molecule turned by 180° about a Cartesian axis (0: not at all) and shifted. */
    private static Structure placed(Structure s, Fractional shift, int axis) {
        Lattice cell = s.lattice();
        Cartesian centre = cell.toCartesian(s.atoms().get(8).position());
        List<Atom> atoms = new ArrayList<>();
        for (Atom a : s.atoms()) {
            Cartesian r = cell.toCartesian(a.position()).minus(centre);
            Cartesian turned = axis == 0
                    ? r
                    : new Cartesian(axis == 1 ? r.x() : -r.x(), axis == 2 ? r.y() : -r.y(), axis == 3 ? r.z() : -r.z());
            atoms.add(new Atom(
                    a.label(),
                    a.element(),
                    cell.toFractional(turned.plus(centre)).plus(shift)));
        }
        return new Structure(cell, s.spaceGroup(), atoms);
    }

    @Test
    void hydrochlorothiazideInAMeasuredCellWithExchangedAxesIsTheSame() {
        Structure literature = answer("data/dash-tutorial-01/answer.tsv", "cell_literature", "atom_literature");
        Structure exchanged = literature.transformed(ChangeOfBasis.ofAxes("c,-b,a"));
        Lattice measured = cell(SharedData.table("data/dash-tutorial-01/answer.tsv"), "cell");
        Structure solved = disturbed(new Structure(measured, exchanged.spaceGroup(), exchanged.atoms()), 0.1);
        Structure slid = StructureComparisonTest.disguised(solved, new Random(3));
        Comparison found = USUAL.compare(literature, slid);
        assertTrue(found.isSame(), found::toString);
        assertEquals(17, found.atoms().size());
        assertTrue(USUAL.compare(slid, literature).isSame());
    }

    @Test
    void leadSulfateInAnotherSettingIsTheSameAndAnotherSulfateIsNot() {
        Structure published = answer("data/pbso4/answer.tsv", "cell", "atom");
        assertTrue(USUAL.compare(published, Structure.read(SharedData.path("data/pbso4/PbSO4-COD-1528837.cif")))
                .isSame());
        Structure exchanged = published.transformed(ChangeOfBasis.ofAxes("c,a,b"));
        assertEquals("P b n m", exchanged.spaceGroup().symbol());
        assertTrue(USUAL.compare(published, disturbed(exchanged, 0.05)).isSame());
        List<Atom> wrong = new ArrayList<>(published.atoms());
        wrong.removeIf(a -> a.element().equals("S"));
        wrong.add(new Atom("S1", "S", new Fractional(0.6, 0.75, 0.4)));
        assertFalse(USUAL.compare(published, new Structure(published.lattice(), published.spaceGroup(), wrong))
                .isSame());
    }

    @Test
    void siliconInBothOriginsIsTheSame() {
        Structure one = Structure.read(SharedData.path("data/cif-samples/Si.cif"));
        Structure other = Structure.read(SharedData.path("data/cif-samples/Si_setting2.cif"));
        Comparison found = USUAL.compare(one, other);
        assertTrue(found.isSame(), found::toString);
        assertEquals(0, found.rms(), 1e-6);
        Comparison halite = USUAL.compare(one, Structure.read(SharedData.path("data/cif-samples/NaCl.cif")));
        assertFalse(halite.isSame());
    }

    private static Structure answer(String file, String cellItem, String atomItem) {
        List<Map<String, String>> rows = SharedData.table(file);
        List<Atom> atoms = new ArrayList<>();
        String group = "";
        for (Map<String, String> row : rows) {
            if (row.get("item").equals(atomItem)) {
                String[] f = row.get("value").split(";");
                Fractional position =
                        new Fractional(Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4]));
                atoms.add(new Atom(f[0], f[1], position));
            }
            group = row.get("item").equals("space_group") ? row.get("value") : group;
        }
        return new Structure(cell(rows, cellItem), SpaceGroup.of(group), atoms);
    }

    private static Lattice cell(List<Map<String, String>> rows, String item) {
        String value = rows.stream()
                .filter(r -> r.get("item").equals(item))
                .findFirst()
                .orElseThrow()
                .get("value");
        double[] p = List.of(value.split(";")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    private static Structure disturbed(Structure s, double sigma) {
        return StructureComparisonTest.moved(s, new Random(4), sigma);
    }
}
