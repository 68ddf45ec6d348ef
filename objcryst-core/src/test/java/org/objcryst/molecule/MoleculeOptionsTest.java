package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Cartesian;

/** Molecules put together atom by atom, and what can be chosen about them. */
class MoleculeOptionsTest {
    private static final double ROUNDING = 1e-12;
    private static final double DIFFERENCES = 1e-8;

    private final ScatteringPower carbon = new ScatteringPower("C");
    private final RandomGenerator random = TestMolecules.random(11);

    @Test
    void whatIsBuiltIsGivenBackToTheLastDigit() {
        MoleculeBuilder builder = new MoleculeBuilder("m")
                .atom("C1", carbon, new Cartesian(10.1, -3.2, 5.25))
                .atom("C2", carbon, new Cartesian(11.6, -3.1, 5.0), 0.25)
                .atom("C3", carbon, new Cartesian(12.1, -1.7, 5.5))
                .atom("C4", carbon, new Cartesian(13.6, -1.6, 5.5))
                .bond(0, 1, BondOrder.DOUBLE)
                .restrain(new BondRestraint(0, 1, 1.51, 0.03, 0.004))
                .restrain(new BondRestraint(1, 2, 1.52, 0, 0))
                .restrain(new BondRestraint(2, 3, 1.53, 0.05, 0.01))
                .restrain(new AngleRestraint(0, 1, 2, 1.93, 0.04, 0.02))
                .restrain(new DihedralRestraint(0, 1, 2, 3, -2.9, 0.03, 0.015))
                .nonFlip(2)
                .freeTorsion(1, 2)
                .centre(1);
        Molecule m = builder.build();
        m.orientationPars().get(0).set(0.5);
        m.orientationPars().get(3).set(-1.7);
        Molecule copy = (Molecule) m.copy();
        for (Molecule built : List.of(m, copy)) {
            assertArrayEquals(
                    new double[] {10.1, -3.2, 5.25, 11.6, -3.1, 5.0, 12.1, -1.7, 5.5, 13.6, -1.6, 5.5},
                    built.coordinates());
            assertEquals(5, built.geometricRestraints().size());
            assertEquals(-2.9, built.geometricRestraints().get(4).target());
            assertEquals(0.015, built.geometricRestraints().get(4).sigma());
            assertEquals(0.03, built.geometricRestraints().get(4).delta());
            assertEquals(
                    new MoleculeData.Bond(0, 1, BondOrder.DOUBLE), built.bonds().get(0));
            assertEquals(3, built.bonds().size());
            assertEquals(List.of(2), built.nonFlipAtoms());
            assertEquals(1, built.flaggedTorsions().size());
            assertTrue(built.flaggedTorsions().get(0).joins(1, 2));
            assertEquals(OptionalInt.of(1), built.centreAtom());
            assertEquals(RotationCentre.ATOM, built.rotationCentre());
            assertEquals(0.25, built.atomOccupancy(1));
            assertEquals(-1.7, built.orientationPars().get(3).value());
        }
    }

    @Test
    void dummiesHoldOthersAndDoNotScatter() {
        Molecule m = new MoleculeBuilder("m")
                .atom("C1", carbon, new Cartesian(0, 0, 0))
                .dummy("X2", new Cartesian(1.5, 0, 0))
                .atom("C3", carbon, new Cartesian(2, 1.4, 0), 0.5)
                .restrain(new BondRestraint(0, 1, 1.5, 0, 0.01))
                .restrain(new BondRestraint(1, 2, 1.4, 0, 0.01))
                .restrain(new AngleRestraint(0, 1, 2, 2, 0, 0.01))
                .build();
        Crystal crystal = TestMolecules.inCell(m);
        assertEquals(2, m.size());
        assertEquals(3, m.atomCount());
        assertEquals(List.of("C1", "C3"), List.of(m.label(0), m.label(1)));
        assertEquals("X2", m.atomLabel(1));
        assertEquals(OptionalInt.empty(), m.component(1));
        assertEquals(OptionalInt.of(1), m.component(2));
        assertThrows(IllegalArgumentException.class, () -> m.power(1));
        assertTrue(m.chemicalBonds().isEmpty());
        assertEquals(0.5, crystal.components().occupancy[1]);
        assertTrue(m.logLikelihood() > 0);
        assertTrue(m.areBonded(0, 1));
        compareTangents(crystal, m);
        assertEquals(2, ((Crystal) crystal.copy()).components().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> new MoleculeBuilder("d").dummy("X", Cartesian.ORIGIN).build());
    }

    /** The geometric centre is the mean of all atoms, dummies included. */
    @Test
    void theRotationCentreCanChangeWithoutMovingAtoms() {
        Molecule m = new MoleculeBuilder("m")
                .atom("C1", carbon, new Cartesian(0, 0, 0))
                .dummy("X2", new Cartesian(1.5, 0, 0))
                .atom("C3", carbon, new Cartesian(2, 1.4, 0))
                .centre(2)
                .build();
        Crystal crystal = TestMolecules.inCell(m);
        m.orientation(Quaternion.random(random)).position(0.1, 0.2, 0.3);
        Components before = copy(crystal.components());
        assertEquals(0.1, before.x[1], ROUNDING);
        m.rotationCentre(RotationCentre.GEOMETRIC);
        assertArrayEquals(before.x, crystal.components().x, ROUNDING);
        assertArrayEquals(before.z, crystal.components().z, ROUNDING);
        assertNotEquals(0.1, m.x().value(), 1e-3);
        compareTangents(crystal, m);
        assertEquals(RotationCentre.GEOMETRIC, ((Molecule) m.copy()).rotationCentre());
        m.rotationCentre(RotationCentre.ATOM);
        assertEquals(0.1, m.x().value(), ROUNDING);
        Molecule without = TestMolecules.of(TestMolecules.BUTANE);
        assertThrows(IllegalArgumentException.class, () -> without.rotationCentre(RotationCentre.ATOM));
    }

    @Test
    void onlyTheChosenTorsionTurns() {
        Molecule free = TestMolecules.of(TestMolecules.BUTANE);
        Molecule m = TestMolecules.rebuilt(free).freeTorsion(1, 2).build();
        Crystal crystal = TestMolecules.inCell(m);
        m.flexibility().choose(Flexibility.CHOSEN_TORSIONS);
        m.flipMoves().choose(FlipMoves.FORBIDDEN);
        DihedralRestraint chosen = new DihedralRestraint(0, 1, 2, 3, 0, 0, 1);
        DihedralRestraint methyl = new DihedralRestraint(4, 0, 1, 2, 0, 0, 1);
        double start = chosen.value(m.coordinates());
        double kept = methyl.value(m.coordinates());
        crystal.beginOptimization();
        boolean turned = false;
        for (int n = 0; n < 500; n++) {
            crystal.beginMove();
            crystal.randomMove(random, 1, ParType.ROOT);
            turned |= Math.abs(chosen.value(m.coordinates()) - start) > 1;
            assertEquals(0, methyl.value(m.coordinates()) - kept, 1e-9);
            assertEquals(0, m.logLikelihood(), 1e-9);
        }
        crystal.endOptimization();
        assertTrue(turned);
    }

    @Test
    void aMoleculeThatMayNotTurnKeepsItsOrientation() {
        Molecule m = TestMolecules.of(TestMolecules.BUTANE);
        Crystal crystal = TestMolecules.inCell(m);
        Quaternion q = Quaternion.random(random);
        m.orientation(q).orientationMoves().choose(OrientationMoves.FORBIDDEN);
        crystal.randomize(random);
        crystal.beginMove();
        crystal.randomMove(random, 1, ParType.ROOT);
        assertEquals(q.w(), m.orientation().w(), ROUNDING);
        assertEquals(q.z(), m.orientation().z(), ROUNDING);
        assertNotEquals(0, m.x().value());
    }

    @Test
    void rigidGroupsMoveAsOneBodyInLeastSquaresToo() {
        Molecule m = grouped();
        Crystal crystal = TestMolecules.inCell(m);
        assertEquals(6, m.groupPars().size());
        double[] before = m.coordinates();
        m.groupPars().get(1).set(0.3);
        m.groupPars().get(3).set(0.2);
        m.groupPars().get(5).set(-0.1);
        assertFalse(Arrays.equals(before, m.coordinates()));
        assertSameShape(before, m.coordinates());
        compareTangents(crystal, m);
        LsqFunction f = m.lsqFunctions().get(0);
        double[][] d = f.derivatives(m.parameters());
        for (int p = 0; p < d.length; p++) {
            double[] numeric =
                    NumericalDerivative.of(f::calculated, m.parameters().get(p), 1e-6);
            for (int i = 0; i < numeric.length; i++) {
                assertEquals(
                        numeric[i],
                        d[p] == null ? 0 : d[p][i],
                        10 * DIFFERENCES,
                        m.parameters().get(p).name());
            }
        }
    }

    @Test
    void displacementsOfGroupsBecomeCoordinatesAtTheEnd() {
        Molecule m = grouped();
        Crystal crystal = TestMolecules.inCell(m);
        m.groupPars().get(0).set(0.2);
        m.groupPars().get(4).set(0.1);
        double[] displaced = m.coordinates();
        double[] x = crystal.components().x.clone();
        crystal.beginOptimization();
        crystal.endOptimization();
        assertArrayEquals(displaced, m.coordinates());
        assertTrue(m.groupPars().stream().allMatch(p -> p.value() == 0));
        assertArrayEquals(x, crystal.components().x, ROUNDING);
    }

    @Test
    void randomMovesKeepTheShapeOfRigidGroups() {
        Molecule m = grouped();
        Crystal crystal = TestMolecules.inCell(m);
        double[] before = m.coordinates();
        crystal.beginOptimization();
        for (int n = 0; n < 300; n++) {
            crystal.beginMove();
            crystal.randomMove(random, 2, ParType.ROOT);
            assertSameShape(before, m.coordinates());
        }
        crystal.endOptimization();
        assertFalse(Arrays.equals(before, m.coordinates()));
        assertSameShape(m.coordinates(), ((Molecule) m.copy()).coordinates());
    }

    /** Butane with its four carbon atoms rigid. */
    private static Molecule grouped() {
        return TestMolecules.rebuilt(TestMolecules.of(TestMolecules.BUTANE))
                .rigidGroup(0, 1, 2, 3)
                .build();
    }

    private static void assertSameShape(double[] one, double[] two) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(
                        Geometry.distance(one, 3 * i, 3 * j), Geometry.distance(two, 3 * i, 3 * j), ROUNDING * 100);
            }
        }
    }

    private static void compareTangents(Crystal crystal, Molecule m) {
        Components.Tangent t = new Components.Tangent(m.size());
        for (RefinablePar p : m.parameters()) {
            assertTrue(crystal.tangent(p, t), p.name());
            double[] numeric =
                    NumericalDerivative.of(() -> crystal.components().x.clone(), p, 1e-5);
            assertArrayEquals(numeric, t.x, DIFFERENCES, p.name());
            numeric = NumericalDerivative.of(() -> crystal.components().z.clone(), p, 1e-5);
            assertArrayEquals(numeric, t.z, DIFFERENCES, p.name());
        }
    }

    private static Components copy(Components c) {
        Components copy = new Components(c.size());
        System.arraycopy(c.x, 0, copy.x, 0, c.size());
        System.arraycopy(c.z, 0, copy.z, 0, c.size());
        return copy;
    }
}
