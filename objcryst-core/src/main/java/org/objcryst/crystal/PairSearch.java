package org.objcryst.crystal;

import java.util.List;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * Finds all images of atoms within a given reach of the atoms of the asymmetric part, each pair from both ends; exact for
 * oblique cells. Holds its work arrays and belongs to one crystal.
 */
final class PairSearch {
    /** Told of each pair found. */
    interface Visitor {
        /**
         * A pair.
         *
         * @param i index of an atom
         * @param j index of the atom whose image is near
         * @param sameImage whether the image is the atom j itself, not moved by symmetry or a lattice translation
         * @param distance in Å
         */
        void pair(int i, int j, boolean sameImage, double distance);
    }

    private static final double HALF_CELL = 0.5;

    private final double[] rotations; // nine numbers an operator
    private final double[] translations; // three numbers an operator
    private final List<SymmetryOp> group;
    private final int operators;
    private final int identity;
    private double[] images = {};
    private double[] orthogonalization = {};
    private int pairOperator;
    private int shiftA;
    private int shiftB;
    private int shiftC;
    private double pairX;
    private double pairY;
    private double pairZ;
    private double pairDistance;

    PairSearch(SpaceGroup group) {
        List<SymmetryOp> ops = group.operators();
        this.group = ops;
        operators = ops.size();
        identity = ops.indexOf(SymmetryOp.IDENTITY);
        rotations = new double[9 * operators];
        translations = new double[3 * operators];
        for (int s = 0; s < operators; s++) {
            for (int i = 0; i < 3; i++) {
                translations[3 * s + i] = ops.get(s).t(i) / (double) SymmetryOp.UNIT;
                for (int j = 0; j < 3; j++) {
                    rotations[9 * s + 3 * i + j] = ops.get(s).r(i, j);
                }
            }
        }
    }

    int operators() {
        return operators;
    }

    /**
     * Visits all pairs.
     *
     * @param cell the unit cell
     * @param atoms the atoms of the asymmetric part
     * @param reach [n·i + j] the longest distance of interest between i and images of j in Å, 0 for none
     * @param visitor told of each pair
     */
    void visit(UnitCell cell, Components atoms, double[] reach, Visitor visitor) {
        place(atoms);
        orthogonalization = cell.orthogonalization();
        double[] inverse = cell.fractionalization();
        double ra = norm(inverse, 0);
        double rb = norm(inverse, 3);
        double rc = norm(inverse, 6);
        int n = atoms.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double r = reach[n * i + j];
                if (r > 0 && r * ra < HALF_CELL && r * rb < HALF_CELL && r * rc < HALF_CELL) {
                    visitNearestImages(atoms, i, j, r, visitor);
                } else if (r > 0) {
                    visitImages(atoms, i, j, r, r * ra, r * rb, r * rc, visitor);
                }
            }
        }
    }

    /** The operator that makes the image in the pair that a visitor is being told of, lattice translation included. */
    SymmetryOp image() {
        int unit = SymmetryOp.UNIT;
        return group.get(pairOperator).shifted(unit * shiftA, unit * shiftB, unit * shiftC);
    }

    /**
     * How fast the distance of the pair that a visitor is being told of changes with a parameter.
     *
     * @param i the first atom of that pair
     * @param j the second atom of that pair
     * @param t how the atoms follow the parameter
     * @return in Å per unit of the parameter; the distance must not be 0
     */
    double rate(int i, int j, Components.Tangent t) {
        int r = 9 * pairOperator;
        double dx = turned(r, j, t) - t.x[i];
        double dy = turned(r + 3, j, t) - t.y[i];
        double dz = turned(r + 6, j, t) - t.z[i];
        double[] m = orthogonalization;
        double alongX = (m[0] * pairX + m[1] * pairY + m[2] * pairZ) * (m[0] * dx + m[1] * dy + m[2] * dz);
        double alongY = (m[4] * pairY + m[5] * pairZ) * (m[4] * dy + m[5] * dz);
        double alongZ = m[8] * pairZ * (m[8] * dz);
        return (alongX + alongY + alongZ) / pairDistance;
    }

    /**
     * Adds a multiple of the derivatives of the distance, of the pair that a visitor is being told of, by the coordinates of both
     * atoms.
     *
     * @param i index of an atom
     * @param j index of the atom whose image is near
     * @param factor derivative of a cost by the distance, per Å
     * @param out derivatives of the cost; added to
     */
    void addRate(int i, int j, double factor, AtomGradient out) {
        double[] m = orthogonalization;
        double f = factor / pairDistance;
        double cx = f * (m[0] * pairX + m[1] * pairY + m[2] * pairZ);
        double cy = f * (m[4] * pairY + m[5] * pairZ);
        double cz = f * m[8] * pairZ;
        double gx = m[0] * cx;
        double gy = m[1] * cx + m[4] * cy;
        double gz = m[2] * cx + m[5] * cy + m[8] * cz;
        out.x[i] -= gx;
        out.y[i] -= gy;
        out.z[i] -= gz;
        int r = 9 * pairOperator;
        out.x[j] += rotations[r] * gx + rotations[r + 3] * gy + rotations[r + 6] * gz;
        out.y[j] += rotations[r + 1] * gx + rotations[r + 4] * gy + rotations[r + 7] * gz;
        out.z[j] += rotations[r + 2] * gx + rotations[r + 5] * gy + rotations[r + 8] * gz;
    }

    private double turned(int row, int j, Components.Tangent t) {
        return rotations[row] * t.x[j] + rotations[row + 1] * t.y[j] + rotations[row + 2] * t.z[j];
    }

    private void visitImages(
            Components atoms, int i, int j, double r, double ra, double rb, double rc, Visitor visitor) {
        double x = atoms.x[i];
        double y = atoms.y[i];
        double z = atoms.z[i];
        for (int s = 0; s < operators; s++) {
            int at = 3 * (atoms.size() * s + j);
            double dx = images[at] - x;
            double shiftX = Math.rint(dx);
            dx -= shiftX;
            if (isBeyond(dx, ra)) {
                continue;
            }
            double dy = images[at + 1] - y;
            double shiftY = Math.rint(dy);
            dy -= shiftY;
            if (isBeyond(dy, rb)) {
                continue;
            }
            double dz = images[at + 2] - z;
            double shiftZ = Math.rint(dz);
            dz -= shiftZ;
            if (isBeyond(dz, rc)) {
                continue;
            }
            boolean home = s == identity;
            for (double u = Math.ceil(-dx - ra); u <= -dx + ra; u++) {
                for (double v = Math.ceil(-dy - rb); v <= -dy + rb; v++) {
                    for (double w = Math.ceil(-dz - rc); w <= -dz + rc; w++) {
                        boolean own = home && u == shiftX && v == shiftY && w == shiftZ;
                        if (!(own && i == j)) {
                            double d = length(orthogonalization, dx + u, dy + v, dz + w);
                            if (d < r) {
                                remember(s, dx + u, dy + v, dz + w, d);
                                shiftA = (int) (u - shiftX);
                                shiftB = (int) (v - shiftY);
                                shiftC = (int) (w - shiftZ);
                                visitor.pair(i, j, own, d);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Where no coordinate within reach may differ by half an edge: of each image only one lattice translate can be near enough. */
    private void visitNearestImages(Components atoms, int i, int j, double r, Visitor visitor) {
        double x = atoms.x[i];
        double y = atoms.y[i];
        double z = atoms.z[i];
        double[] m = orthogonalization;
        for (int s = 0; s < operators; s++) {
            int at = 3 * (atoms.size() * s + j);
            double dx = images[at] - x;
            double dy = images[at + 1] - y;
            double dz = images[at + 2] - z;
            double u = Math.rint(dx);
            double v = Math.rint(dy);
            double w = Math.rint(dz);
            dx -= u;
            dy -= v;
            dz -= w;
            double px = m[0] * dx + m[1] * dy + m[2] * dz;
            double py = m[4] * dy + m[5] * dz;
            double pz = m[8] * dz;
            double square = px * px + py * py + pz * pz;
            if (square < r * r) {
                boolean own = s == identity && u == 0 && v == 0 && w == 0;
                if (!(own && i == j)) {
                    remember(s, dx, dy, dz, Math.sqrt(square));
                    shiftA = (int) -u;
                    shiftB = (int) -v;
                    shiftC = (int) -w;
                    visitor.pair(i, j, own, pairDistance);
                }
            }
        }
    }

    private void remember(int operator, double x, double y, double z, double distance) {
        pairOperator = operator;
        pairX = x;
        pairY = y;
        pairZ = z;
        pairDistance = distance;
    }

    /** Whether even the nearest of all lattice translates is too far away, judged by one coordinate. */
    private static boolean isBeyond(double d, double reach) {
        return reach < HALF_CELL && Math.abs(d) > reach;
    }

    private void place(Components atoms) {
        int n = atoms.size();
        if (images.length != 3 * n * operators) {
            images = new double[3 * n * operators];
        }
        for (int s = 0, at = 0; s < operators; s++) {
            for (int j = 0; j < n; j++, at += 3) {
                for (int k = 0; k < 3; k++) {
                    int r = 9 * s + 3 * k;
                    images[at + k] = rotations[r] * atoms.x[j]
                            + rotations[r + 1] * atoms.y[j]
                            + rotations[r + 2] * atoms.z[j]
                            + translations[3 * s + k];
                }
            }
        }
    }

    private static double length(double[] m, double x, double y, double z) {
        double px = m[0] * x + m[1] * y + m[2] * z;
        double py = m[4] * y + m[5] * z;
        double pz = m[8] * z;
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    private static double norm(double[] matrix, int row) {
        double x = matrix[row];
        double y = matrix[row + 1];
        double z = matrix[row + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
