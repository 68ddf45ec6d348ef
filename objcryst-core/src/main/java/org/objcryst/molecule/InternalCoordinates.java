package org.objcryst.molecule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.objcryst.refinable.ParBlock;
import org.objcryst.refinable.RefinablePar;

/** The coordinates of a molecule as parameters: those of its atoms, and the displacements of its rigid groups. */
final class InternalCoordinates {
    private final ParBlock internal;
    private final RigidGroups groups;
    private final ParBlock displacements;
    private final int[] groupOf;
    private final double[] placed;

    /**
     * Coordinates; those of atoms in rigid groups become fixed.
     *
     * @param internal x, y, z of each atom
     * @param groups the rigid groups
     * @param displacements six parameters a group
     */
    InternalCoordinates(ParBlock internal, RigidGroups groups, ParBlock displacements) {
        this.internal = internal;
        this.groups = groups;
        this.displacements = displacements;
        placed = new double[internal.values().length];
        groupOf = groups.groupOf(placed.length / 3);
        for (int at = 0; at < placed.length; at++) {
            if (groupOf[at / 3] >= 0) {
                internal.parameters().get(at).fixed(true);
            }
        }
    }

    boolean isGrouped() {
        return !groups.isEmpty();
    }

    /** Whether every atom may move by itself. */
    boolean isFree() {
        return !isGrouped() && internal.parameters().stream().allMatch(RefinablePar::isFree);
    }

    ParBlock internal() {
        return internal;
    }

    ParBlock displacements() {
        return displacements;
    }

    List<RefinablePar> parameters() {
        return Stream.concat(internal.parameters().stream(), displacements.parameters().stream())
                .toList();
    }

    /** The coordinates with displaced groups, owned by this object. */
    double[] place() {
        groups.place(internal.values(), displacements.values(), placed);
        return placed;
    }

    /** Takes over what has been written to the coordinates, displacements included. */
    void adopt() {
        if (isGrouped()) {
            System.arraycopy(placed, 0, internal.values(), 0, placed.length);
            Arrays.fill(displacements.values(), 0);
            displacements.changed();
        }
        internal.changed();
    }

    /** Which coordinates must not change: of a group, all of them if one of its parameters must not. */
    boolean[] fixed() {
        boolean[] fixed = new boolean[placed.length];
        for (int at = 0; at < fixed.length; at++) {
            int group = groupOf[at / 3];
            fixed[at] = group < 0 ? !internal.parameters().get(at).isFree() : !isFree(group);
        }
        return fixed;
    }

    private boolean isFree(int group) {
        return displacements.parameters().subList(RigidGroups.first(group), RigidGroups.last(group) + 1).stream()
                .allMatch(RefinablePar::isFree);
    }

    /** Writes d(coordinates)/d(parameter); false, and nothing, for other parameters. */
    boolean velocity(RefinablePar par, double[] velocity) {
        int at = internal.indexOf(par);
        int inGroup = displacements.indexOf(par);
        if (inGroup >= 0) {
            groups.velocity(internal.values(), displacements.values(), inGroup, velocity);
        } else if (at >= 0 && groupOf[at / 3] >= 0) {
            groups.velocityByCoordinate(internal.values(), displacements.values(), groupOf[at / 3], at, velocity);
        } else if (at >= 0) {
            velocity[at] = 1;
        }
        return inGroup >= 0 || at >= 0;
    }

    /** Adds derivatives by the coordinates of all atoms to those of the parameters. */
    void addDerivatives(double[] byCoordinate) {
        double[] derivatives = internal.derivatives();
        for (int at = 0; at < derivatives.length; at++) {
            if (groupOf[at / 3] < 0) {
                derivatives[at] += byCoordinate[at];
            }
        }
        if (isGrouped()) {
            addGroupDerivatives(byCoordinate);
        }
    }

    private void addGroupDerivatives(double[] byCoordinate) {
        double[] velocity = new double[placed.length];
        for (RefinablePar par : parameters()) {
            int at = internal.indexOf(par);
            if (at < 0 || groupOf[at / 3] >= 0) {
                Arrays.fill(velocity, 0);
                velocity(par, velocity);
                double sum = 0;
                for (int i = 0; i < velocity.length; i++) {
                    sum += velocity[i] * byCoordinate[i];
                }
                par.addDerivative(sum);
            }
        }
    }

    /** A row of derivatives by a parameter from those by the coordinates of all atoms; null for zero. */
    double[] row(RefinablePar par, double[][] byCoordinate) {
        double[] velocity = new double[byCoordinate.length];
        double[] row = null;
        boolean any = velocity(par, velocity);
        for (int at = 0; any && at < velocity.length; at++) {
            if (velocity[at] != 0 && byCoordinate[at] != null) {
                row = row == null ? new double[byCoordinate[at].length] : row;
                for (int n = 0; n < row.length; n++) {
                    row[n] += velocity[at] * byCoordinate[at][n];
                }
            }
        }
        return row;
    }
}
