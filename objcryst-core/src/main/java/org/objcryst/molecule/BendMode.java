package org.objcryst.molecule;

import java.util.BitSet;

/** The side of one end of a bond angle is turned in the plane of the angle, about the atom at its apex. */
final class BendMode extends RotationMode {
    private final int a;
    private final int apex;
    private final int c;

    /** Opens or closes the angle a–apex–c by turning {@code side}, which holds a but not c. */
    BendMode(int a, int apex, int c, BitSet side) {
        super(apex, side);
        this.a = a;
        this.apex = apex;
        this.c = c;
    }

    /** (c − apex) × (a − apex): a positive change opens the angle. */
    @Override
    void axis(double[] r, double[] axis) {
        double px = r[3 * c] - r[3 * apex];
        double py = r[3 * c + 1] - r[3 * apex + 1];
        double pz = r[3 * c + 2] - r[3 * apex + 2];
        double qx = r[3 * a] - r[3 * apex];
        double qy = r[3 * a + 1] - r[3 * apex + 1];
        double qz = r[3 * a + 2] - r[3 * apex + 2];
        axis[0] = py * qz - pz * qy;
        axis[1] = pz * qx - px * qz;
        axis[2] = px * qy - py * qx;
    }

    @Override
    Mode image(int[] permutation) {
        return new BendMode(permutation[a], permutation[apex], permutation[c], permuted(permutation));
    }

    @Override
    boolean isDefinedBy(GeometricRestraint restraint) {
        return restraint instanceof AngleRestraint
                && restraint.atom(1) == apex
                && (restraint.atom(0) == a && restraint.atom(2) == c
                        || restraint.atom(0) == c && restraint.atom(2) == a);
    }
}
