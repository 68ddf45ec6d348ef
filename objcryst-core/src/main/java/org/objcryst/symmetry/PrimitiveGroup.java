package org.objcryst.symmetry;

/** A group on the reduced axes of a primitive cell, and the way there. */
record PrimitiveGroup(OperatorSet operators, ChangeOfBasis change, Lattice lattice) {
    static PrimitiveGroup of(OperatorSet group, Lattice lattice) {
        ChangeOfBasis toPrimitive = PrimitiveBasis.of(group.centring());
        ReducedLattice reduced = ReducedLattice.niggli(toPrimitive.apply(lattice));
        ChangeOfBasis change = reduced.change().times(toPrimitive);
        return new PrimitiveGroup(group.transformed(change), change, reduced.lattice());
    }

    /** On axes that suit the rotations, when no cell is given. */
    static PrimitiveGroup of(OperatorSet group) {
        double[] unit = {1, 1, 1, 0, 0, 0};
        double[] invariant = new InvariantMetrics(group.rotations()).average(unit);
        return of(group, Lattice.ofMetric(invariant));
    }
}
