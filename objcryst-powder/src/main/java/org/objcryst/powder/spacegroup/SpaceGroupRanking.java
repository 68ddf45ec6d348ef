package org.objcryst.powder.spacegroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.symmetry.EuclideanMaps;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Classes of extinctions by falling probability. The probabilities are those of the classes: within a class the pattern says
 * nothing, and groups are ordered by how frequent they are among known structures.
 *
 * @param classes the most probable first
 * @param cell the cell in whose axes the groups are given
 * @param lines number of lines that were looked at
 * @param misfit by how much χ² over the number of points exceeds 1 with all lines, which is taken as uncertainty
 * @param explained how much of the pattern above the background and beyond noise all lines of the cell explain, 0 to 1
 */
public record SpaceGroupRanking(List<RankedClass> classes, Lattice cell, int lines, double misfit, double explained) {
    private static final double MOST = 0.85;

    /**
     * Keeps an immutable copy.
     *
     * @param classes the most probable first, at least one
     * @param cell axes of the groups
     * @param lines number of lines
     * @param misfit excess of χ² over the number of points
     * @param explained 0 to 1
     */
    public SpaceGroupRanking {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a ranking has at least one class, got none");
        }
    }

    /**
     * Whether the cell explains the pattern; where it does not, the probabilities mean nothing.
     *
     * @return false for a wrong cell and for a pattern without peaks
     */
    public boolean isCellCredible() {
        return explained > MOST;
    }

    /**
     * The most probable class.
     *
     * @return the first one
     */
    public RankedClass best() {
        return classes.get(0);
    }

    /**
     * The most frequent group of the most probable class.
     *
     * @return in a setting of the given axes
     */
    public SpaceGroup group() {
        return best().extinction().first();
    }

    /**
     * The groups worth a trial: the most probable ones, as many as are needed to have the true one among them with a given
     * probability. Settings that differ by the origin, or by axes that the lattice makes equivalent, count as one.
     *
     * @param coverage 0 to 1, for example 0.95
     * @return at least one group; the share is its probability, that of its class times its frequency in the class
     */
    public List<Candidate> likely(double coverage) {
        List<Candidate> all = distinct();
        double covered = 0;
        int number = 0;
        while (number == 0 || number < all.size() && covered < coverage) {
            covered += all.get(number++).share();
        }
        return all.subList(0, number);
    }

    private List<Candidate> distinct() {
        List<Candidate> distinct = new ArrayList<>();
        for (RankedClass c : classes) {
            for (Candidate g : c.extinction().groups()) {
                add(new Candidate(g.group(), c.probability() * g.share()), distinct);
            }
        }
        distinct.sort(Comparator.comparingDouble(Candidate::share).reversed());
        return distinct;
    }

    private void add(Candidate candidate, List<Candidate> distinct) {
        for (int i = 0; i < distinct.size(); i++) {
            Candidate known = distinct.get(i);
            if (isSame(known.group(), candidate.group())) {
                distinct.set(i, new Candidate(known.group(), known.share() + candidate.share()));
                return;
            }
        }
        distinct.add(candidate);
    }

    private boolean isSame(SpaceGroup one, SpaceGroup other) {
        return one.number() == other.number()
                && !EuclideanMaps.between(one, cell, other, cell, LatticeGroup.TOLERANCE)
                        .maps()
                        .isEmpty();
    }

    /**
     * The place of a group.
     *
     * @param group in a setting of the given axes
     * @return 1 for the most probable class; empty if the lattice does not allow the group
     */
    public Optional<Integer> rankOf(SpaceGroup group) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).extinction().contains(group)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "%s, probability %.3f; %d classes, %d lines"
                .formatted(group().symbol(), best().probability(), classes.size(), lines);
    }
}
