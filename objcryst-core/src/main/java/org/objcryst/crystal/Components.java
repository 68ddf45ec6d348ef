package org.objcryst.crystal;

import java.util.Arrays;
import org.objcryst.refinable.Snapshottable;

/** The atoms of the asymmetric part of a crystal, array beside array; index i is the same atom in all of them. */
public final class Components implements Snapshottable {
    /** Fractional coordinates along a. */
    public final double[] x;

    /** Fractional coordinates along b. */
    public final double[] y;

    /** Fractional coordinates along c. */
    public final double[] z;

    /** Occupancies, each atom counted once per symmetry operator. */
    public final double[] occupancy;

    /** Scattering powers. */
    public final ScatteringPower[] power;

    /**
     * Room for some atoms.
     *
     * @param size number of atoms
     */
    public Components(int size) {
        x = new double[size];
        y = new double[size];
        z = new double[size];
        occupancy = new double[size];
        power = new ScatteringPower[size];
    }

    /**
     * The number of atoms.
     *
     * @return the length of each array
     */
    public int size() {
        return x.length;
    }

    @Override
    public Object snapshot() {
        return new double[][] {x.clone(), y.clone(), z.clone(), occupancy.clone()};
    }

    @Override
    public String toString() {
        return "%d atoms, x = %s …".formatted(size(), Arrays.toString(Arrays.copyOf(x, Math.min(3, x.length))));
    }

    /** How all atoms follow one parameter: the derivatives of coordinates and occupancies. */
    public static final class Tangent {
        /** Derivatives of the fractional coordinates along a. */
        public final double[] x;

        /** Derivatives of the fractional coordinates along b. */
        public final double[] y;

        /** Derivatives of the fractional coordinates along c. */
        public final double[] z;

        /** Derivatives of the occupancies. */
        public final double[] occupancy;

        /**
         * Room for some atoms.
         *
         * @param size number of atoms
         */
        public Tangent(int size) {
            x = new double[size];
            y = new double[size];
            z = new double[size];
            occupancy = new double[size];
        }

        /** Sets all to zero. */
        public void clear() {
            Arrays.fill(x, 0);
            Arrays.fill(y, 0);
            Arrays.fill(z, 0);
            Arrays.fill(occupancy, 0);
        }
    }
}
