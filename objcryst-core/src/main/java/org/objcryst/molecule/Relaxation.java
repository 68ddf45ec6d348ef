package org.objcryst.molecule;

import java.util.Arrays;

/** Moves atoms downhill on the cost of the restraints. */
final class Relaxation {
    /** Largest change of a coordinate in one step, in Å. */
    static final double LONGEST_STEP = 0.02;

    private final MolecularScatterer molecule;

    Relaxation(MolecularScatterer molecule) {
        this.molecule = molecule;
    }

    /**
     * Steps of steepest descent, none longer than to the bottom of the narrowest restraint; atoms of rigid groups stay.
     *
     * @param xyz coordinates in Å, modified
     * @param steps number of steps
     * @param longest largest change of a coordinate in one step, in Å
     * @return whether anything moved
     */
    boolean descend(double[] xyz, int steps, double longest) {
        double[] g = new double[xyz.length];
        boolean moved = false;
        double heaviest = molecule.geometricRestraints().stream()
                .mapToDouble(GeometricRestraint::weight)
                .max()
                .orElse(1);
        for (int n = 0; n < steps; n++) {
            Arrays.fill(g, 0);
            molecule.plan().restraints().addGradient(xyz, g);
            molecule.symmetrize(g);
            for (var group : molecule.plan().rigidGroups()) {
                group.forEach(i -> Arrays.fill(g, 3 * i, 3 * i + 3, 0));
            }
            double largest = 0;
            for (double d : g) {
                largest = Math.max(largest, Math.abs(d));
            }
            if (!(largest > 0)) {
                return moved;
            }
            double factor = Math.min(longest / largest, 0.25 / heaviest);
            for (int i = 0; i < xyz.length; i++) {
                xyz[i] -= factor * g[i];
            }
            moved = true;
        }
        return moved;
    }
}
