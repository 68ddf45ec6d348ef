package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.List;

/** Finds which vectors of one lattice make the cell of another, within bounds. */
final class LatticeMatch {
    private LatticeMatch() {}

    /**
     * Matrices W so that the basis vectors of the first lattice are the columns of W in the second: x2 = W x1. Determinant ±1,
     * the best fitting ones first.
     */
    static List<IntMatrix> matrices(Lattice first, Lattice second, LatticeMisfit bounds) {
        double[] edges = {first.a(), first.b(), first.c()};
        double longest = Math.max(first.a(), Math.max(first.b(), first.c())) * (1 + bounds.length());
        List<int[]> vectors = LatticeVectors.upTo(longest, second);
        double[] g = second.metric();
        List<List<int[]>> candidates = new ArrayList<>();
        for (double edge : edges) {
            candidates.add(vectors.stream()
                    .filter(v -> Math.abs(Math.sqrt(LatticeVectors.dot(g, v, v)) / edge - 1) <= bounds.length())
                    .toList());
        }
        List<Fit> found = new ArrayList<>();
        for (int[] a : candidates.get(0)) {
            for (int[] b : candidates.get(1)) {
                for (int[] c : candidates.get(2)) {
                    addIfFitting(found, IntMatrix.ofColumns(a, b, c), first, g, bounds);
                }
            }
        }
        found.sort(
                (f, o) -> Double.compare(f.misfit.length() + f.misfit.angle(), o.misfit.length() + o.misfit.angle()));
        return found.stream().map(Fit::matrix).toList();
    }

    private record Fit(IntMatrix matrix, LatticeMisfit misfit) {}

    private static void addIfFitting(
            List<Fit> found, IntMatrix w, Lattice first, double[] metric, LatticeMisfit bounds) {
        if (Math.abs(w.determinant()) != 1) {
            return;
        }
        Lattice image = Lattice.ofMetric(InvariantMetrics.image(metric, w.elements()));
        LatticeMisfit misfit = LatticeMisfit.between(first, image);
        if (misfit.isWithin(bounds)) {
            found.add(new Fit(w, misfit));
        }
    }
}
