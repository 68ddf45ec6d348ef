package org.objcryst.molecule;

import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinablePar;

/**
 * The restraints of a molecule as a least-squares function with the same flat bottom as the cost: observed is the wanted
 * value, calculated is the wanted value plus the excess beyond delta, so that χ² is the cost.
 */
final class RestraintFunction implements LsqFunction {
    private final MolecularScatterer molecule;
    private final GeometricRestraint[] restraints;
    private final double[] observed;
    private final double[] calculated;
    private final double[] weights;

    RestraintFunction(MolecularScatterer molecule) {
        this.molecule = molecule;
        restraints = molecule.geometricRestraints().toArray(GeometricRestraint[]::new);
        observed = new double[restraints.length];
        calculated = new double[restraints.length];
        weights = new double[restraints.length];
        for (int i = 0; i < restraints.length; i++) {
            observed[i] = restraints[i].target();
            weights[i] = molecule.costScale() * restraints[i].weight();
        }
    }

    @Override
    public String name() {
        return molecule.name() + " restraints";
    }

    @Override
    public double[] observed() {
        return observed;
    }

    @Override
    public double[] calculated() {
        double[] xyz = molecule.xyz();
        for (int i = 0; i < restraints.length; i++) {
            calculated[i] = observed[i] + restraints[i].excess(xyz);
        }
        return calculated;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        double[] xyz = molecule.xyz();
        double[][] byCoordinate = new double[xyz.length][];
        double[] g = new double[12];
        for (int n = 0; n < restraints.length; n++) {
            if (restraints[n].excess(xyz) != 0) {
                restraints[n].gradient(xyz, g);
                for (int k = 0; k < 3 * restraints[n].order(); k++) {
                    int at = 3 * restraints[n].atom(k / 3) + k % 3;
                    if (byCoordinate[at] == null) {
                        byCoordinate[at] = new double[restraints.length];
                    }
                    byCoordinate[at][n] += g[k];
                }
            }
        }
        double[][] rows = new double[pars.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = molecule.row(pars.get(i), byCoordinate);
        }
        return rows;
    }
}
