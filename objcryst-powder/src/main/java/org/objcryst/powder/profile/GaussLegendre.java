package org.objcryst.powder.profile;

/** Nodes and weights of the Gauss-Legendre quadrature over 0 … 1. */
final class GaussLegendre {
    /** Newton's method doubles the digits each time, from two at the start. */
    private static final int STEPS = 6;

    final double[] node;
    final double[] weight;

    /** The roots of the Legendre polynomial of degree n, by Newton's method. */
    GaussLegendre(int n) {
        node = new double[n];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            double z = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int step = 0; step < STEPS; step++) {
                double p = 1;
                double previous = 0;
                for (int j = 1; j <= n; j++) {
                    double next = ((2 * j - 1) * z * p - (j - 1) * previous) / j;
                    previous = p;
                    p = next;
                }
                slope = n * (z * p - previous) / (z * z - 1);
                z -= p / slope;
            }
            node[i] = 0.5 * (1 + z);
            weight[i] = 1 / ((1 - z * z) * slope * slope);
        }
    }
}
