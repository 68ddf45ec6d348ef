package org.objcryst.crystal;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.NearestTranslate;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The atoms of a crystal as a chemist counts them: what the correction for overlap takes for one atom is one, in the middle,
 * and on the special position if its own images overlap.
 */
final class SharedSites {
    /**
     * What stands on one site.
     *
     * @param atom index of the first of the atoms that share it
     * @param site position and symmetry
     * @param occupancy chemical, 1 for a full site
     */
    record Occupied(int atom, Site site, double occupancy) {}

    private final SpaceGroup group;
    private final Lattice lattice;
    private final NearestTranslate nearest;
    private final Components atoms;
    private final boolean[] concerned;

    /**
     * The sites of some atoms.
     *
     * @param crystal gives cell and space group
     * @param atoms with occupancies before correction
     * @param concerned which of them are corrected for overlap
     */
    SharedSites(Crystal crystal, Components atoms, boolean[] concerned) {
        group = crystal.spaceGroup();
        lattice = crystal.lattice();
        nearest = new NearestTranslate(lattice);
        this.atoms = atoms;
        this.concerned = concerned;
    }

    /** The sites, in the order of the atoms. */
    List<Occupied> list() {
        List<Occupied> sites = new ArrayList<>();
        boolean[] counted = new boolean[atoms.size()];
        for (int i = 0; i < counted.length; i++) {
            if (!counted[i]) {
                sites.add(concerned[i] ? shared(i, counted) : alone(i));
            }
        }
        return sites;
    }

    private Occupied alone(int i) {
        Site site = group.site(position(i), lattice, CifExchange.SITE_TOLERANCE);
        return new Occupied(i, site, atoms.occupancy[i] * site.order());
    }

    private Occupied shared(int i, boolean[] counted) {
        Fractional sum = position(i);
        double occupancy = atoms.occupancy[i];
        int number = 1;
        for (int j = i + 1; j < counted.length; j++) {
            if (counted[j] || !DynamicalOccupancy.mayOverlap(atoms, concerned, i, j)) {
                continue;
            }
            Fractional image = nearestImage(position(j), position(i));
            if (nearest.distance(image.minus(position(i))) < DynamicalOccupancy.FARTHEST) {
                counted[j] = true;
                sum = sum.plus(image);
                number++;
                occupancy = Math.max(occupancy, atoms.occupancy[j]);
            }
        }
        return new Occupied(i, specialPosition(sum.times(1.0 / number)), occupancy);
    }

    /** The image of an atom that is nearest to a position, lattice translation included. */
    private Fractional nearestImage(Fractional atom, Fractional to) {
        Fractional best = null;
        double least = Double.POSITIVE_INFINITY;
        for (SymmetryOp operator : group.operators()) {
            Fractional difference = operator.apply(atom).minus(to).nearOrigin();
            double distance = nearest.distance(difference);
            if (distance < least) {
                least = distance;
                best = to.plus(difference);
            }
        }
        return best;
    }

    /** In small cells of high symmetry not all images that overlap can coincide; then only the nearest do. */
    private Site specialPosition(Fractional point) {
        for (double tolerance = DynamicalOccupancy.FARTHEST; tolerance > CifExchange.SITE_TOLERANCE; tolerance /= 2) {
            try {
                return group.site(point, lattice, tolerance);
            } catch (IllegalArgumentException tooLarge) {
                continue;
            }
        }
        return group.site(point, lattice, CifExchange.SITE_TOLERANCE);
    }

    private Fractional position(int i) {
        return new Fractional(atoms.x[i], atoms.y[i], atoms.z[i]);
    }
}
