package org.objcryst.symmetry;

/**
 * Finds the shortest vector among the lattice translates of a difference. The number of cells to look through follows from
 * the reciprocal lengths, so that no translate is missed in oblique cells.
 */
public final class NearestTranslate {
    private final double[] m;
    private final double[] reciprocalLengths;

    /**
     * A search in a lattice; keep it for many differences.
     *
     * @param lattice the cell
     */
    public NearestTranslate(Lattice lattice) {
        m = lattice.orthogonalization();
        Lattice r = lattice.reciprocal();
        reciprocalLengths = new double[] {r.a(), r.b(), r.c()};
    }

    /**
     * The length of the shortest translate.
     *
     * @param difference of two positions
     * @return Å
     */
    public double distance(Fractional difference) {
        Fractional d = difference.nearOrigin();
        double least = square(d.x(), d.y(), d.z());
        double bound = Math.sqrt(least);
        int na = reach(bound, 0);
        int nb = reach(bound, 1);
        int nc = reach(bound, 2);
        for (int i = -na; i <= na; i++) {
            for (int j = -nb; j <= nb; j++) {
                for (int k = -nc; k <= nc; k++) {
                    least = Math.min(least, square(d.x() + i, d.y() + j, d.z() + k));
                }
            }
        }
        return Math.sqrt(least);
    }

    private double square(double x, double y, double z) {
        double cx = m[0] * x + m[1] * y + m[2] * z;
        double cy = m[4] * y + m[5] * z;
        double cz = m[8] * z;
        return cx * cx + cy * cy + cz * cz;
    }

    /** |d_i + n| ≤ r a*_i for a vector no longer than r, and |d_i| ≤ 1/2. */
    private int reach(double r, int axis) {
        return (int) Math.floor(r * reciprocalLengths[axis] + 0.5);
    }
}
