package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The essentially different ways to lay the symmetry frame of one crystal upon that of another: affine maps that fit the two
 * lattices and carry the operators of the one group over into those of the other. Between a group and itself these are the
 * cosets of its Euclidean normaliser (O-34, O-35); between two settings they are the changes of setting; and improper maps lead
 * from a group to its enantiomorphic partner.
 */
public final class EuclideanMaps {
    private final List<ChangeOfBasis> maps;
    private final List<double[]> polarDirections;

    private EuclideanMaps(List<ChangeOfBasis> maps, List<double[]> polarDirections) {
        this.maps = List.copyOf(maps);
        this.polarDirections = List.copyOf(polarDirections);
    }

    /**
     * The cosets of the Euclidean normaliser of a group.
     *
     * @param group a group
     * @param lattice its cell, whose accidental symmetry counts if it is within the bounds
     * @param bounds largest differences of edges and angles
     * @return the maps of the group upon itself
     */
    public static EuclideanMaps normalizer(SpaceGroup group, Lattice lattice, LatticeMisfit bounds) {
        return between(group, lattice, group, lattice, bounds);
    }

    /**
     * All maps from one crystal's frame to another's.
     *
     * @param from group of the first
     * @param fromLattice its cell
     * @param to group of the second
     * @param toLattice its cell
     * @param bounds largest differences of edges and angles of the primitive cells
     * @return none if lattices or groups differ
     */
    public static EuclideanMaps between(
            SpaceGroup from, Lattice fromLattice, SpaceGroup to, Lattice toLattice, LatticeMisfit bounds) {
        PrimitiveGroup first = PrimitiveGroup.of(from.operatorSet(), fromLattice);
        PrimitiveGroup second = PrimitiveGroup.of(to.operatorSet(), toLattice);
        Conjugation conjugation = new Conjugation(first.operators(), second.operators());
        ChangeOfBasis back = second.change().inverse();
        List<ChangeOfBasis> maps = new ArrayList<>();
        Set<IntMatrix> known = new HashSet<>();
        for (IntMatrix w : LatticeMatch.matrices(first.lattice(), second.lattice(), bounds)) {
            if (known.contains(w)) {
                continue;
            }
            conjugation.shifts(w).ifPresent(shifts -> {
                for (long[] shift : shifts.discrete()) {
                    maps.add(back.times(Conjugation.map(w, shift, shifts.denominator()))
                            .times(first.change()));
                }
                second.operators().ordered().forEach(op -> known.add(new IntMatrix(op.rotation()).times(w)));
            });
        }
        return new EuclideanMaps(maps, polarDirections(second, back));
    }

    /** What all rotations leave unchanged, in the basis of the second crystal. */
    private static List<double[]> polarDirections(PrimitiveGroup group, ChangeOfBasis back) {
        CongruenceSystem system = new CongruenceSystem();
        for (SymmetryOp op : group.operators().ordered()) {
            for (int i = 0; i < 3; i++) {
                int[] row = {-op.r(i, 0), -op.r(i, 1), -op.r(i, 2)};
                row[i]++;
                system.add(row, 0);
            }
        }
        List<double[]> directions = new ArrayList<>();
        double[] m = back.matrix();
        for (int[] u : system.solve().orElseThrow().free()) {
            double[] direction = new double[3];
            for (int i = 0; i < 3; i++) {
                direction[i] = m[3 * i] * u[0] + m[3 * i + 1] * u[1] + m[3 * i + 2] * u[2];
            }
            directions.add(direction);
        }
        return directions;
    }

    /**
     * The maps, one for each coset of the second group and modulo shifts along its polar directions.
     *
     * @return from coordinates in the first crystal to coordinates in the second; immutable
     */
    public List<ChangeOfBasis> maps() {
        return maps;
    }

    /**
     * Directions along which the origin of the second group is free.
     *
     * @return linearly independent vectors in fractions of the second cell: none, one, two or three
     */
    public List<double[]> polarDirections() {
        return polarDirections;
    }
}
