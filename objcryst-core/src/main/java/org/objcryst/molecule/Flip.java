package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objcryst.kinematics.Rotation;

/**
 * The exchange of two bonds of an atom: everything behind them is turned by 180° about the axis that halves their angle.
 * Applied twice it changes nothing. At an atom with four different neighbours it would invert the configuration, so such
 * atoms are left out unless the caller says otherwise.
 */
final class Flip {
    private final int centre;
    private final int first;
    private final int second;
    private final BitSet atoms;
    private final int[] moved;
    private final List<Flip> others;

    private Flip(int centre, int first, int second, BitSet atoms, List<Flip> others) {
        this.atoms = atoms;
        this.others = others;
        this.centre = 3 * centre;
        this.first = 3 * first;
        this.second = 3 * second;
        moved = atoms.stream().map(i -> 3 * i).toArray();
    }

    /** All exchanges that move at most half of the atoms and keep to atoms that may be flipped. */
    static List<Flip> find(MolecularGraph graph, BitSet fixedCentres, List<List<Integer>> rigidGroups) {
        List<Flip> flips = new ArrayList<>();
        for (int centre = fixedCentres.nextClearBit(0);
                centre < graph.size();
                centre = fixedCentres.nextClearBit(centre + 1)) {
            int[] n = graph.neighbours(centre);
            for (int i = 0; n.length >= 3 && i < n.length; i++) {
                for (int j = 0; j < i; j++) {
                    BitSet atoms = graph.branch(n[i], centre);
                    atoms.or(graph.branch(n[j], centre));
                    boolean others = false;
                    for (int k : n) {
                        others |= k != n[i] && k != n[j] && atoms.get(k);
                    }
                    boolean splits = rigidGroups.stream().anyMatch(g -> splits(g, atoms));
                    if (!others && !splits && 2 * atoms.cardinality() <= graph.size()) {
                        flips.add(new Flip(centre, n[i], n[j], atoms, List.of()));
                    }
                }
            }
        }
        return List.copyOf(flips);
    }

    /** The atom at which bonds are exchanged. */
    int centre() {
        return centre / 3;
    }

    /** The atoms that it turns. */
    BitSet atoms() {
        return atoms;
    }

    /** The same exchange at other atoms: those that a permutation makes of these. */
    Flip image(int[] permutation) {
        BitSet images = new BitSet();
        atoms.stream().forEach(i -> images.set(permutation[i]));
        return new Flip(permutation[centre / 3], permutation[first / 3], permutation[second / 3], images, List.of());
    }

    /** This one, and with it all others of a list of images that begins with it. */
    Flip together(List<Flip> images) {
        return new Flip(centre / 3, first / 3, second / 3, atoms, images.subList(1, images.size()));
    }

    void apply(double[] r) {
        turn(r);
        for (Flip other : others) {
            other.turn(r);
        }
    }

    private void turn(double[] r) {
        double x = 2 * r[centre] - r[first] - r[second];
        double y = 2 * r[centre + 1] - r[first + 1] - r[second + 1];
        double z = 2 * r[centre + 2] - r[first + 2] - r[second + 2];
        double norm = Math.sqrt(x * x + y * y + z * z);
        if (norm > 0) {
            Rotation.apply(r, moved, centre, x / norm, y / norm, z / norm, Math.PI);
        }
    }

    private static boolean splits(List<Integer> group, BitSet atoms) {
        long count = group.stream().filter(atoms::get).count();
        return count > 0 && count < group.size();
    }
}
