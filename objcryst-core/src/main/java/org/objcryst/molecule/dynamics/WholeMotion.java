package org.objcryst.molecule.dynamics;

/** Momentum and angular momentum of atoms of equal mass. */
final class WholeMotion {
    private static final double STRAIGHT =
            1e-6; // relative; smaller moments of inertia belong to an axis through all atoms

    private WholeMotion() {}

    /** Takes shift and turn of the whole out of the velocities. */
    static void remove(double[] xyz, double[] v) {
        double[] centre = mean(xyz);
        double[] drift = mean(v);
        double[] angular = new double[3];
        double[][] inertia = new double[3][3];
        for (int at = 0; at < xyz.length; at += 3) {
            double[] r = new double[3];
            double square = 0;
            for (int k = 0; k < 3; k++) {
                v[at + k] -= drift[k];
                r[k] = xyz[at + k] - centre[k];
                square += r[k] * r[k];
            }
            for (int k = 0; k < 3; k++) {
                angular[k] += r[(k + 1) % 3] * v[at + (k + 2) % 3] - r[(k + 2) % 3] * v[at + (k + 1) % 3];
                for (int l = 0; l < 3; l++) {
                    inertia[k][l] += (k == l ? square : 0) - r[k] * r[l];
                }
            }
        }
        double[] omega = solve(inertia, angular);
        for (int at = 0; at < xyz.length; at += 3) {
            for (int k = 0; k < 3; k++) {
                int p = (k + 1) % 3;
                int q = (k + 2) % 3;
                v[at + k] -= omega[p] * (xyz[at + q] - centre[q]) - omega[q] * (xyz[at + p] - centre[p]);
            }
        }
    }

    /** By Cramer's rule; a little is added where atoms lie on a line. */
    private static double[] solve(double[][] m, double[] b) {
        double trace = m[0][0] + m[1][1] + m[2][2];
        for (int k = 0; k < 3; k++) {
            m[k][k] += STRAIGHT * STRAIGHT * trace;
        }
        double d = determinant(m[0], m[1], m[2]);
        if (d == 0) {
            return new double[3];
        }
        return new double[] { // m is symmetric: rows are columns
            determinant(b, m[1], m[2]) / d, determinant(m[0], b, m[2]) / d, determinant(m[0], m[1], b) / d
        };
    }

    private static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    private static double[] mean(double[] a) {
        double[] sum = new double[3];
        for (int at = 0; at < a.length; at++) {
            sum[at % 3] += a[at] * 3 / a.length;
        }
        return sum;
    }
}
