package org.objcryst.app.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class ConfidenceTest {
    private static final CifStructure BEST = structure(0.2, 0.31);
    private static final CifStructure OTHER = structure(0.4, 0.31);
    private static final CifStructure ONE_ATOM_OFF = structure(0.2, 0.38);

    @Test
    void twoRunsThatAgreeAndExplainThePatternAreEnough() {
        assertTrue(
                confidence(1.4, run(100, BEST), run(101, BEST), run(150, OTHER)).isSufficient());
        Confidence alone = confidence(1.4, run(100, BEST), run(150, OTHER), run(160, OTHER));
        assertEquals(List.of("no other run agrees; search longer"), alone.doubts());
    }

    @Test
    void aModelThatLacksSomethingNeedsThreeRuns() {
        RunSummary best = run(100, BEST);
        assertTrue(confidence(4, best, run(101, BEST), run(102, BEST)).isSufficient());
        Confidence two = confidence(4, best, run(101, BEST), run(150, OTHER));
        assertTrue(two.doubts().get(0).startsWith("2 runs that agree are not enough where chi2 is 4.0 times"));
    }

    @Test
    void whatDoesNotExplainThePatternIsNeverEnough() {
        List<RunSummary> ten = Collections.nCopies(10, run(100, BEST));
        assertEquals(1, Confidence.of(ten, 5.5, List.of()).doubts().size());
        assertFalse(Confidence.of(ten, Double.NaN, List.of()).isSufficient());
        assertTrue(Confidence.of(ten, 5.5, List.of()).toString().contains("the pattern is not explained: chi2 is 5.5"));
    }

    @Test
    void anotherStructureOfNearlyTheSameCostForbidsConfidenceAndIsDescribed() {
        Confidence close = confidence(2, run(100, BEST), run(100, BEST), run(100, BEST), run(105, OTHER));
        assertEquals(
                List.of("another structure, which differs in S1, fits nearly as well (cost 5 % higher)"),
                close.doubts());
    }

    @Test
    void runsAreCountedByTheirStructuresAndTheGapIsThatToTheNextOne() {
        Confidence c = confidence(2, run(100, BEST), run(101, structure(0.201, 0.31)), run(149, BEST), run(150, OTHER));
        assertEquals(new Confidence(3, 4, 0.5, 2, List.of()), c);
    }

    @Test
    void runsThatDifferInOneAtomDoNotAgree() {
        Confidence c = confidence(2, run(100, BEST), run(130, ONE_ATOM_OFF), run(140, ONE_ATOM_OFF));
        assertEquals(1, c.agreeing());
    }

    @Test
    void aRunThatHasNotQuiteArrivedIsNeitherHitNorRival() {
        Confidence c = confidence(2, run(100, BEST), run(140, structure(0.203, 0.31)), run(170, structure(0.21, 0.31)));
        assertEquals(new Confidence(2, 3, Double.POSITIVE_INFINITY, 2, List.of()), c);
    }

    @Test
    void whatOthersDoubtIsDoubted() {
        Confidence c = Confidence.of(
                List.of(run(100, BEST), run(100, BEST)), 1.4, List.of("there is a void", "the cell is too large"));
        assertFalse(c.isSufficient());
        assertTrue(c.toString().endsWith("not sure, for there is a void; the cell is too large"), c.toString());
    }

    @Test
    void aSingleRunIsNotConfirmed() {
        assertEquals(
                List.of("one run cannot be confirmed by another; let it run more often"),
                confidence(1, run(100, BEST)).doubts());
    }

    private static Confidence confidence(double misfit, RunSummary... runs) {
        return Confidence.of(new ArrayList<>(List.of(runs)), misfit, List.of());
    }

    private static RunSummary run(double cost, CifStructure structure) {
        return new RunSummary(1, 1, cost, 0.1, 1000, 1, structure);
    }

    /** Three atoms in P -1, two of them told from others by a coordinate. */
    private static CifStructure structure(double xOfSulphur, double yOfCarbon) {
        List<CifAtom> atoms = new ArrayList<>(List.of(
                new CifAtom("S1", "S", new Fractional(xOfSulphur, 0.1, 0.2), 1, 0.01),
                new CifAtom("C1", "C", new Fractional(0.05, yOfCarbon, 0.42), 1, 0.01),
                new CifAtom("N1", "N", new Fractional(0.35, 0.71, 0.12), 1, 0.01)));
        return new CifStructure("x", Lattice.ofDegrees(8, 9, 10, 80, 95, 100), SpaceGroup.of("P -1"), atoms);
    }
}
