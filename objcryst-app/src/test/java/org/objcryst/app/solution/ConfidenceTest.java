package org.objcryst.app.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class ConfidenceTest {
    @Test
    void twoRunsThatAgreeAndExplainThePatternAreEnough() {
        assertTrue(new Confidence(2, 4, 0.5, 1.4).isSufficient());
        assertFalse(new Confidence(1, 4, 0.5, 1.4).isSufficient());
    }

    @Test
    void aModelThatLacksSomethingNeedsThreeRuns() {
        assertTrue(new Confidence(3, 4, 0.5, 4).isSufficient());
        assertFalse(new Confidence(2, 4, 0.5, 4).isSufficient());
    }

    @Test
    void whatDoesNotExplainThePatternIsNeverEnough() {
        assertFalse(new Confidence(10, 10, Double.POSITIVE_INFINITY, 11).isSufficient());
        assertFalse(new Confidence(10, 10, Double.POSITIVE_INFINITY, Double.NaN).isSufficient());
    }

    @Test
    void anotherStructureOfNearlyTheSameCostForbidsConfidence() {
        assertFalse(new Confidence(6, 10, 0.05, 2).isSufficient());
    }

    @Test
    void runsAreCountedByTheirStructuresAndTheGapIsThatToTheNextOne() {
        Confidence c = Confidence.of(List.of(run(100, 0.2), run(101, 0.201), run(150, 0.4), run(170, 0.2)), 2);
        assertEquals(new Confidence(3, 4, 0.5, 2), c);
    }

    /** A pair of atoms in P -1, told from others by its distance. */
    private static RunSummary run(double cost, double x) {
        List<CifAtom> atoms = List.of(
                new CifAtom("S1", "S", new Fractional(x, 0.1, 0.2), 1, 0.01),
                new CifAtom("C1", "C", new Fractional(0.05, 0.31, 0.42), 1, 0.01));
        CifStructure structure =
                new CifStructure("x", Lattice.ofDegrees(8, 9, 10, 80, 95, 100), SpaceGroup.of("P -1"), atoms);
        return new RunSummary(1, 1, cost, 0.1, 1000, 1, structure);
    }
}
