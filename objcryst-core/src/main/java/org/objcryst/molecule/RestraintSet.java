package org.objcryst.molecule;

import java.util.List;
import org.objcryst.molecule.dynamics.Potential;

/** All restraints of a molecule, sorted by kind so that their cost is computed in three plain loops. */
final class RestraintSet implements Potential {
    private static final int MOST_COORDINATES = 12;

    private final List<GeometricRestraint> all;
    private final BondRestraint[] bonds;
    private final AngleRestraint[] angles;
    private final DihedralRestraint[] dihedrals;

    RestraintSet(List<? extends GeometricRestraint> restraints) {
        all = List.copyOf(restraints);
        bonds = of(BondRestraint.class).toArray(BondRestraint[]::new);
        angles = of(AngleRestraint.class).toArray(AngleRestraint[]::new);
        dihedrals = of(DihedralRestraint.class).toArray(DihedralRestraint[]::new);
    }

    List<GeometricRestraint> all() {
        return all;
    }

    <R extends GeometricRestraint> List<R> of(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    double cost(double[] xyz) {
        double sum = 0;
        for (BondRestraint r : bonds) {
            double e = r.excess(xyz);
            sum += e * e * r.weight();
        }
        for (AngleRestraint r : angles) {
            double e = r.excess(xyz);
            sum += e * e * r.weight();
        }
        for (DihedralRestraint r : dihedrals) {
            double e = r.excess(xyz);
            sum += e * e * r.weight();
        }
        return sum;
    }

    @Override
    public double energy(double[] xyz) {
        return cost(xyz);
    }

    @Override
    public void addGradient(double[] xyz, double[] gradient) {
        double[] g = new double[MOST_COORDINATES];
        for (GeometricRestraint r : all) {
            double slope = 2 * r.excess(xyz) * r.weight();
            if (slope != 0) {
                r.gradient(xyz, g);
                for (int i = 0; i < r.order(); i++) {
                    for (int k = 0; k < 3; k++) {
                        gradient[3 * r.atom(i) + k] += slope * g[3 * i + k];
                    }
                }
            }
        }
    }
}
