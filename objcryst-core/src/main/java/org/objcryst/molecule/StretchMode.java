package org.objcryst.molecule;

import java.util.BitSet;

/** The side of one end of a bond is shifted along the bond. */
final class StretchMode extends Mode {
    private final int fixed;
    private final int shifted;

    /** Lengthens the bond between an atom that stays and one that moves with {@code side}. */
    StretchMode(int fixed, int shifted, BitSet side) {
        super(side);
        this.fixed = fixed;
        this.shifted = shifted;
    }

    @Override
    void apply(double[] r, double change) {
        int a = 3 * fixed;
        int b = 3 * shifted;
        double f = change / Geometry.distance(r, a, b);
        double dx = f * (r[b] - r[a]);
        double dy = f * (r[b + 1] - r[a + 1]);
        double dz = f * (r[b + 2] - r[a + 2]);
        for (int at : moved()) {
            r[at] += dx;
            r[at + 1] += dy;
            r[at + 2] += dz;
        }
    }

    @Override
    void velocity(double[] r, double[] velocity) {
        int a = 3 * fixed;
        int b = 3 * shifted;
        double f = 1 / Geometry.distance(r, a, b);
        for (int at : moved()) {
            for (int k = 0; k < 3; k++) {
                velocity[at + k] = f * (r[b + k] - r[a + k]);
            }
        }
    }

    @Override
    Mode image(int[] permutation) {
        return new StretchMode(permutation[fixed], permutation[shifted], permuted(permutation));
    }

    @Override
    boolean isDefinedBy(GeometricRestraint restraint) {
        return restraint instanceof BondRestraint
                && (restraint.atom(0) == fixed && restraint.atom(1) == shifted
                        || restraint.atom(0) == shifted && restraint.atom(1) == fixed);
    }
}
