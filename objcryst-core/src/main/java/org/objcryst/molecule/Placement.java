package org.objcryst.molecule;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.Components;
import org.objcryst.refinable.RefinablePar;

/** From the frame of a molecule to fractional coordinates (M-1), and the derivatives of these (M-19) to (M-24). */
final class Placement {
    private final MolecularScatterer molecule;
    private final double[] matrix = new double[9]; // M⁻¹ R(q)
    private final double[] rotation = new double[9];
    private final double[] position = new double[3];

    Placement(MolecularScatterer molecule) {
        this.molecule = molecule;
    }

    void write(Components out, int offset) {
        double[] r = molecule.xyz();
        double[] c = molecule.centre();
        double[] t = matrix();
        double occupancy = molecule.occupancy().value();
        molecule.position(position);
        double x = position[0] - (t[0] * c[0] + t[1] * c[1] + t[2] * c[2]);
        double y = position[1] - (t[3] * c[0] + t[4] * c[1] + t[5] * c[2]);
        double z = position[2] - (t[6] * c[0] + t[7] * c[1] + t[8] * c[2]);
        MoleculePlan plan = molecule.plan();
        int n = molecule.size();
        int[] atoms = plan.scattering();
        for (int i = 0; i < n; i++) {
            int at = 3 * atoms[i];
            out.x[offset + i] = x + t[0] * r[at] + t[1] * r[at + 1] + t[2] * r[at + 2];
            out.y[offset + i] = y + t[3] * r[at] + t[4] * r[at + 1] + t[5] * r[at + 2];
            out.z[offset + i] = z + t[6] * r[at] + t[7] * r[at + 1] + t[8] * r[at + 2];
            out.occupancy[offset + i] = occupancy * plan.occupancy(atoms[i]);
            out.power[offset + i] = molecule.componentPower(i);
        }
    }

    /** M⁻¹ R(q), row by row; owned by this object. M⁻¹ is upper triangular. */
    double[] matrix() {
        double[] f = molecule.cell().fractionalization();
        double[] r = rotation;
        Quaternion.matrix(molecule.quaternion(), r);
        for (int k = 0; k < 3; k++) {
            matrix[k] = f[0] * r[k] + f[1] * r[3 + k] + f[2] * r[6 + k];
            matrix[3 + k] = f[4] * r[3 + k] + f[5] * r[6 + k];
            matrix[6 + k] = f[8] * r[6 + k];
        }
        return matrix;
    }

    boolean tangent(RefinablePar par, Components.Tangent out, int offset) {
        int n = molecule.size();
        if (par == molecule.x() || par == molecule.y() || par == molecule.z()) {
            double[] d = molecule.positionTangent(par);
            Arrays.fill(out.x, offset, offset + n, d[0]);
            Arrays.fill(out.y, offset, offset + n, d[1]);
            Arrays.fill(out.z, offset, offset + n, d[2]);
        } else if (par == molecule.occupancy()) {
            for (int i = 0; i < n; i++) {
                out.occupancy[offset + i] =
                        molecule.plan().occupancy(molecule.plan().scattering()[i]);
            }
        } else if (molecule.orientationBlock().indexOf(par) >= 0) {
            int index = molecule.orientationBlock().indexOf(par);
            orientationTangent(molecule.quaternionTangent(index), out, offset);
        } else {
            return conformationTangent(par, out, offset);
        }
        return true;
    }

    /** (M-20) with (M-6) and (M-7). */
    private void orientationTangent(double[] dq, Components.Tangent out, int offset) {
        double[] f = molecule.cell().fractionalization();
        double[] r = molecule.xyz();
        double[] c = molecule.centre();
        double[] q = molecule.quaternion();
        double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double[] u = {q[0] / norm, q[1] / norm, q[2] / norm, q[3] / norm};
        double length = u[0] * dq[0] + u[1] * dq[1] + u[2] * dq[2] + u[3] * dq[3];
        int[] atoms = molecule.plan().scattering();
        double[] v = new double[3];
        double[][] j = new double[4][3];
        double[] d = new double[3];
        for (int i = 0; i < molecule.size(); i++) {
            for (int k = 0; k < 3; k++) {
                v[k] = r[3 * atoms[i] + k] - c[k];
            }
            QuaternionDerivative.of(u, v, j);
            for (int k = 0; k < 3; k++) {
                double along = u[0] * j[0][k] + u[1] * j[1][k] + u[2] * j[2][k] + u[3] * j[3][k];
                double moved = dq[0] * j[0][k] + dq[1] * j[1][k] + dq[2] * j[2][k] + dq[3] * j[3][k];
                d[k] = (moved - length * along) / norm;
            }
            out.x[offset + i] = f[0] * d[0] + f[1] * d[1] + f[2] * d[2];
            out.y[offset + i] = f[4] * d[1] + f[5] * d[2];
            out.z[offset + i] = f[8] * d[2];
        }
    }

    /**
     * The reverse of the tangents of a molecule that may stand anywhere (O-31): adds to the derivatives by position, occupancy
     * and orientation, and writes those by r − r_c.
     *
     * @param byAtoms derivatives of a cost
     * @param offset index of the first atom
     * @param byVector overwritten, x, y, z of each atom of the molecule side by side
     */
    void addDerivatives(AtomGradient byAtoms, int offset, double[] byVector) {
        double[] r = molecule.xyz();
        double[] c = molecule.centre();
        double[] t = matrix();
        int[] atoms = molecule.plan().scattering();
        double[] outer = new double[9]; // Σ (r − r_c)ₖ gₗ
        double[] sum = new double[4];
        Arrays.fill(byVector, 0);
        for (int i = 0; i < molecule.size(); i++) {
            int at = 3 * atoms[i];
            double gx = byAtoms.x[offset + i];
            double gy = byAtoms.y[offset + i];
            double gz = byAtoms.z[offset + i];
            sum[0] += gx;
            sum[1] += gy;
            sum[2] += gz;
            sum[3] += byAtoms.occupancy[offset + i] * molecule.plan().occupancy(atoms[i]);
            for (int k = 0; k < 3; k++) {
                double v = r[at + k] - c[k];
                outer[3 * k] += v * gx;
                outer[3 * k + 1] += v * gy;
                outer[3 * k + 2] += v * gz;
                byVector[at + k] = t[k] * gx + t[3 + k] * gy + t[6 + k] * gz;
            }
        }
        molecule.x().addDerivative(sum[0]);
        molecule.y().addDerivative(sum[1]);
        molecule.z().addDerivative(sum[2]);
        molecule.occupancy().addDerivative(sum[3]);
        addOrientation(outer);
    }

    private void addOrientation(double[] outer) {
        double[] f = molecule.cell().fractionalization();
        double[] q = molecule.quaternion();
        double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double[] u = {q[0] / norm, q[1] / norm, q[2] / norm, q[3] / norm};
        double[] by = new double[4];
        double[][] j = new double[4][3];
        for (int k = 0; k < 3; k++) {
            double[] axis = new double[3];
            axis[k] = 1;
            QuaternionDerivative.of(u, axis, j);
            double x = f[0] * outer[3 * k];
            double y = f[1] * outer[3 * k] + f[4] * outer[3 * k + 1];
            double z = f[2] * outer[3 * k] + f[5] * outer[3 * k + 1] + f[8] * outer[3 * k + 2];
            for (int a = 0; a < 4; a++) {
                by[a] += j[a][0] * x + j[a][1] * y + j[a][2] * z;
            }
        }
        double along = u[0] * by[0] + u[1] * by[1] + u[2] * by[2] + u[3] * by[3];
        double[] derivatives = molecule.orientationBlock().derivatives();
        for (int a = 0; a < 4; a++) {
            derivatives[a] += (by[a] - along * u[a]) / norm;
        }
    }

    private boolean conformationTangent(RefinablePar par, Components.Tangent out, int offset) {
        double[] v = new double[3 * molecule.plan().size()];
        if (!molecule.conformationTangent(par, v)) {
            return false;
        }
        double[] t = matrix();
        int[] atoms = molecule.plan().scattering();
        for (int i = 0; i < molecule.size(); i++) {
            int at = 3 * atoms[i];
            out.x[offset + i] = t[0] * v[at] + t[1] * v[at + 1] + t[2] * v[at + 2];
            out.y[offset + i] = t[3] * v[at] + t[4] * v[at + 1] + t[5] * v[at + 2];
            out.z[offset + i] = t[6] * v[at] + t[7] * v[at + 1] + t[8] * v[at + 2];
        }
        return true;
    }
}
