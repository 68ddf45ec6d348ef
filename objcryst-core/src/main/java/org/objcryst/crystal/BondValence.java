package org.objcryst.crystal;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.Snapshottable;

/**
 * The cost of bond-valence sums that do not match the formal charges (C-20, C-21):
 *
 * <pre>
 *   V = Σ over neighbours of o exp((r0 − d)/b),   cost = Σ over atoms with such neighbours of (V − |q|)²
 * </pre>
 *
 * where o is the neighbour's occupancy, corrected for overlap. Neighbours whose known charge has the same sign do not count.
 *
 * @see "Brown (2009), Chem. Rev. 109, 6858–6919"
 */
final class BondValence implements PairSearch.Visitor, Snapshottable {
    private final int size;
    private final double[] reach;
    private final double[] r0;
    private final double[] b;
    private final double[] charge;
    private final double[] sums;
    private Components atoms;

    BondValence(List<BondValenceRule> rules, Components atoms) {
        size = atoms.size();
        reach = new double[size * size];
        r0 = new double[size * size];
        b = new double[size * size];
        sums = new double[size];
        charge = Arrays.stream(atoms.power)
                .mapToDouble(ScatteringPower::formalCharge)
                .toArray();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (BondValenceRule rule : rules) {
                    if (rule.isFor(atoms.power[i], atoms.power[j]) && charge[i] * charge[j] <= 0) {
                        reach[size * i + j] = rule.reach();
                        r0[size * i + j] = rule.r0();
                        b[size * i + j] = rule.b();
                    }
                }
            }
        }
    }

    double cost(PairSearch search, UnitCell cell, Components present) {
        double[] v = sums(search, cell, present);
        double cost = 0;
        for (int i = 0; i < size; i++) {
            if (v[i] > 0) {
                double off = v[i] - Math.abs(charge[i]);
                cost += off * off;
            }
        }
        return cost;
    }

    /** Adds the derivatives of the cost, times a factor. */
    void addDerivatives(PairSearch search, UnitCell cell, Components present, double factor, AtomGradient out) {
        double[] v = sums(search, cell, present);
        search.visit(cell, present, reach, (i, j, sameImage, distance) -> {
            int ij = size * i + j;
            double valence = Math.exp((r0[ij] - distance) / b[ij]);
            double bySum = 2 * factor * (v[i] - Math.abs(charge[i]));
            search.addRate(i, j, -bySum * atoms.occupancy[j] * valence / b[ij], out);
            out.occupancy[j] += bySum * valence;
        });
    }

    /** The bond-valence sum of each atom; owned by this object. */
    double[] sums(PairSearch search, UnitCell cell, Components present) {
        atoms = present;
        Arrays.fill(sums, 0);
        search.visit(cell, present, reach, this);
        return sums;
    }

    @Override
    public void pair(int i, int j, boolean sameImage, double distance) {
        int ij = size * i + j;
        sums[i] += atoms.occupancy[j] * Math.exp((r0[ij] - distance) / b[ij]);
    }

    @Override
    public Object snapshot() {
        return new Object[] {reach, r0, b, charge};
    }
}
