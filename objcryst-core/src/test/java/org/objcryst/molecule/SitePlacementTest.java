package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.symmetry.SpaceGroup;

class SitePlacementTest {
    /** 2,3-dichlorobutane without hydrogen atoms; the sign tells the hand of the second carbon. */
    private static final String DICHLOROBUTANE = """
            dichlorobutane
            6
            C 1
            C 1 1.53
            C 2 1.53 1 112.0
            C 3 1.53 2 112.0 1 70.0
            Cl 2 1.78 1 109.0 3 120.0
            Cl 3 1.78 4 109.0 2 %s120.0
            """;

    /** Two double bonds in a chain, C-C=C-C-C=C-C; the dihedral is that of the first. */
    private static final String DIENE = """
            heptadiene
            7
            C 1
            C 1 1.50
            C 2 1.33 1 125.0
            C 3 1.50 2 125.0 1 %s
            C 4 1.50 3 112.0 2 120.0
            C 5 1.33 4 125.0 3 120.0
            C 6 1.50 5 125.0 4 180.0
            """;

    private static final String TETRACHLOROMETHANE = """
            5
            tetrachloromethane
            C 0 0 0
            Cl 1.02 1.02 1.02
            Cl 1.02 -1.02 -1.02
            Cl -1.02 1.02 -1.02
            Cl -1.02 -1.02 1.02
            """;

    @Test
    void aMesoFormStandsOnACentreAndNoAxis() {
        String meso = DICHLOROBUTANE.formatted("-");
        assertEquals(List.of("inversion centre"), elements(meso, "P -1", 2));
        assertEquals(List.of(), elements(meso, "P 1 2 1", 2));
    }

    @Test
    void oneOfTwoHandsStandsOnAnAxisAndNoCentre() {
        String chiral = DICHLOROBUTANE.formatted("");
        assertEquals(List.of(), elements(chiral, "P -1", 2));
        assertTrue(elements(chiral, "P 1 2 1", 2).stream().allMatch("twofold axis"::equals));
        assertTrue(elements(chiral, "P 1 2 1", 2).size() >= 1);
        assertEquals(List.of(), elements(chiral, "P 1 m 1", 2));
    }

    @Test
    void randomMovesKeepTheHandsOfAMesoForm() {
        SitePlacement placement = find(DICHLOROBUTANE.formatted("-"), "P -1", 2).get(0);
        SymmetricMolecule molecule = placement.molecule();
        Crystal crystal = new Crystal(TestMolecules.TRICLINIC, "P -1").add(molecule);
        RefinableModel model = new RefinableModel(crystal);
        double hand = hand(molecule);
        for (int i = 0; i < 500; i++) {
            model.randomMove(TestMolecules.random(i), 1, ParType.ROOT);
        }
        assertTrue(hand(molecule) * hand > 0);
    }

    private static double hand(SymmetricMolecule molecule) {
        int centre = molecule.stereocentres().get(0);
        return Stereocentres.volume(
                molecule.coordinates(), centre, molecule.graph().neighbours(centre));
    }

    @Test
    void doubleBondsThatAreExchangedMustBeAlike() {
        assertTrue(waysOfDiene("180.0") >= 1, "E,E");
        assertEquals(0, waysOfDiene("0.0"), "E,Z");
    }

    private static int waysOfDiene(String dihedral) {
        MoleculeData data = MoleculeData.of(TextSource.of("test", DIENE.formatted(dihedral)));
        List<MoleculeData.Bond> bonds = data.bonds().stream()
                .map(b -> b.joins(1, 2) || b.joins(4, 5)
                        ? new MoleculeData.Bond(b.first(), b.second(), BondOrder.DOUBLE)
                        : b)
                .toList();
        SpaceGroup group = SpaceGroup.of("P 1 2 1");
        return SitePlacement.find(
                        new MoleculeData(data.name(), data.atoms(), bonds, List.of(), data.centre()),
                        group,
                        SymmetricSamples.cellOf(group),
                        2)
                .size();
    }

    @ParameterizedTest
    @CsvSource({
        "I -4, 4, -4",
        "I m m 2, 4, mm2",
        "R 3 m, 6, 3m",
        "P -4 3 m, 24, -43m",
        "P 2 3, 12, 23",
        "P -4 2 m, 8, -42m"
    })
    void aTetrahedronStandsOnAllItsSubgroups(String group, int order, String symmetry) {
        List<SitePlacement> found = find(TETRACHLOROMETHANE, group, order);
        assertTrue(found.stream().anyMatch(p -> p.site().symmetry().equals(symmetry)), found::toString);
    }

    @ParameterizedTest
    @CsvSource({"P -1, 2", "P 4, 4", "P 2 2 2 , 8", "P m m m, 8", "P 6, 6"})
    void aTetrahedronHasNoCentreAndNoFourfoldAxis(String group, int order) {
        assertEquals(List.of(), elements(TETRACHLOROMETHANE, group, order));
    }

    /** Two independent halves on two centres of a triclinic cell. */
    @Test
    void aSecondMoleculeCanStandOnAnyOtherSite() {
        SpaceGroup group = SpaceGroup.of("P -1");
        MoleculeData data = MoleculeData.of(TextSource.of("test", TestMolecules.BIPHENYL));
        List<SitePlacement> all = SitePlacement.findEverywhere(data, group, TestMolecules.TRICLINIC, 2);
        assertEquals(8, all.size());
        SitePlacement first =
                SitePlacement.find(data, group, TestMolecules.TRICLINIC, 2).get(0);
        assertEquals(
                7,
                all.stream().filter(p -> !p.toString().equals(first.toString())).count());
        Crystal crystal = new Crystal(TestMolecules.TRICLINIC, group)
                .add(first.molecule())
                .add(all.get(7).molecule());
        assertEquals("C24", crystal.composition().formula(1));
    }

    @Test
    void whatIsAloneOfItsKindStandsNowhere() {
        assertEquals(List.of(), elements(TestMolecules.CHIRAL, "P -1", 2));
    }

    @Test
    void aGroupWithoutSpecialPositionsHasNone() {
        assertEquals(List.of(), elements(TestMolecules.BIPHENYL, "P 21 21 21", 2));
        assertThrows(IllegalArgumentException.class, () -> find(TestMolecules.BIPHENYL, "P -1", 1));
    }

    @Test
    void aPlacementSaysWhereItIs() {
        assertEquals(
                "inversion centre at 0, 0, 0: 6 independent atoms of 12, 0 free torsions",
                find(TestMolecules.BIPHENYL, "P -1", 2).get(0).toString());
        assertTrue(
                find(TestMolecules.BIPHENYL, "P 41 21 2", 2).get(0).toString().startsWith("twofold axis at x, x, 0:"));
        assertTrue(find(TestMolecules.BIPHENYL, "C 1 2/c 1", 2).stream()
                .anyMatch(p -> p.toString().startsWith("twofold axis at 0, y, 0.25: 6")));
    }

    @Test
    void turnedUpsideDownAMoleculeOnAnAxisKeepsItsGeometry() {
        SitePlacement placement = find(TestMolecules.BIPHENYL, "P 3 2 1", 2).get(0);
        SymmetricMolecule molecule = placement.molecule();
        Crystal crystal =
                new Crystal(SymmetricSamples.cellOf(SpaceGroup.of("P 3 2 1")), SpaceGroup.of("P 3 2 1")).add(molecule);
        RefinableModel model = new RefinableModel(crystal);
        double up = 0;
        double down = 0;
        for (int i = 0; i < 50; i++) {
            model.randomize(TestMolecules.random(i));
            assertEquals(0, molecule.logLikelihood(), 1e-9);
            double along = molecule.coordinates()[0] + molecule.coordinates()[1];
            up = Math.max(up, along);
            down = Math.min(down, along);
        }
        assertTrue(up > 0 && down < 0);
    }

    private static List<String> elements(String text, String group, int order) {
        return find(text, group, order).stream().map(SitePlacement::element).toList();
    }

    private static List<SitePlacement> find(String text, String symbol, int order) {
        SpaceGroup group = SpaceGroup.of(symbol);
        MoleculeData data = MoleculeData.of(TextSource.of("test", text));
        return SitePlacement.find(data, group, SymmetricSamples.cellOf(group), order);
    }
}
