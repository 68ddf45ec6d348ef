package org.objcryst.comparison;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/** The directions along which the origin of a group is free, as an orthonormal basis. */
final class Polar {
    private static final int CELLS = 2; // in a reduced cell no nearer translate lies further away
    private static final int ALL = 3;

    private final Lattice cell;
    private final List<Cartesian> basis = new ArrayList<>();

    Polar(Lattice cell, List<Fractional> directions) {
        this.cell = cell;
        for (Fractional direction : directions) {
            Cartesian v = cell.toCartesian(direction);
            for (Cartesian e : basis) {
                v = v.minus(e.times(e.dot(v)));
            }
            basis.add(v.times(1 / v.norm()));
        }
    }

    boolean isNone() {
        return basis.isEmpty();
    }

    /** The part of a difference along the free directions. */
    Fractional along(Fractional difference) {
        Cartesian v = cell.toCartesian(difference);
        Cartesian part = Cartesian.ORIGIN;
        for (Cartesian e : basis) {
            part = part.plus(e.times(e.dot(v)));
        }
        return cell.toFractional(part);
    }

    /**
     * The shift along the free directions that brings a lattice translate of a difference nearest to zero; null if what remains
     * is longer than the reach (Å).
     */
    Fractional nearestShift(Fractional difference, double reach) {
        Fractional d = difference.nearOrigin();
        if (basis.size() == ALL) {
            return d;
        }
        double[] m = cell.orthogonalization();
        Fractional best = null;
        double least = reach;
        for (int i = -CELLS; i <= CELLS; i++) {
            for (int j = -CELLS; j <= CELLS; j++) {
                for (int k = -CELLS; k <= CELLS; k++) {
                    Fractional translate = d.plus(new Fractional(i, j, k));
                    double rest = across(translate, m);
                    if (rest < least) {
                        least = rest;
                        best = translate;
                    }
                }
            }
        }
        return best == null ? null : along(best);
    }

    /** Length of the part of a difference across the free directions. */
    private double across(Fractional f, double[] m) {
        double x = m[0] * f.x() + m[1] * f.y() + m[2] * f.z();
        double y = m[4] * f.y() + m[5] * f.z();
        double z = m[8] * f.z();
        double square = x * x + y * y + z * z;
        for (Cartesian e : basis) {
            double part = e.x() * x + e.y() * y + e.z() * z;
            square -= part * part;
        }
        return Math.sqrt(Math.max(0, square));
    }
}
