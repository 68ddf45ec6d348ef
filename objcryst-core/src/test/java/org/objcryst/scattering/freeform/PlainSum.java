package org.objcryst.scattering.freeform;

import java.util.List;
import java.util.Random;
import org.objcryst.symmetry.Lattice;

/** Atoms of two kinds, and the sum over them as the formula says: one sine and cosine a term, reduced to one turn before. */
final class PlainSum {
    static final List<AtomKind> KINDS = List.of(new AtomKind("Si"), new AtomKind("O2-"));

    final double[][] xyz;
    final double[] occupancy;
    final int[] kind;

    private PlainSum(double[][] xyz, double[] occupancy, int[] kind) {
        this.xyz = xyz;
        this.occupancy = occupancy;
        this.kind = kind;
    }

    /** Atoms anywhere in a box. */
    static PlainSum random(int n, double first, double last, long seed) {
        Random random = new Random(seed);
        double[][] xyz = new double[3][n];
        double[] occupancy = new double[n];
        int[] kind = new int[n];
        for (int j = 0; j < n; j++) {
            for (int axis = 0; axis < 3; axis++) {
                xyz[axis][j] = first + (last - first) * random.nextDouble();
            }
            occupancy[j] = 0.1 + random.nextDouble();
            kind[j] = random.nextInt(KINDS.size());
        }
        return new PlainSum(xyz, occupancy, kind);
    }

    AtomArrays atoms() {
        return new AtomArrays(Lattice.cubic(1), KINDS, xyz[0], xyz[1], xyz[2], occupancy, kind);
    }

    int size() {
        return occupancy.length;
    }

    /** Re and Im of Σ o exp(2πi h·x); the products of h and x are exact to twice the digits of a double. */
    double[] at(double h, double k, double l) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < size(); j++) {
            double turns = fraction(h, xyz[0][j]) + fraction(k, xyz[1][j]) + fraction(l, xyz[2][j]);
            re += occupancy[j] * Math.cos(2 * Math.PI * turns);
            im += occupancy[j] * Math.sin(2 * Math.PI * turns);
        }
        return new double[] {re, im};
    }

    private static double fraction(double a, double b) {
        double product = a * b;
        double rest = Math.fma(a, b, -product);
        return product - Math.rint(product) + rest;
    }
}
