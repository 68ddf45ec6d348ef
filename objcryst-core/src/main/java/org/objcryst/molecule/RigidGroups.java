package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/**
 * Groups of atoms that move as one body within a molecule (M-12). Each has six parameters, all zero at rest: a shift T in Å and the vector
 * part p of a quaternion whose scalar part is 1 before it is normalised:
 *
 * <pre>r′ = g + R(q)(r − g) + T,   g the mean of the group's r</pre>
 */
final class RigidGroups {
    private static final int PARS = 6; // a group

    private final int[][] groups;
    private final double[] centre = new double[3];
    private final double[] rotation = new double[9];

    RigidGroups(List<List<Integer>> groups) {
        this.groups = groups.stream()
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    boolean isEmpty() {
        return groups.length == 0;
    }

    /** T and p of each group. */
    List<ParSpec> pars() {
        List<ParSpec> specs = new ArrayList<>();
        for (int g = 1; g <= groups.length; g++) {
            for (String axis : List.of("x", "y", "z")) {
                specs.add(ParSpec.of("group" + g + "." + axis, ParType.INTERNAL, 0)
                        .withUnit("Å")
                        .withStep(0.05)
                        .withDerivativeStep(1e-4));
            }
            for (String axis : List.of("q1", "q2", "q3")) {
                specs.add(ParSpec.of("group" + g + "." + axis, ParType.INTERNAL, 0)
                        .withStep(0.01)
                        .withDerivativeStep(1e-4));
            }
        }
        return specs;
    }

    /** The group of each atom, −1 for none. */
    int[] groupOf(int atoms) {
        int[] groupOf = new int[atoms];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < groups.length; g++) {
            for (int i : groups[g]) {
                groupOf[i] = g;
            }
        }
        return groupOf;
    }

    /** Index of the first parameter of a group. */
    static int first(int group) {
        return PARS * group;
    }

    static int last(int group) {
        return PARS * group + PARS - 1;
    }

    /** Writes all coordinates, those of the groups displaced. */
    void place(double[] r, double[] pars, double[] out) {
        System.arraycopy(r, 0, out, 0, r.length);
        for (int g = 0; g < groups.length; g++) {
            if (isDisplaced(pars, g)) {
                prepare(g, r, pars);
                for (int i : groups[g]) {
                    for (int k = 0; k < 3; k++) {
                        out[3 * i + k] = centre[k]
                                + pars[first(g) + k]
                                + rotation[3 * k] * (r[3 * i] - centre[0])
                                + rotation[3 * k + 1] * (r[3 * i + 1] - centre[1])
                                + rotation[3 * k + 2] * (r[3 * i + 2] - centre[2]);
                    }
                }
            }
        }
    }

    /** Writes d(coordinates)/d(parameter of a group); entries of other atoms are left alone. */
    void velocity(double[] r, double[] pars, int index, double[] out) {
        int g = index / PARS;
        int which = index % PARS;
        prepare(g, r, pars);
        for (int i : groups[g]) {
            if (which < 3) {
                out[3 * i + which] = 1;
            } else {
                double[] v = {r[3 * i] - centre[0], r[3 * i + 1] - centre[1], r[3 * i + 2] - centre[2]};
                turned(pars, g, which - 2, v, out, 3 * i);
            }
        }
    }

    /** Writes how the displaced atoms follow a coordinate at rest of one of them; entries of other atoms are left alone. */
    void velocityByCoordinate(double[] r, double[] pars, int group, int coordinate, double[] out) {
        prepare(group, r, pars);
        int axis = coordinate % 3;
        for (int i : groups[group]) {
            for (int k = 0; k < 3; k++) {
                double turn = rotation[3 * k + axis];
                double ofCentre = ((k == axis ? 1 : 0) - turn) / groups[group].length;
                out[3 * i + k] = ofCentre + (i == coordinate / 3 ? turn : 0);
            }
        }
    }

    private static boolean isDisplaced(double[] pars, int g) {
        for (int k = first(g); k <= last(g); k++) {
            if (pars[k] != 0) {
                return true;
            }
        }
        return false;
    }

    private void prepare(int g, double[] r, double[] pars) {
        Arrays.fill(centre, 0);
        for (int i : groups[g]) {
            for (int k = 0; k < 3; k++) {
                centre[k] += r[3 * i + k] / groups[g].length;
            }
        }
        Quaternion.matrix(quaternion(pars, g), rotation);
    }

    private static double[] quaternion(double[] pars, int g) {
        int at = first(g) + 3;
        return new double[] {1, pars[at], pars[at + 1], pars[at + 2]};
    }

    /** (M-7) for one component of the quaternion. */
    private static void turned(double[] pars, int g, int component, double[] v, double[] out, int at) {
        double[] q = quaternion(pars, g);
        double norm = Math.sqrt(1 + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double[] u = {q[0] / norm, q[1] / norm, q[2] / norm, q[3] / norm};
        double[][] j = new double[4][3];
        QuaternionDerivative.of(u, v, j);
        for (int k = 0; k < 3; k++) {
            double along = u[0] * j[0][k] + u[1] * j[1][k] + u[2] * j[2][k] + u[3] * j[3][k];
            out[at + k] = (j[component][k] - u[component] * along) / norm;
        }
    }
}
