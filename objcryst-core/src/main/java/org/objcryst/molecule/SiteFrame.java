package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.Snapshottable;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The operators of a site as rotations W of Cartesian coordinates about it, in the frame of the crystal, and what follows from
 * them for the atoms of a molecule there: an image has the coordinates W P r, where r are those of the independent atom and P
 * projects them upon the elements that this atom stands on.
 */
final class SiteFrame implements Snapshottable, RestraintFit.Coordinates {
    private static final double ROUNDING = 1e-12;
    private static final double SAME = 1e-6; // of elements of orthogonal matrices

    private final SiteImages images;
    private final double[][] rotations;
    private final double[][] maps; // W P of each atom, row by row
    private final double[] polar = new double[9];
    private final double[] axial = new double[9];

    SiteFrame(SiteImages images, Lattice lattice) {
        this.images = images;
        rotations =
                images.operators().stream().map(op -> cartesian(op, lattice)).toArray(double[][]::new);
        for (int g = 0; g < rotations.length; g++) {
            add(rotations[g], 1.0 / rotations.length, polar);
            add(rotations[g], determinant(g) / (double) rotations.length, axial);
        }
        clean(polar);
        clean(axial);
        maps = new double[images.size()][];
        for (int j = 0; j < maps.length; j++) {
            double[] projector = new double[9];
            int[] stabilizer = images.stabilizer(images.source(j));
            for (int s : stabilizer) {
                add(rotations[s], 1.0 / stabilizer.length, projector);
            }
            clean(projector);
            maps[j] = stabilizer.length == 1 ? rotations[images.via(j)] : product(rotations[images.via(j)], projector);
        }
    }

    SiteImages images() {
        return images;
    }

    /** W of an operator, row by row. */
    double[] rotation(int operator) {
        return rotations[operator];
    }

    int determinant(int operator) {
        return images.operators().get(operator).determinant();
    }

    /** W P of an atom, row by row. */
    double[] map(int atom) {
        return maps[atom];
    }

    /** Projects vectors upon what all operators leave unchanged: the ways the molecule can be shifted. */
    double[] polar() {
        return polar;
    }

    /** Projects axes upon those about which the molecule can be turned. */
    double[] axial() {
        return axial;
    }

    /**
     * Turns by 180° that may make an equivalent frame of this one: about the axes of the operators and at right angles to them.
     *
     * @return matrices, row by row; always in the same order, none where the molecule turns freely
     */
    List<double[]> turnovers() {
        List<double[]> axes = new ArrayList<>();
        for (int g = 1; g < rotations.length; g++) {
            double[] axis = axis(g);
            if (axis != null && axes.stream().noneMatch(a -> isParallel(a, axis))) {
                axes.add(axis);
            }
        }
        int own = axes.size();
        for (int n = 0; n < own; n++) {
            axes.add(perpendicular(axes.get(n)));
        }
        return axes.stream().map(SiteFrame::halfTurn).toList();
    }

    /** The operator that a turn makes of an operator; −1 if it is none of the site's. */
    int conjugate(double[] turn, int operator) {
        double[] w = product(product(turn, rotations[operator]), turn); // half turns are their own inverses
        for (int g = 0; g < rotations.length; g++) {
            if (isRotation(w, g)) {
                return g;
            }
        }
        return -1;
    }

    /** Whether a matrix is that of an operator. */
    boolean isRotation(double[] matrix, int operator) {
        for (int i = 0; i < 9; i++) {
            if (Math.abs(matrix[i] - rotations[operator][i]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** The axis of an operator's proper part; null for an inversion, which has none. */
    private double[] axis(int operator) {
        double[] w = rotations[operator].clone();
        for (int i = 0; i < 9; i++) {
            w[i] *= determinant(operator);
        }
        double trace = w[0] + w[4] + w[8];
        if (trace > 3 - SAME) {
            return null;
        }
        double[] axis = {0, 0, 0};
        for (int k = 0; k < 3; k++) { // columns of W + Wᵀ + (1 − tr W), all along the axis
            double[] column = {w[k] + w[3 * k], w[3 + k] + w[3 * k + 1], w[6 + k] + w[3 * k + 2]};
            column[k] += 1 - trace;
            axis = norm(column) > norm(axis) ? column : axis;
        }
        double length = norm(axis);
        return new double[] {axis[0] / length, axis[1] / length, axis[2] / length};
    }

    private static double[] perpendicular(double[] u) {
        int least = Math.abs(u[0]) < Math.abs(u[1]) ? 0 : 1;
        least = Math.abs(u[2]) < Math.abs(u[least]) ? 2 : least;
        double[] v = {-u[least] * u[0], -u[least] * u[1], -u[least] * u[2]};
        v[least] += 1;
        double length = norm(v);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double[] halfTurn(double[] v) {
        double[] m = new double[9];
        for (int i = 0; i < 9; i++) {
            m[i] = 2 * v[i / 3] * v[i % 3] - (i % 4 == 0 ? 1 : 0);
        }
        return m;
    }

    private static boolean isParallel(double[] a, double[] b) {
        return Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) > 1 - SAME;
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    /** Puts all atoms where the independent ones say. */
    void symmetrize(double[] xyz) {
        for (int j = xyz.length / 3 - 1; j >= 0; j--) {
            place(maps[j], xyz, 3 * images.source(j), xyz, 3 * j);
        }
    }

    @Override
    public void expand(double[] independent, double[] xyz) {
        for (int j = 0; j < maps.length; j++) {
            place(maps[j], independent, 3 * images.source(j), xyz, 3 * j);
        }
    }

    @Override
    public void fold(double[] gradient, double[] independent) {
        for (int j = 0; j < maps.length; j++) {
            double[] m = maps[j];
            int to = 3 * images.source(j);
            for (int k = 0; k < 3; k++) {
                independent[to + k] +=
                        m[k] * gradient[3 * j] + m[3 + k] * gradient[3 * j + 1] + m[6 + k] * gradient[3 * j + 2];
            }
        }
    }

    /** Writes m·v; the two places must differ or be the same. */
    static void place(double[] m, double[] from, int v, double[] to, int at) {
        double x = from[v];
        double y = from[v + 1];
        double z = from[v + 2];
        to[at] = m[0] * x + m[1] * y + m[2] * z;
        to[at + 1] = m[3] * x + m[4] * y + m[5] * z;
        to[at + 2] = m[6] * x + m[7] * y + m[8] * z;
    }

    static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return c;
    }

    @Override
    public Object snapshot() {
        return new Object[] {maps, polar, axial};
    }

    private static double[] cartesian(SymmetryOp op, Lattice lattice) {
        double[] r = Arrays.stream(op.rotation()).asDoubleStream().toArray();
        double[] w = product(product(lattice.orthogonalization(), r), lattice.fractionalization());
        clean(w);
        return w;
    }

    private static void add(double[] matrix, double factor, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * matrix[i];
        }
    }

    /** Takes rounding from whole numbers, so that inversions and reflections are exact. */
    private static void clean(double[] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            double whole = Math.rint(matrix[i]);
            matrix[i] = Math.abs(matrix[i] - whole) < ROUNDING ? whole + 0.0 : matrix[i];
        }
    }
}
