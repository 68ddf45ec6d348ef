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
    private static final double FARTHEST = 1.0; // Å
    private static final double FULL_MERGE = 0.5; // Å

    private final double farthest;
    private final double fullMerge;
    private final double[] reach;
    private final double[] factors;

    /**
     * A correction for some atoms.
     *
     * @param atoms the atoms; only their scattering powers matter here
     * @param concerned which of them are corrected, among themselves
     */
    DynamicalOccupancy(Components atoms, boolean[] concerned) {
        this(atoms, concerned, FULL_MERGE, FARTHEST);
    }

    private DynamicalOccupancy(Components atoms, boolean[] concerned, double fullMerge, double farthest) {
        this.fullMerge = fullMerge;
        this.farthest = farthest;
        int n = atoms.size();
        reach = new double[n * n];
        factors = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean same = atoms.power[i].overlapIndex() == atoms.power[j].overlapIndex();
                reach[n * i + j] = same && concerned[i] && concerned[j] ? farthest : 0;
            }
        }
    }

    /** A yes-or-no correction: atoms of an element within 0.5 Å are one. For counting atoms, not for optimising. */
    static DynamicalOccupancy sharp(Components atoms, boolean[] concerned) {
        boolean[] those = concerned == null ? new boolean[atoms.size()] : concerned;
        return new DynamicalOccupancy(atoms, those, FULL_MERGE, FULL_MERGE);
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
        search.visit(cell, atoms, reach, this);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 1 / factors[i];
        }
        return factors;
    }

    @Override
    public void pair(int i, int j, boolean sameImage, double distance) {
        factors[i] += distance <= fullMerge ? 1 : (farthest - distance) / (farthest - fullMerge);
    }

    @Override
    public Object snapshot() {
        return reach;
    }
}
