package org.objcryst.worlds;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.kinematics.Articulation;
import org.objcryst.kinematics.Linkage;
import org.objcryst.refinable.Worlds;

/** Worlds whose places are those of some linkages, side by side; who computes their costs is left open. */
public abstract class ArticulatedWorlds implements Worlds {
    private final List<Articulation> articulations;
    private final PlaceMoves moves;
    private final int capacity;

    /**
     * Worlds.
     *
     * @param plan what they are
     * @param capacity how many places can be evaluated together
     */
    protected ArticulatedWorlds(WorldPlan plan, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("at least one world, got " + capacity);
        }
        this.capacity = capacity;
        articulations = plan.articulations();
        moves = new PlaceMoves(articulations.stream().map(Articulation::linkage).toArray(Linkage[]::new));
    }

    @Override
    public final int placeLength() {
        return moves.placeLength();
    }

    @Override
    public final int motions() {
        return moves.motions();
    }

    @Override
    public final int capacity() {
        return capacity;
    }

    @Override
    public final void tell(double[] place) {
        int at = 0;
        for (Articulation articulation : articulations) {
            articulation.tellPlace(place, at);
            at += articulation.linkage().placeLength();
        }
    }

    @Override
    public final void enter(double[] place) {
        int at = 0;
        for (Articulation articulation : articulations) {
            articulation.goTo(place, at);
            at += articulation.linkage().placeLength();
        }
    }

    @Override
    public final void randomize(RandomGenerator random, double[] place) {
        moves.randomize(random, place);
    }

    @Override
    public final void disturb(RandomGenerator random, double[] place) {
        moves.disturb(random, place);
    }

    @Override
    public final void wander(RandomGenerator random, double[] place, double amplitude) {
        moves.wander(random, place, amplitude);
    }

    @Override
    public final void advance(double[] place, double[] changes, double length) {
        moves.advance(place, changes, length);
    }
}
