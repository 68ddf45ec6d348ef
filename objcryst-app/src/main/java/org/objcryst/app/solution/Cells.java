package org.objcryst.app.solution;

import java.util.Locale;
import org.objcryst.symmetry.Lattice;

/** Cells for people and for JSON: Å and degrees. */
public final class Cells {
    private Cells() {}

    /**
     * The six parameters.
     *
     * @param lattice a cell
     * @return a, b, c in Å, α, β, γ in degrees
     */
    public static double[] degrees(Lattice lattice) {
        double[] p = lattice.toArray();
        for (int i = 3; i < 6; i++) {
            p[i] = Math.toDegrees(p[i]);
        }
        return p;
    }

    /**
     * The six parameters with their units.
     *
     * @param lattice a cell
     * @return one line
     */
    public static String text(Lattice lattice) {
        double[] p = degrees(lattice);
        return String.format(Locale.ROOT, "%.4f %.4f %.4f Å, %.3f %.3f %.3f°", p[0], p[1], p[2], p[3], p[4], p[5]);
    }
}
