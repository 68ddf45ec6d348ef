package org.objcryst.powder.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.objcryst.refinable.RefinablePar;

/**
 * Peak shapes of several phases that follow those of one of them: a phase that is hardly seen, or whose lines overlap with those
 * of another, has no say in its shapes. Only profiles of the same kind can be tied.
 */
public final class TiedProfiles implements AutoCloseable {
    private final List<Tie> ties = new ArrayList<>();

    /** A parameter that follows, whom, and whom it followed before. */
    private record Tie(
            ReflectionProfile profile, RefinablePar follower, RefinablePar leader, Optional<RefinablePar> before) {
        static Tie of(ReflectionProfile profile, RefinablePar follower, ReflectionProfile leader) {
            RefinablePar same = leader.par(follower.name());
            return new Tie(profile, follower, same.leader().orElse(same), follower.leader());
        }

        void bind() {
            if (!follower.isFollowing()) {
                follower.follow(leader, 1, 0);
            }
        }
    }

    /**
     * Ties profiles until {@link #close()}.
     *
     * @param leader keeps its parameters
     * @param others take its values; those of another kind, and the leader itself, are left alone
     */
    public TiedProfiles(ReflectionProfile leader, Collection<ReflectionProfile> others) {
        others.stream()
                .distinct()
                .filter(own -> own != leader && own.getClass() == leader.getClass())
                .flatMap(own -> own.parameters().stream().map(p -> Tie.of(own, p, leader)))
                .forEach(ties::add);
        ties.forEach(t -> t.follower().unfollow());
        ties.forEach(Tie::bind);
    }

    /**
     * Makes the {@linkplain ReflectionProfile#ownWidths() own widths} of a profile independent of the leader.
     *
     * @param profile one that was tied
     * @return what can be refined now; empty if the profile was not tied or has no width
     */
    public List<RefinablePar> untieWidths(ReflectionProfile profile) {
        List<RefinablePar> widths = profile.ownWidths().stream()
                .filter(p -> ties.stream().anyMatch(t -> t.follower() == p && p.isFollowing()))
                .toList();
        widths.forEach(RefinablePar::unfollow);
        return widths;
    }

    /**
     * Makes all parameters of a profile follow the leader again.
     *
     * @param profile one that was tied
     */
    public void tieAgain(ReflectionProfile profile) {
        ties.stream().filter(t -> t.profile() == profile).forEach(Tie::bind);
    }

    /** Leaves all values as they are and all parameters as independent as they were before. */
    @Override
    public void close() {
        ties.forEach(t -> t.follower().unfollow());
        ties.forEach(t -> t.before().ifPresent(own -> t.follower().follow(own, 1, 0)));
        ties.clear();
    }
}
