package org.objcryst.crystal;

import java.util.Arrays;

/** Derivatives of a cost by the coordinates and occupancies of atoms. */
public final class AtomGradient {
    /** By the fractional coordinates along a. */
    public final double[] x;

    /** By the fractional coordinates along b. */
    public final double[] y;

    /** By the fractional coordinates along c. */
    public final double[] z;

    /** By the occupancies. */
    public final double[] occupancy;

    /**
     * Zeros.
     *
     * @param size number of atoms
     */
    public AtomGradient(int size) {
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

    /**
     * The derivative by a parameter that atoms follow.
     *
     * @param tangent how they follow it
     * @param first first atom that may follow
     * @param end after the last one
     * @return the product of both
     */
    public double along(Components.Tangent tangent, int first, int end) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += x[i] * tangent.x[i]
                    + y[i] * tangent.y[i]
                    + z[i] * tangent.z[i]
                    + occupancy[i] * tangent.occupancy[i];
        }
        return sum;
    }
}
