package org.objcryst.zmatrix;

import java.util.Arrays;
import java.util.List;

/**
 * Cartesian coordinates from bond lengths l, angles α and dihedrals τ, and how they follow these. The first atom is at the origin, the
 * second on x, the third in the xy plane with y ≥ 0; every other one, bonded to B, with the angle at B to A and the dihedral to D, is at
 * (M-16)
 *
 * <pre>
 *   u = (B − A)/|B − A|,  n = (A − D)×u/|…|,  m = n×u
 *   r = B + l(−cos α u + sin α cos τ m + sin α sin τ n)
 * </pre>
 *
 * @see "Parsons et al. (2005), J. Comput. Chem. 26, 1063–1068"
 */
final class ZGeometry {
    private static final double COINCIDENT = 1e-5; // Å
    private static final double STRAIGHT = 1e-6; // of the sine between D–A and A–B

    private final List<ZAtom> atoms;
    private final double[] r;
    private final double[] velocity;
    private final double[] u = new double[3];
    private final double[] n = new double[3];
    private final double[] m = new double[3];
    private final double[] du = new double[3];
    private final double[] dn = new double[3];
    private final double[] work = new double[3];
    private double separation;
    private double normal;

    ZGeometry(List<ZAtom> atoms) {
        this.atoms = atoms;
        r = new double[3 * atoms.size()];
        velocity = new double[r.length];
    }

    /** Places all atoms; x, y, z of each side by side, owned by this object. */
    double[] place(ZValues values) {
        for (int i = 0; i < atoms.size(); i++) {
            double l = values.length(i);
            double along = -Math.cos(values.angle(i)) * l;
            double across = Math.sin(values.angle(i)) * l;
            ZAtom atom = atoms.get(i);
            switch (i) {
                case 0 -> set(0, 0, 0, 0);
                case 1 -> set(3, l, 0, 0);
                case 2 -> set(6, atom.bond() == 0 ? -along : r[3] + along, across, 0);
                default -> {
                    frame(i);
                    double c = Math.cos(values.dihedral(i)) * across;
                    double s = Math.sin(values.dihedral(i)) * across;
                    for (int k = 0; k < 3; k++) {
                        r[3 * i + k] = r[3 * atom.bond() + k] + along * u[k] + c * m[k] + s * n[k];
                    }
                }
            }
        }
        return r;
    }

    /**
     * How all atoms follow one of the values.
     *
     * @param values those of the last {@link #place}
     * @param changed index of the atom whose value changes
     * @param what which of its values
     * @return d(coordinates)/d(value), owned by this object
     */
    double[] velocity(ZValues values, int changed, ZValue what) {
        Arrays.fill(velocity, 0);
        for (int i = Math.max(1, changed); i < atoms.size(); i++) {
            double dl = i == changed && what == ZValue.LENGTH ? 1 : 0;
            double da = i == changed && what == ZValue.ANGLE ? 1 : 0;
            double dt = i == changed && what == ZValue.DIHEDRAL ? 1 : 0;
            double l = values.length(i);
            double cos = Math.cos(values.angle(i));
            double sin = Math.sin(values.angle(i));
            double dAlong = -dl * cos + l * sin * da;
            double dAcross = dl * sin + l * cos * da;
            if (i == 1) {
                velocity[3] = dl;
            } else if (i == 2) {
                velocity[6] = atoms.get(2).bond() == 0 ? -dAlong : velocity[3] + dAlong;
                velocity[7] = dAcross;
            } else {
                follow(i, values.dihedral(i), -l * cos, l * sin, dAlong, dAcross, dt);
            }
        }
        return velocity;
    }

    private void follow(int i, double t, double along, double across, double dAlong, double dAcross, double dt) {
        frame(i);
        frameVelocity(i);
        double c = Math.cos(t);
        double s = Math.sin(t);
        cross(dn, u, work);
        double[] second = {n[1] * du[2] - n[2] * du[1], n[2] * du[0] - n[0] * du[2], n[0] * du[1] - n[1] * du[0]};
        double cosPart = dAcross * c - across * s * dt;
        double sinPart = dAcross * s + across * c * dt;
        for (int k = 0; k < 3; k++) {
            double dm = work[k] + second[k];
            velocity[3 * i + k] = velocity[3 * atoms.get(i).bond() + k]
                    + dAlong * u[k]
                    + along * du[k]
                    + cosPart * m[k]
                    + sinPart * n[k]
                    + across * (c * dm + s * dn[k]);
        }
    }

    /** u, n and m of an atom; any n where D, A and B lie on a line. */
    private void frame(int i) {
        ZAtom atom = atoms.get(i);
        int a = 3 * atom.angle();
        for (int k = 0; k < 3; k++) {
            u[k] = r[3 * atom.bond() + k] - r[a + k];
            work[k] = r[a + k] - r[3 * atom.dihedral() + k];
        }
        separation = norm(u);
        if (!(separation > COINCIDENT)) {
            throw new IllegalStateException("%s cannot be placed: %s and %s coincide"
                    .formatted(
                            atom.label(),
                            atoms.get(atom.bond()).label(),
                            atoms.get(atom.angle()).label()));
        }
        scale(u, 1 / separation);
        double length = norm(work);
        cross(work, u, n);
        normal = norm(n);
        if (normal < STRAIGHT * length) {
            normal = 0;
            int least = Math.abs(u[0]) < Math.abs(u[1]) ? 0 : 1;
            least = Math.abs(u[2]) < Math.abs(u[least]) ? 2 : least;
            Arrays.fill(work, 0);
            work[least] = 1;
            cross(work, u, n);
            scale(n, 1 / norm(n));
        } else {
            scale(n, 1 / normal);
        }
        cross(n, u, m);
    }

    /** du and dn from the velocities of the atoms before. */
    private void frameVelocity(int i) {
        ZAtom atom = atoms.get(i);
        int a = 3 * atom.angle();
        double[] dw = new double[3];
        double[] w = new double[3];
        for (int k = 0; k < 3; k++) {
            du[k] = (velocity[3 * atom.bond() + k] - velocity[a + k]) / separation;
            dw[k] = velocity[a + k] - velocity[3 * atom.dihedral() + k];
            w[k] = r[a + k] - r[3 * atom.dihedral() + k];
        }
        project(du, u);
        if (normal == 0) {
            double along = n[0] * du[0] + n[1] * du[1] + n[2] * du[2];
            for (int k = 0; k < 3; k++) {
                dn[k] = -along * u[k];
            }
            return;
        }
        cross(dw, u, work);
        cross(w, du, dn);
        for (int k = 0; k < 3; k++) {
            dn[k] = (dn[k] + work[k]) / normal;
        }
        project(dn, n);
    }

    private void set(int at, double x, double y, double z) {
        r[at] = x;
        r[at + 1] = y;
        r[at + 2] = z;
    }

    /** Takes the part along a unit vector out of a vector. */
    private static void project(double[] v, double[] unit) {
        double along = v[0] * unit[0] + v[1] * unit[1] + v[2] * unit[2];
        for (int k = 0; k < 3; k++) {
            v[k] -= along * unit[k];
        }
    }

    private static void scale(double[] v, double f) {
        for (int k = 0; k < 3; k++) {
            v[k] *= f;
        }
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    private static void cross(double[] a, double[] b, double[] out) {
        out[0] = a[1] * b[2] - a[2] * b[1];
        out[1] = a[2] * b[0] - a[0] * b[2];
        out[2] = a[0] * b[1] - a[1] * b[0];
    }
}
