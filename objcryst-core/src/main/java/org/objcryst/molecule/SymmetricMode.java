package org.objcryst.molecule;

import java.util.BitSet;
import java.util.List;

/** A deformation of a molecule on a symmetry element: the same motion of all atoms that symmetry makes alike. */
final class SymmetricMode extends Mode {
    private final List<Mode> parts;
    private final int[] signs;

    /**
     * Several motions at once.
     *
     * @param parts motions of different atoms
     * @param signs 1 or −1 for each
     */
    SymmetricMode(List<Mode> parts, int[] signs) {
        super(union(parts));
        this.parts = parts;
        this.signs = signs;
    }

    private static BitSet union(List<Mode> parts) {
        BitSet all = new BitSet();
        parts.forEach(p -> all.or(p.atoms()));
        return all;
    }

    @Override
    void apply(double[] xyz, double change) {
        for (int n = 0; n < signs.length; n++) {
            parts.get(n).apply(xyz, signs[n] * change);
        }
    }

    @Override
    void velocity(double[] xyz, double[] velocity) {
        for (int n = 0; n < signs.length; n++) {
            Mode part = parts.get(n);
            part.velocity(xyz, velocity);
            for (int at : part.moved()) {
                velocity[at] *= signs[n];
                velocity[at + 1] *= signs[n];
                velocity[at + 2] *= signs[n];
            }
        }
    }

    @Override
    Mode image(int[] permutation) {
        return new SymmetricMode(parts.stream().map(p -> p.image(permutation)).toList(), signs);
    }

    @Override
    Mode leading() {
        return parts.get(0);
    }

    @Override
    boolean isDefinedBy(GeometricRestraint restraint) {
        return parts.stream().anyMatch(p -> p.isDefinedBy(restraint));
    }

    @Override
    boolean splits(GeometricRestraint restraint) {
        return parts.stream().anyMatch(p -> p.splits(restraint));
    }
}
