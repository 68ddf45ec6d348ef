package org.objcryst.symmetry;

import java.util.Comparator;
import java.util.List;

/**
 * A Bravais lattice that a measured cell agrees with.
 *
 * @param group the symmetry of the lattice in the setting of the conventional cell, for example {@code I 4/m m m}
 * @param conventional the conventional cell, averaged so that it obeys the group
 * @param change from coordinates in the measured cell to those in the conventional one
 * @param misfit the largest angle in radians between a two-fold axis of the lattice and the normal to the net that should stand
 *     upright on it; 0 for a lattice without axes
 */
public record LatticeSymmetry(SpaceGroup group, Lattice conventional, ChangeOfBasis change, double misfit) {
    /**
     * All Bravais lattices that agree with a cell, the most symmetrical first.
     *
     * @param primitive a primitive cell
     * @param tolerance largest misfit in radians
     * @return at least the triclinic lattice itself
     * @see "Le Page (1982), J. Appl. Cryst. 15, 255–259"
     */
    public static List<LatticeSymmetry> of(Lattice primitive, double tolerance) {
        ReducedLattice reduced = ReducedLattice.niggli(primitive);
        return LatticeAxes.groups(reduced.lattice(), tolerance).stream()
                .map(found -> ConventionalCell.of(found, reduced))
                .sorted(Comparator.comparing((LatticeSymmetry s) ->
                                -s.group.representatives().size())
                        .thenComparing(LatticeSymmetry::misfit))
                .toList();
    }

    /**
     * The most symmetrical Bravais lattice that agrees with a cell.
     *
     * @param primitive a primitive cell
     * @param tolerance largest misfit in radians
     * @return the best fitting one of the highest symmetry
     */
    public static LatticeSymmetry highest(Lattice primitive, double tolerance) {
        return of(primitive, tolerance).get(0);
    }
}
