package org.objcryst.powder.spacegroup;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Settings of space groups that no powder pattern of a lattice can tell apart: the same lines are absent in all of them.
 *
 * @param conditions reflection conditions beyond those of a general lattice, for example {@code h0l: l=2n, 0k0: k=2n}; empty
 *     without absences
 * @param groups the groups, the most frequent first
 * @param prior share of the groups among known structures, of all classes of the lattice together 1
 */
public record ExtinctionClass(String conditions, List<Candidate> groups, double prior) {
    /**
     * A group of a class.
     *
     * @param group the group in a setting of the given axes
     * @param share how frequent it is among those of its class, together 1
     */
    public record Candidate(SpaceGroup group, double share) {
        @Override
        public String toString() {
            return "%s (%.0f %%)".formatted(group.symbol(), 100 * share);
        }
    }

    /**
     * Keeps an immutable copy.
     *
     * @param conditions reflection conditions
     * @param groups the most frequent first, at least one
     * @param prior 0 to 1
     */
    public ExtinctionClass {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a class of extinctions has at least one group, got none");
        }
    }

    /**
     * The most frequent group.
     *
     * @return the first of {@link #groups()}
     */
    public SpaceGroup first() {
        return groups.get(0).group();
    }

    /**
     * Whether a group belongs to this class.
     *
     * @param group a group in the setting of the axes
     * @return true for those listed and for the same with another origin
     */
    public boolean contains(SpaceGroup group) {
        return groups.stream().anyMatch(c -> ExtinctionClasses.withoutOrigin(c.group())
                .equals(ExtinctionClasses.withoutOrigin(group)));
    }

    /**
     * The reflections of a list that are there.
     *
     * @param list reflections of the lattice
     * @param lattice the group without absences, see {@link LatticeGroup}
     * @return a shorter list in the same order
     */
    public ReflectionList present(ReflectionList list, SpaceGroup lattice) {
        int[][] hkl = IntStream.range(0, list.size())
                .mapToObj(i -> new int[] {list.h()[i], list.k()[i], list.l()[i]})
                .filter(r -> !isAbsent(lattice.equivalents(r[0], r[1], r[2])))
                .toArray(int[][]::new);
        return ReflectionList.of(lattice, hkl);
    }

    /** Whether a set of lines that overlap by symmetry is absent: all of them, with all their equivalents in the lattice. */
    boolean isAbsent(int[][] equivalents) {
        SpaceGroup group = first();
        for (int[] hkl : equivalents) {
            if (!group.isAbsent(hkl[0], hkl[1], hkl[2])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(conditions.isEmpty() ? "no conditions" : conditions, groups);
    }
}
