package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Vectors of whole numbers in a lattice. */
final class LatticeVectors {
    private LatticeVectors() {}

    /** u·v for a metric G11, G22, G33, G12, G13, G23. */
    static double dot(double[] g, int[] u, int[] v) {
        return g[0] * u[0] * v[0]
                + g[1] * u[1] * v[1]
                + g[2] * u[2] * v[2]
                + g[3] * (u[0] * v[1] + u[1] * v[0])
                + g[4] * (u[0] * v[2] + u[2] * v[0])
                + g[5] * (u[1] * v[2] + u[2] * v[1]);
    }

    /** All vectors but zero that are no longer than a length, shortest first. */
    static List<int[]> upTo(double length, Lattice lattice) {
        Lattice r = lattice.reciprocal();
        int na = (int) Math.floor(length * r.a());
        int nb = (int) Math.floor(length * r.b());
        int nc = (int) Math.floor(length * r.c());
        double[] g = lattice.metric();
        List<int[]> found = new ArrayList<>();
        for (int i = -na; i <= na; i++) {
            for (int j = -nb; j <= nb; j++) {
                for (int k = -nc; k <= nc; k++) {
                    int[] v = {i, j, k};
                    double square = dot(g, v, v);
                    if (square > 0 && square <= length * length) {
                        found.add(v);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(v -> dot(g, v, v)));
        return found;
    }
}
