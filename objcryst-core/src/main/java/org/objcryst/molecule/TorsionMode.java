package org.objcryst.molecule;

import java.util.BitSet;

/** One side of a bond, or a single branch at one of its ends, is turned about the bond. */
final class TorsionMode extends RotationMode {
    private final int a;
    private final int b;
    private final boolean wholeSide;

    /**
     * A rotation about the bond a–b.
     *
     * @param wholeSide whether everything at one end turns
     */
    TorsionMode(int a, int b, BitSet atoms, boolean wholeSide) {
        super(a, atoms);
        this.a = a;
        this.b = b;
        this.wholeSide = wholeSide;
    }

    int first() {
        return a;
    }

    int second() {
        return b;
    }

    boolean isWholeSide() {
        return wholeSide;
    }

    @Override
    void axis(double[] r, double[] axis) {
        for (int k = 0; k < 3; k++) {
            axis[k] = r[3 * b + k] - r[3 * a + k];
        }
    }

    @Override
    Mode image(int[] permutation) {
        return new TorsionMode(permutation[a], permutation[b], permuted(permutation), wholeSide);
    }

    @Override
    boolean isHanded() {
        return true;
    }

    @Override
    boolean isDefinedBy(GeometricRestraint restraint) {
        return wholeSide && restraint instanceof DihedralRestraint d && d.isAbout(a, b);
    }
}
