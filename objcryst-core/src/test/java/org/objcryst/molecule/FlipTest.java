package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

class FlipTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void appliedTwiceAFlipChangesNothing() {
        Molecule molecule = TestMolecules.of(TestMolecules.BUTANE);
        assertFalse(molecule.plan().flips().isEmpty());
        for (Flip flip : molecule.plan().flips()) {
            double[] xyz = molecule.coordinates();
            flip.apply(xyz);
            flip.apply(xyz);
            assertArrayEquals(molecule.coordinates(), xyz, ROUNDING);
        }
    }

    @Test
    void stereocentresAreNoCentresOfFlips() {
        Molecule molecule = TestMolecules.of(TestMolecules.CHIRAL);
        assertTrue(molecule.plan().flips().stream().noneMatch(f -> f.centre() == 0));
    }

    @Test
    void anExchangeAtAStereocentreInvertsIt() {
        Molecule molecule = TestMolecules.of(TestMolecules.CHIRAL);
        double volume = chirality(molecule.coordinates());
        List<Flip> all = Flip.find(molecule.graph(), new BitSet(), List.of());
        assertFalse(all.isEmpty());
        for (Flip flip : all) {
            double[] xyz = molecule.coordinates();
            flip.apply(xyz);
            assertEquals(flip.centre() == 0 ? -1 : 1, Math.signum(volume * chirality(xyz)));
        }
    }

    @Test
    void randomMovesNeverInvertAStereocentre() {
        Molecule molecule = TestMolecules.of(TestMolecules.CHIRAL);
        Crystal crystal = TestMolecules.inCell(molecule);
        RefinableModel model = new RefinableModel(crystal);
        RandomGenerator random = TestMolecules.random(9);
        double volume = chirality(molecule.coordinates());
        model.begin();
        for (int i = 0; i < 5000; i++) {
            model.randomMove(random, 0.5, ParType.SCATTERER);
            assertTrue(volume * chirality(molecule.coordinates()) > 0);
        }
    }

    @Test
    void threeDifferentBondsOutOfAPlaneMakeAStereocentreUnlessAtNitrogen() {
        String pyramid = "x\n4\nP 1\nF 1 1.5\nCl 1 1.9 2 100.0\nBr 1 2.1 2 100.0 3 105.0\n";
        assertEquals(List.of(0), TestMolecules.of(pyramid).stereocentres());
        assertEquals(List.of(), TestMolecules.of(pyramid.replace("P 1", "N 1")).stereocentres());
        assertEquals(
                List.of(), TestMolecules.of(pyramid.replace("105.0", "179.0")).stereocentres());
        assertEquals(List.of(0), TestMolecules.of(TestMolecules.CHIRAL).stereocentres());
    }

    @Test
    void methylHydrogensAreAlike() {
        Molecule molecule = TestMolecules.of(TestMolecules.BUTANE);
        int[] kinds = Stereocentres.kinds(
                molecule.graph(),
                List.copyOf(java.util.stream.IntStream.range(0, molecule.size())
                        .mapToObj(i -> molecule.power(i).element())
                        .toList()));
        assertEquals(kinds[4], kinds[5]);
        assertEquals(kinds[0], kinds[3]);
        assertTrue(kinds[4] != kinds[7]);
    }

    private static double chirality(double[] r) {
        double[] a = {r[3] - r[0], r[4] - r[1], r[5] - r[2]};
        double[] b = {r[6] - r[0], r[7] - r[1], r[8] - r[2]};
        double[] c = {r[9] - r[0], r[10] - r[1], r[11] - r[2]};
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
}
