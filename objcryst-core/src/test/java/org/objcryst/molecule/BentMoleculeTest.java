package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;

/** What becomes of a molecule that least squares have bent when a search starts anew. */
class BentMoleculeTest {
    private static final double BEND = 0.15; // Å
    private static final double VIOLATED = 10; // cost a restraint; σ are 0.01 Å and 1°
    private static final double WANTED = 0.1; // cost a restraint where a minimum has been found
    private static final double ROUNDING = 1e-9; // Å

    private final RandomGenerator random = TestMolecules.random(1);
    private final Molecule butane = TestMolecules.of(TestMolecules.BUTANE);

    @BeforeEach
    void bend() {
        double[] r = butane.xyz();
        for (int i = 0; i < r.length; i++) {
            r[i] += BEND * (2 * random.nextDouble() - 1);
        }
        butane.adopt();
        assertTrue(costPerRestraint() > VIOLATED);
    }

    @Test
    void aRandomStartHasTheShapeThatRestraintsWant() {
        TestMolecules.inCell(butane).randomize(random);
        assertTrue(costPerRestraint() < WANTED);
    }

    @Test
    void aRigidMoleculeStaysBent() {
        butane.flexibility().choose(Flexibility.RIGID);
        double[] before = butane.coordinates();
        TestMolecules.inCell(butane).randomize(random);
        assertArrayEquals(before, butane.coordinates());
    }

    @Test
    void aMoleculeWithFixedCoordinatesStaysBent() {
        butane.internalBlock().parameters().get(0).fixed(true);
        Crystal crystal = TestMolecules.inCell(butane);
        crystal.beginOptimization();
        double cost = costPerRestraint();
        crystal.randomize(random);
        crystal.endOptimization();
        assertEquals(cost, costPerRestraint(), cost * ROUNDING);
    }

    @Test
    void rigidGroupsKeepTheirShapeWhileTheRestYields() {
        Molecule grouped = TestMolecules.rebuilt(butane).rigidGroup(0, 1, 2, 3).build();
        double before = Geometry.distance(grouped.xyz(), 0, 9);
        double cost = grouped.logLikelihood();
        TestMolecules.inCell(grouped).randomize(random);
        assertEquals(before, Geometry.distance(grouped.xyz(), 0, 9), ROUNDING);
        assertTrue(grouped.logLikelihood() < cost / 2);
    }

    private double costPerRestraint() {
        return butane.logLikelihood() / butane.geometricRestraints().size();
    }
}
