package org.objcryst.molecule;

import java.util.Arrays;

/** Moves atoms downhill on the cost of the restraints; those of rigid groups stay. */
final class Relaxation {
    /** Largest change of a coordinate in one step, in Å. */
    static final double LONGEST_STEP = 0.02;

    private static final double STRAINED = 1; // cost a restraint

    private final MolecularScatterer molecule;

    Relaxation(MolecularScatterer molecule) {
        this.molecule = molecule;
    }

    /**
     * Steps of steepest descent, none longer than to the bottom of the narrowest restraint.
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
            constrain(g);
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

    /**
     * Gives a molecule that violates its restraints clearly, as one refined at a wrong place does, the shape which they want.
     *
     * @param xyz coordinates in Å, modified
     * @return whether anything moved
     */
    boolean straighten(double[] xyz) {
        RestraintSet restraints = molecule.plan().restraints();
        if (!(restraints.cost(xyz) > STRAINED * restraints.all().size())) {
            return false;
        }
        double[] found = new RestraintFit(restraints, new FreeCartesians(this::constrain), xyz.length, xyz.length)
                .descend(xyz.clone());
        System.arraycopy(found, 0, xyz, 0, xyz.length);
        return true;
    }

    private void constrain(double[] gradient) {
        molecule.symmetrize(gradient);
        for (var group : molecule.plan().rigidGroups()) {
            group.forEach(i -> Arrays.fill(gradient, 3 * i, 3 * i + 3, 0));
        }
    }
}
