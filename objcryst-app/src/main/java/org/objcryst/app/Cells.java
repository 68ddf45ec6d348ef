package org.objcryst.app;

import java.util.Locale;
import org.objcryst.symmetry.Lattice;

/** Cells for people and for JSON: Å and degrees. */
final class Cells {
    private Cells() {}

    static double[] degrees(Lattice lattice) {
        double[] p = lattice.toArray();
        for (int i = 3; i < 6; i++) {
            p[i] = Math.toDegrees(p[i]);
        }
        return p;
    }

    static String text(Lattice lattice) {
        double[] p = degrees(lattice);
        return String.format(Locale.ROOT, "%.4f %.4f %.4f Å, %.3f %.3f %.3f°", p[0], p[1], p[2], p[3], p[4], p[5]);
    }
}
