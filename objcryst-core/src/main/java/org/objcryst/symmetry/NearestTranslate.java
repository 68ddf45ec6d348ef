package org.objcryst.symmetry;

/**
 * Finds the shortest vector among the lattice translates of a difference. The number of cells to look through follows from
 * the reciprocal lengths, so that no translate is missed in oblique cells.
 */
final class NearestTranslate {
    private final Lattice lattice;
    private final double[] reciprocalLengths;

    private NearestTranslate(Lattice lattice) {
        this.lattice = lattice;
        Lattice r = lattice.reciprocal();
        reciprocalLengths = new double[] {r.a(), r.b(), r.c()};
    }

    static NearestTranslate in(Lattice lattice) {
        return new NearestTranslate(lattice);
    }

    Cartesian shortest(Fractional difference) {
        Fractional d = difference.nearOrigin();
        Cartesian best = lattice.toCartesian(d);
        double bound = best.norm();
        int na = reach(bound, 0);
        int nb = reach(bound, 1);
        int nc = reach(bound, 2);
        for (int i = -na; i <= na; i++) {
            for (int j = -nb; j <= nb; j++) {
                for (int k = -nc; k <= nc; k++) {
                    Cartesian r = lattice.toCartesian(new Fractional(d.x() + i, d.y() + j, d.z() + k));
                    if (r.norm() < best.norm()) {
                        best = r;
                    }
                }
            }
        }
        return best;
    }

    /** |d_i + n| ≤ r a*_i for a vector no longer than r, and |d_i| ≤ 1/2. */
    private int reach(double r, int axis) {
        return (int) Math.floor(r * reciprocalLengths[axis] + 0.5);
    }
}
