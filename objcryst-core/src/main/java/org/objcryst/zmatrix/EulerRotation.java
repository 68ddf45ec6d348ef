package org.objcryst.zmatrix;

import org.objcryst.molecule.Quaternion;
import org.objcryst.symmetry.Cartesian;

/**
 * The rotation of a z-matrix by three angles (M-17): R = Y(χ) Z(φ) X(ψ), first about x by ψ, then about z by φ, then about y by −χ.
 * Matrices are nine numbers, row by row.
 */
final class EulerRotation {
    private EulerRotation() {}

    static double[] matrix(double phi, double chi, double psi) {
        return times(y(Math.cos(chi), Math.sin(chi), 1), times(z(phi), x(psi)));
    }

    /** dR/dφ, dR/dχ, dR/dψ. */
    static double[][] derivatives(double phi, double chi, double psi) {
        double[] y = y(Math.cos(chi), Math.sin(chi), 1);
        double[] dy = y(-Math.sin(chi), Math.cos(chi), 0);
        double[] dz = {-Math.sin(phi), -Math.cos(phi), 0, Math.cos(phi), -Math.sin(phi), 0, 0, 0, 0};
        double[] dx = {0, 0, 0, 0, -Math.sin(psi), -Math.cos(psi), 0, Math.cos(psi), -Math.sin(psi)};
        return new double[][] {
            times(y, times(dz, x(psi))), times(dy, times(z(phi), x(psi))), times(y, times(z(phi), dx))
        };
    }

    /** The same rotation as a quaternion. */
    static Quaternion quaternion(double phi, double chi, double psi) {
        return Quaternion.ofAxisAngle(new Cartesian(0, 1, 0), -chi)
                .times(Quaternion.ofAxisAngle(new Cartesian(0, 0, 1), phi))
                .times(Quaternion.ofAxisAngle(new Cartesian(1, 0, 0), psi));
    }

    private static double[] x(double psi) {
        double c = Math.cos(psi);
        double s = Math.sin(psi);
        return new double[] {1, 0, 0, 0, c, -s, 0, s, c};
    }

    private static double[] y(double c, double s, double one) {
        return new double[] {c, 0, -s, 0, one, 0, s, 0, c};
    }

    private static double[] z(double phi) {
        double c = Math.cos(phi);
        double s = Math.sin(phi);
        return new double[] {c, -s, 0, s, c, 0, 0, 0, 1};
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return product;
    }
}
