package org.objcryst.app.solving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objcryst.app.argument.ZPrime;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class HypothesesTest {
    private static final Lattice CELL = Lattice.ofDegrees(10, 12, 10, 90, 100, 90);
    private static final SpaceGroup P21C = SpaceGroup.of("P 1 21/c 1");
    private static final Hypotheses.Places NOWHERE = (lattice, group, order) -> List.of();
    private static final SpaceGroup PC = SpaceGroup.of("P 1 c 1");

    @Test
    void aGroupThatTheVolumeFitsComesBeforeALikelierOneThatItDoesNotFit() {
        ContentEstimate oneInPc = new ContentEstimate(CELL.volume() / 2, true);
        Hypothesis best = new Hypotheses(oneInPc, NOWHERE, Optional.empty())
                .of(CELL, List.of(new Candidate(P21C, 0.7), new Candidate(PC, 0.3)))
                .get(0);
        assertEquals(PC, best.group());
        assertEquals(ZPrime.ONE, best.zPrime());
    }

    @Test
    void probabilitiesAddUpToOne() {
        List<Hypothesis> all = new Hypotheses(new ContentEstimate(CELL.volume() / 3.4, true), NOWHERE, Optional.empty())
                .of(CELL, List.of(new Candidate(P21C, 0.7), new Candidate(PC, 0.3)));
        assertEquals(1, all.stream().mapToDouble(Hypothesis::probability).sum(), 1e-12);
    }

    @Test
    void aGivenNumberIsKeptAndItsVolumeDoubted() {
        List<Hypothesis> all = new Hypotheses(
                        new ContentEstimate(CELL.volume() / 4, true), NOWHERE, Optional.of(new ZPrime(2, 1)))
                .of(CELL, P21C);
        assertEquals(1, all.size());
        assertEquals(new ZPrime(2, 1), all.get(0).zPrime());
        assertFalse(all.get(0).isVolumeCredible());
    }

    @Test
    void aVolumeFarFromAllNumbersStillGivesTheNearest() {
        List<Hypothesis> all = new Hypotheses(new ContentEstimate(1e6, true), NOWHERE, Optional.empty()).of(CELL, P21C);
        assertEquals(1, all.size());
        assertFalse(all.get(0).isVolumeCredible());
    }

    @Test
    void aPartOfAMoleculeNeedsASiteToStandOn() {
        Hypotheses half =
                new Hypotheses(new ContentEstimate(CELL.volume() / 2, true), NOWHERE, Optional.of(new ZPrime(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> half.of(CELL, P21C));
    }
}
