package org.objcryst.packing;

import java.util.Arrays;
import org.objcryst.element.Element;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/**
 * The distances from the points of a grid to the nearest van der Waals surface. Metals are ions as a rule: for them the covalent
 * radius is taken.
 */
final class EmptySpace {
    private static final double SPACING = 0.25; // Å
    private static final int MOST_POINTS = 2_000_000;
    private static final double FARTHEST = 4; // Å from a surface

    private final int na;
    private final int nb;
    private final int nc;
    private final double[] m;
    private final double[] reciprocal;
    private final double[] depth; // Å from the nearest surface, negative inside an atom

    EmptySpace(CellContent content) {
        Lattice lattice = content.lattice();
        double spacing = Math.max(SPACING, Math.cbrt(lattice.volume() / MOST_POINTS));
        na = (int) Math.ceil(lattice.a() / spacing);
        nb = (int) Math.ceil(lattice.b() / spacing);
        nc = (int) Math.ceil(lattice.c() / spacing);
        m = lattice.orthogonalization();
        Lattice r = lattice.reciprocal();
        reciprocal = new double[] {r.a(), r.b(), r.c()};
        depth = new double[na * nb * nc];
        Arrays.fill(depth, FARTHEST);
        content.atoms().forEach(a -> surround(a.position(), radius(a.element())));
    }

    private static double radius(Element element) {
        return BondRules.isMetal(element) ? BondRules.radius(element) : ContactLimits.vanDerWaals(element);
    }

    private void surround(Fractional centre, double radius) {
        double reach = radius + FARTHEST;
        double ra = reach * reciprocal[0];
        double rb = reach * reciprocal[1];
        double rc = reach * reciprocal[2];
        for (int i = (int) Math.ceil((centre.x() - ra) * na); i <= (centre.x() + ra) * na; i++) {
            double x = (double) i / na - centre.x();
            int row = nb * Math.floorMod(i, na);
            for (int j = (int) Math.ceil((centre.y() - rb) * nb); j <= (centre.y() + rb) * nb; j++) {
                double y = (double) j / nb - centre.y();
                surroundAlongC(nc * (row + Math.floorMod(j, nb)), x, y, centre.z(), rc, radius);
            }
        }
    }

    private void surroundAlongC(int row, double x, double y, double centreZ, double rc, double radius) {
        for (int k = (int) Math.ceil((centreZ - rc) * nc); k <= (centreZ + rc) * nc; k++) {
            double z = (double) k / nc - centreZ;
            double px = m[0] * x + m[1] * y + m[2] * z;
            double py = m[4] * y + m[5] * z;
            double pz = m[8] * z;
            double square = px * px + py * py + pz * pz;
            int at = row + Math.floorMod(k, nc);
            double bound = depth[at] + radius;
            if (bound > 0 && square < bound * bound) {
                depth[at] = Math.sqrt(square) - radius;
            }
        }
    }

    /** Fraction of the cell farther from all surfaces than a distance in Å; negative distances count from inside. */
    double fractionBeyond(double distance) {
        return (double) Arrays.stream(depth).filter(d -> d > distance).count() / depth.length;
    }

    /** The largest sphere that touches no atom, to the spacing of the grid. */
    EmptySphere largestSphere() {
        int best = 0;
        for (int i = 1; i < depth.length; i++) {
            if (depth[i] > depth[best]) {
                best = i;
            }
        }
        Fractional centre = new Fractional(
                (double) (best / (nb * nc)) / na, (double) (best / nc % nb) / nb, (double) (best % nc) / nc);
        return new EmptySphere(centre, Math.max(0, depth[best]));
    }
}
