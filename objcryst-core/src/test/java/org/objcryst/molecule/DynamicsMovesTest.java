package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.molecule.dynamics.VelocityVerlet;
import org.objcryst.refinable.ParType;
import org.objcryst.symmetry.Cartesian;

/** Moves of molecules by molecular dynamics, and conformations made from restraints alone. */
class DynamicsMovesTest {
    private static final double CONSERVED = 1e-4; // relative, molecule.md 5.19 (12)

    private final RandomGenerator random = TestMolecules.random(8);

    @Test
    void theEnergyIsConservedForSmallTimeSteps() {
        Molecule m = TestMolecules.of(TestMolecules.BIPHENYL);
        double[] xyz = m.coordinates();
        RestraintSet restraints = m.plan().restraints();
        VelocityVerlet motion = new VelocityVerlet(restraints, xyz, new boolean[xyz.length], 1e-4);
        double total = 40.0 * restraints.all().size();
        motion.kick(random, total);
        double mostCost = 0;
        for (int n = 0; n < 20_000; n++) {
            motion.step();
            mostCost = Math.max(mostCost, restraints.cost(xyz));
        }
        assertTrue(mostCost > total / 10);
        assertEquals(total, motion.totalEnergy(), CONSERVED * total);
    }

    @Test
    void aRunEndsInAnotherConformationNearTheRestraints() {
        Molecule m = TestMolecules.of(TestMolecules.BUTANE);
        Crystal crystal = TestMolecules.inCell(m);
        m.dynamics().share(1);
        int restraints = m.geometricRestraints().size();
        double[] before = m.coordinates();
        double largest = 0;
        crystal.beginOptimization();
        for (int n = 0; n < 50; n++) {
            crystal.beginMove();
            crystal.randomMove(random, 1, ParType.INTERNAL);
            largest = Math.max(largest, m.logLikelihood());
        }
        crystal.endOptimization();
        assertFalse(Arrays.equals(before, m.coordinates()));
        assertTrue(largest > restraints, "restraints are strained on the way");
        assertTrue(largest < 4 * 1.2 * 40 * restraints, "the energy of a run is the most that its restraints can cost");
    }

    @Test
    void localRunsMoveTheRingsOfBiphenyl() {
        Molecule m = TestMolecules.of(TestMolecules.BIPHENYL);
        DynamicsRun run = new DynamicsRun(m);
        assertTrue(run.hasGroups());
        double[] before = m.coordinates();
        double[] after = before.clone();
        run.runGroup(after, random, 1);
        int moved = 0;
        for (int i = 0; i < m.size(); i++) {
            moved += Arrays.equals(before, 3 * i, 3 * i + 3, after, 3 * i, 3 * i + 3) ? 0 : 1;
        }
        assertTrue(moved >= 3 && moved <= 6, "one ring or what of it no mode takes apart, found " + moved);
    }

    @Test
    void atomsOfRigidGroupsStay() {
        Molecule free = TestMolecules.of(TestMolecules.BUTANE);
        MoleculeBuilder builder = new MoleculeBuilder("m");
        double[] r = free.coordinates();
        for (int i = 0; i < free.size(); i++) {
            builder.atom(free.label(i), free.power(i), new Cartesian(r[3 * i], r[3 * i + 1], r[3 * i + 2]));
        }
        free.geometricRestraints().forEach(builder::restrain);
        Molecule m = builder.rigidGroup(0, 1, 2).build();
        new DynamicsRun(m).runAll(r, random, 1);
        assertArrayEquals(Arrays.copyOf(free.coordinates(), 9), Arrays.copyOf(r, 9));
        assertFalse(Arrays.equals(free.coordinates(), r));
    }

    @Test
    void aCopyMovesAlike() {
        Molecule m = TestMolecules.of(TestMolecules.BUTANE);
        m.dynamics().share(0.3).energy(25);
        Molecule copy = (Molecule) m.copy();
        assertEquals(0.3, copy.dynamics().share());
        assertEquals(25, copy.dynamics().energy());
        assertThrows(IllegalArgumentException.class, () -> m.dynamics().share(1.5));
        assertThrows(IllegalArgumentException.class, () -> m.dynamics().energy(Double.NaN));
    }

    @Test
    void atomsAtOnePlaceAreSpreadOutWhenAnOptimisationBegins() {
        for (String text : new String[] {TestMolecules.BUTANE, TestMolecules.BIPHENYL, TestMolecules.CYCLOHEXANE}) {
            Molecule m = collapsed(TestMolecules.of(text));
            assertTrue(FreshConformation.isNeeded(m.plan(), m.coordinates()));
            Crystal crystal = TestMolecules.inCell(m);
            crystal.beginOptimization();
            crystal.endOptimization();
            assertTrue(m.logLikelihood() < m.geometricRestraints().size(), text);
        }
    }

    @Test
    void aConformationStaysWhereThatIsWanted() {
        Molecule m = collapsed(TestMolecules.of(TestMolecules.BUTANE));
        m.startConformation().choose(StartConformation.AS_GIVEN);
        double[] before = m.coordinates();
        Crystal crystal = TestMolecules.inCell(m);
        crystal.beginOptimization();
        assertArrayEquals(before, m.coordinates());
        crystal.endOptimization();
    }

    /** All atoms within 0.1 Å. */
    private Molecule collapsed(Molecule good) {
        MoleculeBuilder builder = new MoleculeBuilder("m");
        for (int i = 0; i < good.size(); i++) {
            double[] r = random.doubles(3, 0, 0.1).toArray();
            builder.atom(good.label(i), good.power(i), new Cartesian(r[0], r[1], r[2]));
        }
        good.geometricRestraints().forEach(builder::restrain);
        return builder.build();
    }
}
