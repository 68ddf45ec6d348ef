package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/** Peak shapes of minor phases that follow those of the main phase, as long as nothing speaks against it. */
final class TiedProfiles {
    private final List<Tie> ties = new ArrayList<>();

    /** A parameter that follows, whom, and whom it followed before. */
    private record Tie(PowderPhase phase, RefinablePar follower, RefinablePar leader, Optional<RefinablePar> before) {
        void bind() {
            if (!follower.isFollowing()) {
                follower.follow(leader, 1, 0);
            }
        }

        void release() {
            follower.unfollow();
            before.ifPresent(own -> follower.follow(own, 1, 0));
        }
    }

    /** Ties the profiles that are of the kind of the main phase's. */
    TiedProfiles(PowderPhase main, List<PowderPhase> phases) {
        for (PowderPhase phase : phases) {
            ReflectionProfile own = phase.profile();
            if (own != main.profile() && own.getClass() == main.profile().getClass()) {
                List<Tie> added = own.parameters().stream()
                        .map(p -> new Tie(phase, p, leader(main.profile().par(p.name())), p.leader()))
                        .toList();
                added.forEach(t -> t.follower().unfollow());
                added.forEach(Tie::bind);
                ties.addAll(added);
            }
        }
    }

    private static RefinablePar leader(RefinablePar par) {
        return par.leader().orElse(par);
    }

    /** The parameters of a phase that follow the main phase. */
    List<RefinablePar> tied(PowderPhase phase, ParType family) {
        return ties.stream()
                .filter(t -> t.phase() == phase && t.follower().isFollowing())
                .map(Tie::follower)
                .filter(p -> p.type().isA(family))
                .toList();
    }

    /** Whether a parameter follows the main phase. */
    boolean isTied(RefinablePar par) {
        return ties.stream().anyMatch(t -> t.follower() == par && par.isFollowing());
    }

    void tieAgain(PowderPhase phase) {
        ties.stream().filter(t -> t.phase() == phase).forEach(Tie::bind);
    }

    /** Leaves all parameters where they are, independent as before. */
    void release() {
        ties.forEach(t -> t.follower().unfollow());
        ties.forEach(Tie::release);
        ties.clear();
    }
}
