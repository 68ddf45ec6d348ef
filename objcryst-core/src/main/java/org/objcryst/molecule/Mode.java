package org.objcryst.molecule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An elementary deformation of a molecule: some atoms are turned about an axis, or shifted along it, the others stay. The
 * axis is given by atoms that stay. Immutable; coordinates are handed in.
 */
abstract sealed class Mode permits StretchMode, RotationMode, SymmetricMode {
    private final BitSet atoms;
    private final int[] moved; // index of the x of each moved atom
    private final boolean[] moves; // of the atoms up to the last that does

    Mode(BitSet atoms) {
        this.atoms = atoms;
        moved = atoms.stream().map(i -> 3 * i).toArray();
        moves = new boolean[atoms.length()];
        atoms.stream().forEach(i -> moves[i] = true);
    }

    private boolean moves(int atom) {
        return atom < moves.length && moves[atom];
    }

    /** The atoms that move. */
    final BitSet atoms() {
        return atoms;
    }

    final int[] moved() {
        return moved;
    }

    /**
     * Moves the atoms.
     *
     * @param xyz coordinates in Å, modified
     * @param change in radians, or Å for a stretch
     */
    abstract void apply(double[] xyz, double change);

    /**
     * Writes d(coordinates)/d(change) of the atoms that move; entries of the others are left alone.
     *
     * @param xyz coordinates in Å
     * @param velocity as long as xyz
     */
    abstract void velocity(double[] xyz, double[] velocity);

    /** The same motion of other atoms: those that a permutation makes of these. */
    abstract Mode image(int[] permutation);

    /** Whether a mirror image of the motion goes the other way, as a turn about an axis does that two atoms define. */
    boolean isHanded() {
        return false;
    }

    /** The motion itself, or of several symmetric ones the first. */
    Mode leading() {
        return this;
    }

    /** Whether the restraint defines this mode: the length of the bond it stretches, the torsion it turns. */
    abstract boolean isDefinedBy(GeometricRestraint restraint);

    /** d(restrained quantity)/d(change). */
    final double derivative(double[] xyz, double[] velocity, GeometricRestraint restraint, double[] gradient) {
        restraint.gradient(xyz, gradient);
        double sum = 0;
        for (int i = 0; i < restraint.order(); i++) {
            int at = 3 * restraint.atom(i);
            if (moves(restraint.atom(i))) {
                sum += gradient[3 * i] * velocity[at]
                        + gradient[3 * i + 1] * velocity[at + 1]
                        + gradient[3 * i + 2] * velocity[at + 2];
            }
        }
        return sum;
    }

    /** Whether some but not all atoms of a restraint move. */
    boolean splits(GeometricRestraint restraint) {
        int count = 0;
        for (int i = 0; i < restraint.order(); i++) {
            count += atoms.get(restraint.atom(i)) ? 1 : 0;
        }
        return count > 0 && count < restraint.order();
    }

    /** Whether some but not all of the given atoms move. */
    final boolean splits(List<Integer> group) {
        long count = group.stream().filter(atoms::get).count();
        return count > 0 && count < group.size();
    }

    /** Sum over the moved atoms of |d(position)/d(change)|. */
    final double path(double[] xyz) {
        double[] v = new double[xyz.length];
        velocity(xyz, v);
        double sum = 0;
        for (int at : moved) {
            sum += Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
        }
        return sum;
    }

    /** What a permutation makes of the atoms. */
    final BitSet permuted(int[] permutation) {
        BitSet images = new BitSet();
        atoms.stream().forEach(i -> images.set(permutation[i]));
        return images;
    }

    @Override
    public String toString() {
        return "%s moving %s"
                .formatted(
                        getClass().getSimpleName(),
                        Arrays.toString(atoms.stream().toArray()));
    }
}
