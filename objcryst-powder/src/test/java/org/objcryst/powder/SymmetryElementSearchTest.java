package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.optimization.MultiRun;
import org.objcryst.packing.Packing;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Decafluoroquaterphenyl, half of whose molecule is independent: which half, and on what, the measured pattern decides. */
@Tag("real-data")
class SymmetryElementSearchTest {
    private static final String FOLDER = "data/dash-tutorial-04/Tutorial_04";
    private static final Lattice CELL = Lattice.ofDegrees(24.0519, 6.1529, 12.4207, 90, 102.755, 90);
    private static final SpaceGroup GROUP = SpaceGroup.of("I 1 2/a 1");
    private static final long TRIALS = 5000;
    private static final long TRIALS_IN_A_GENERAL_POSITION = 30_000;

    @Test
    void theWayInWhichTheMoleculeStandsComesOutByCost() {
        List<SitePlacement> ways = SitePlacement.find(molecule("-full.mol2"), GROUP, CELL, 2);
        assertEquals(
                List.of("inversion centre", "inversion centre", "twofold axis", "twofold axis"),
                ways.stream().map(SitePlacement::element).sorted().toList());
        Found best = null;
        for (SitePlacement way : ways) {
            Found found = search(way.molecule(), 1, TRIALS);
            if (way.element().equals("inversion centre") || way.molecule().size() > 17) {
                assertTrue(found.rwp > 0.06, way + ": " + found.rwp);
            } else {
                best = found;
            }
        }
        assertTrue(best.rwp < 0.037, "profile fit 1.98 %, got " + best.rwp);
        assertEquals(List.of(), best.packing.doubts());
        assertSame(best, search(ways.get(2).molecule(), 3, TRIALS));
    }

    /** Half a molecule that knows nothing of the axis: the bond across it comes out by itself. */
    @Test
    @Tag("slow")
    void halfTheMoleculeInAGeneralPositionFindsTheSame() {
        SitePlacement way =
                SitePlacement.find(molecule("-full.mol2"), GROUP, CELL, 2).get(2);
        Found half = search(Molecule.of(molecule("-half.mol2")), 3, TRIALS_IN_A_GENERAL_POSITION);
        assertSame(search(way.molecule(), 3, TRIALS), half);
    }

    private record Found(CifStructure structure, double rwp, Packing packing) {}

    private static void assertSame(Found one, Found other) {
        assertTrue(StructureComparison.USUAL
                .compare(Structure.of(one.structure), Structure.of(other.structure))
                .isSame());
    }

    private static MoleculeData molecule(String file) {
        return MoleculeData.read(SharedData.path(FOLDER + file)).withoutHydrogens();
    }

    private static Found search(Scatterer molecule, long seed, long trials) {
        Crystal crystal = new Crystal(CELL, GROUP).add(molecule);
        crystal.verify(false);
        crystal.scatteringPowers().forEach(p -> p.biso(3));
        PowderPattern pattern =
                PowderPattern.read(SharedData.path(FOLDER + ".xye")).wavelength(1.78897);
        pattern.verify(false);
        pattern.addPhase(crystal);
        pattern.maxStol(0.25);
        new ProfileFit(pattern).keepingProfile().run();
        MultiRun search =
                new MultiRun(crystal, pattern).runs(1).trials(trials).seed(seed).threads(1);
        search.run();
        search.best();
        return new Found(crystal.toStructure(), pattern.agreement().rwp(), Packing.of(crystal));
    }
}
