package org.objcryst.crystal;

import java.util.Arrays;
import org.objcryst.refinable.Snapshottable;

/**
 * Counts overlapping atoms once (C-17): c = 1/(1 + Σ w(d)) over all images of atoms of the same element nearer than 1 Å,
 * with w = 1 up to 0.5 Å and falling linearly to 0 at 1 Å.
 *
 * @see "Favre-Nicolin &amp; Černý (2002), J. Appl. Cryst. 35, 734–743"
 */
final class DynamicalOccupancy implements PairSearch.Visitor, Snapshottable {
    /** Å; nothing beyond is corrected. */
    static final double FARTHEST = 1.0;

    private static final double FULL_MERGE = 0.5; // Å

    private final double[] reach;
    private final double[] reachOnce; // of pairs in one order only
    private final double[] factors;

    /**
     * A correction for some atoms.
     *
     * @param atoms the atoms; only their scattering powers matter here
     * @param concerned which of them are corrected, among themselves
     */
    DynamicalOccupancy(Components atoms, boolean[] concerned) {
        int n = atoms.size();
        reach = new double[n * n];
        reachOnce = new double[n * n];
        factors = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                reach[n * i + j] = mayOverlap(atoms, concerned, i, j) ? FARTHEST : 0;
                reachOnce[n * i + j] = i <= j ? reach[n * i + j] : 0;
            }
        }
    }

    /** Whether two atoms count as one where they fall together: both are corrected, and of one element. */
    static boolean mayOverlap(Components atoms, boolean[] concerned, int i, int j) {
        return concerned[i] && concerned[j] && atoms.power[i].overlapIndex() == atoms.power[j].overlapIndex();
    }

    /**
     * The factors for the present coordinates.
     *
     * @param search of the crystal
     * @param cell the unit cell
     * @param atoms as many as at construction
     * @return one factor an atom in (0, 1], owned by this object
     */
    double[] factors(PairSearch search, UnitCell cell, Components atoms) {
        Arrays.fill(factors, 1);
        search.visit(cell, atoms, reachOnce, this);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 1 / factors[i];
        }
        return factors;
    }

    /**
     * Completes a tangent: occupancies follow a parameter through their own derivative and through these factors.
     *
     * @param search of the crystal
     * @param cell the unit cell
     * @param atoms with corrected occupancies
     * @param t how coordinates and uncorrected occupancies follow the parameter; its occupancies are overwritten
     */
    void correct(PairSearch search, UnitCell cell, Components atoms, Components.Tangent t) {
        factors(search, cell, atoms);
        for (int i = 0; i < factors.length; i++) {
            t.occupancy[i] *= factors[i];
        }
        search.visit(cell, atoms, reach, (i, j, sameImage, distance) -> {
            if (distance > FULL_MERGE) {
                double fall = search.rate(i, j, t) / (FARTHEST - FULL_MERGE);
                t.occupancy[i] += atoms.occupancy[i] * factors[i] * fall;
            }
        });
    }

    /**
     * Makes of derivatives of a cost by coordinates and corrected occupancies those by coordinates and uncorrected ones.
     *
     * @param search of the crystal
     * @param cell the unit cell
     * @param atoms with corrected occupancies
     * @param g modified
     */
    void unravel(PairSearch search, UnitCell cell, Components atoms, AtomGradient g) {
        factors(search, cell, atoms);
        search.visit(cell, atoms, reach, (i, j, sameImage, distance) -> {
            if (distance > FULL_MERGE) {
                double fall = atoms.occupancy[i] * factors[i] / (FARTHEST - FULL_MERGE);
                search.addRate(i, j, g.occupancy[i] * fall, g);
            }
        });
        for (int i = 0; i < factors.length; i++) {
            g.occupancy[i] *= factors[i];
        }
    }

    @Override
    public void pair(int i, int j, boolean sameImage, double distance) {
        double overlap = distance <= FULL_MERGE ? 1 : (FARTHEST - distance) / (FARTHEST - FULL_MERGE);
        factors[i] += overlap;
        if (i != j) { // the image of i beside j is not visited
            factors[j] += overlap;
        }
    }

    @Override
    public Object snapshot() {
        return reach;
    }
}
