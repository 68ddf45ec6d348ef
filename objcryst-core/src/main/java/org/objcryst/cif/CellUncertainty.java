package org.objcryst.cif;

import org.objcryst.symmetry.Lattice;

/**
 * Standard uncertainties of lattice parameters; 0 where nothing is known or symmetry leaves no choice.
 *
 * @param a in Å
 * @param b in Å
 * @param c in Å
 * @param alpha in radians
 * @param beta in radians
 * @param gamma in radians
 */
public record CellUncertainty(double a, double b, double c, double alpha, double beta, double gamma) {
    /** Nothing is known. */
    public static final CellUncertainty NONE = new CellUncertainty(0, 0, 0, 0, 0, 0);

    private static final double STEP = 1e-6;

    double[] toArray() {
        return new double[] {a, b, c, alpha, beta, gamma};
    }

    /**
     * The uncertainty of the volume, correlations left aside. Edges that symmetry makes equal vary together.
     *
     * @param lattice the lattice
     * @return in Å³
     */
    public double ofVolume(Lattice lattice) {
        double[] p = lattice.toArray();
        double[] s = toArray();
        boolean[] counted = new boolean[6];
        double square = 0;
        for (int i = 0; i < 6; i++) {
            if (!counted[i] && s[i] > 0) {
                double[] moved = p.clone();
                int last = i < 3 ? 3 : 6;
                for (int j = i; j < last; j++) {
                    if (p[j] == p[i] && s[j] == s[i]) {
                        moved[j] *= 1 + STEP;
                        counted[j] = true;
                    }
                }
                double slope = (Lattice.ofArray(moved).volume() - lattice.volume()) / (STEP * p[i]);
                square += slope * slope * s[i] * s[i];
            }
        }
        return Math.sqrt(square);
    }
}
