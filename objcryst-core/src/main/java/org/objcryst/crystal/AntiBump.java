package org.objcryst.crystal;

import java.util.List;
import org.objcryst.refinable.Snapshottable;

/**
 * The cost of atoms that come too close (C-18, C-19), with a distance D for each pair of scattering powers:
 *
 * <pre>
 *   cost = Σ over operators, atoms and their neighbours of u(d)²,   d &lt; D
 *   u = 10 tan(0.49999 π (1 − d/D))     or, if the two may merge,     u = 5 sin(π (1 − d/D))
 * </pre>
 */
final class AntiBump implements PairSearch.Visitor, Snapshottable {
    private static final double ALMOST_HALF_PI = 0.49999 * Math.PI;

    private final int size;
    private final double[] reach;
    private final boolean[] merge;
    private final KnownBonds bonds;
    private PairSearch search;
    private double sum;

    /**
     * The cost for a list of atoms.
     *
     * @param rules one a pair of scattering powers
     * @param atoms only their scattering powers matter here
     * @param bonds which of them are bonded or nearly so
     */
    AntiBump(List<BumpRule> rules, Components atoms, KnownBonds bonds) {
        size = atoms.size();
        reach = new double[size * size];
        merge = new boolean[size * size];
        this.bonds = bonds;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (BumpRule rule : rules) {
                    if (rule.isFor(atoms.power[i], atoms.power[j])) {
                        reach[size * i + j] = rule.distance();
                        merge[size * i + j] = rule.merge();
                    }
                }
            }
        }
    }

    double cost(PairSearch search, UnitCell cell, Components atoms) {
        sum = 0;
        this.search = search;
        search.visit(cell, atoms, reach, this);
        return search.operators() * sum;
    }

    /** Adds the derivatives of the cost, times a factor. */
    void addDerivatives(PairSearch search, UnitCell cell, Components atoms, double factor, AtomGradient out) {
        this.search = search;
        double each = factor * search.operators();
        search.visit(cell, atoms, reach, (i, j, sameImage, distance) -> {
            int ij = size * i + j;
            if (!areBonded(i, j, sameImage)) {
                double u = penalty(distance, reach[ij], merge[ij]);
                search.addRate(i, j, 2 * each * u * slope(distance, reach[ij], merge[ij]), out);
            }
        });
    }

    @Override
    public void pair(int i, int j, boolean sameImage, double distance) {
        int ij = size * i + j;
        if (!areBonded(i, j, sameImage)) {
            double u = penalty(distance, reach[ij], merge[ij]);
            sum += u * u;
        }
    }

    private boolean areBonded(int i, int j, boolean sameImage) {
        return sameImage && bonds.areBonded(i, j)
                || !sameImage && bonds.mayBeBondedAcross(i, j) && bonds.areBonded(i, j, search.image());
    }

    @Override
    public Object snapshot() {
        return new Object[] {reach, merge, bonds.snapshot()};
    }

    /** u of (C-18) at a distance d below the limit. */
    static double penalty(double d, double limit, boolean merge) {
        double t = 1 - d / limit;
        return merge ? 5 * Math.sin(Math.PI * t) : 10 * Math.tan(ALMOST_HALF_PI * t);
    }

    /** du/dd, negative. */
    private static double slope(double d, double limit, boolean merge) {
        double t = 1 - d / limit;
        if (merge) {
            return -5 * Math.PI / limit * Math.cos(Math.PI * t);
        }
        double cosine = Math.cos(ALMOST_HALF_PI * t);
        return -10 * ALMOST_HALF_PI / limit / (cosine * cosine);
    }
}
