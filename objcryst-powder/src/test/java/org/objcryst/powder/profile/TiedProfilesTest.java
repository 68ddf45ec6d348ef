package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.RefinablePar;

class TiedProfilesTest {
    @Test
    void tiedProfilesFollowAndAreIndependentAfterwards() {
        PseudoVoigtProfile leader = new PseudoVoigtProfile().widthDeg2(0.01, -0.005, 0.02);
        PseudoVoigtProfile other = new PseudoVoigtProfile();
        RefinablePar w = other.par("W");
        try (TiedProfiles tied = new TiedProfiles(leader, List.of(leader, other))) {
            assertEquals(leader.par("U").value(), other.par("U").value());
            leader.par("W").setHuman(0.03);
            assertEquals(0.03, w.humanValue(), 1e-12);
            List<RefinablePar> own = tied.untieWidths(other);
            assertEquals(3, own.size());
            w.setHuman(0.05);
            assertEquals(0.03, leader.par("W").humanValue(), 1e-12);
            tied.tieAgain(other);
            assertEquals(0.03, w.humanValue(), 1e-12);
        }
        assertFalse(w.isFollowing());
        leader.par("W").setHuman(0.07);
        assertEquals(0.03, w.humanValue(), 1e-12, "where it was left");
    }

    @Test
    void tiesWithinAProfileAreThereAgain() {
        ThompsonCoxHastingsProfile leader = new ThompsonCoxHastingsProfile();
        ThompsonCoxHastingsProfile other = new ThompsonCoxHastingsProfile();
        try (TiedProfiles tied = new TiedProfiles(leader, List.of(leader, other))) {
            leader.par("S/L").set(0.02);
            assertEquals(0.02, other.par("H/L").value());
            assertEquals(
                    List.of("sizeL", "strainL"),
                    tied.untieWidths(other).stream()
                            .map(RefinablePar::name)
                            .sorted()
                            .toList());
        }
        assertFalse(other.par("S/L").isFollowing());
        assertEquals(other.par("S/L"), other.par("H/L").leader().orElseThrow());
        other.par("S/L").set(0.01);
        assertEquals(0.01, other.par("H/L").value());
    }

    @Test
    void profilesOfAnotherKindAreLeftAlone() {
        PseudoVoigtProfile other = new PseudoVoigtProfile();
        try (TiedProfiles tied = new TiedProfiles(new ThompsonCoxHastingsProfile(), List.of(other))) {
            assertTrue(tied.untieWidths(other).isEmpty());
            assertTrue(other.parameters().stream().noneMatch(RefinablePar::isFollowing));
        }
    }
}
