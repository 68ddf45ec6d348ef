package org.objcryst.molecule;

/** The derivatives (M-6) of a rotated vector by the components of a unit quaternion. */
final class QuaternionDerivative {
    private QuaternionDerivative() {}

    /**
     * Writes J = d(R v)/d(w, p₁, p₂, p₃) at the unit quaternion u.
     *
     * @param u w, p₁, p₂, p₃
     * @param v the vector that is rotated
     * @param j four vectors, overwritten
     */
    static void of(double[] u, double[] v, double[][] j) {
        double w = u[0];
        double pv = u[1] * v[0] + u[2] * v[1] + u[3] * v[2];
        j[0][0] = 2 * (w * v[0] + u[2] * v[2] - u[3] * v[1]);
        j[0][1] = 2 * (w * v[1] + u[3] * v[0] - u[1] * v[2]);
        j[0][2] = 2 * (w * v[2] + u[1] * v[1] - u[2] * v[0]);
        for (int k = 0; k < 3; k++) {
            for (int l = 0; l < 3; l++) {
                j[1 + k][l] = -2 * u[1 + k] * v[l] + 2 * v[k] * u[1 + l] + (k == l ? 2 * pv : 0);
            }
            int next = (k + 1) % 3;
            int last = (k + 2) % 3;
            j[1 + k][next] -= 2 * w * v[last]; // 2 w e_k × v
            j[1 + k][last] += 2 * w * v[next];
        }
    }
}
