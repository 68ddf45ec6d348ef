package org.objcryst.symmetry;

/**
 * A reduced cell and the way to it.
 *
 * @param lattice the reduced cell
 * @param change from coordinates in the given cell to those in the reduced one; {@link ChangeOfBasis#axes()} tells the reduced
 *     axes in terms of the given ones
 */
public record ReducedLattice(Lattice lattice, ChangeOfBasis change) {
    /**
     * The reduced cell of Niggli: unique for a lattice, a ≤ b ≤ c as short as possible, angles all acute or none.
     *
     * @param primitive a primitive cell of the lattice
     * @return the Niggli cell, same handedness
     * @see "Křivý &amp; Gruber (1976), Acta Cryst. A32, 297–298; Grosse-Kunstleve, Sauter &amp; Adams (2004), A60, 1–6"
     */
    public static ReducedLattice niggli(Lattice primitive) {
        return NiggliReduction.reduce(primitive);
    }

    /**
     * The Niggli cell of a lattice that is given on centred axes.
     *
     * @param conventional a cell
     * @param group a group in this cell, of which only the centring counts
     * @return the Niggli cell of the primitive lattice
     */
    public static ReducedLattice niggli(Lattice conventional, SpaceGroup group) {
        ChangeOfBasis toPrimitive = group.toPrimitive();
        ReducedLattice reduced = niggli(toPrimitive.apply(conventional));
        return new ReducedLattice(reduced.lattice, reduced.change.times(toPrimitive));
    }

    static ReducedLattice of(Lattice given, IntMatrix axes) {
        ChangeOfBasis change = ChangeOfBasis.of(axes.inverse().elements());
        return new ReducedLattice(change.apply(given), change);
    }
}
