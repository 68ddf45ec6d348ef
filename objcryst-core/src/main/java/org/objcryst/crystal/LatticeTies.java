package org.objcryst.crystal;

import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * What a space group, in any setting, demands of a lattice: RᵀGR = G for the metric G and every rotation R. Which
 * parameters are equal and which are constant is read from two metrics in general position that have been averaged over
 * the rotations.
 */
final class LatticeTies {
    private static final int N = 6;
    private static final int[] ROW = {0, 1, 2, 0, 0, 1};
    private static final int[] COLUMN = {0, 1, 2, 1, 2, 2};
    private static final double EQUAL = 1e-9;
    private static final double LENGTH_TOLERANCE = 0.01; // relative
    private static final double ANGLE_TOLERANCE = Math.toRadians(1);
    private static final Lattice GENERAL = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);
    private static final Lattice GENERAL_TOO = Lattice.ofDegrees(9.3, 6.1, 7.9, 99, 85, 77);

    private final SpaceGroup group;
    private final int[] leader = new int[N];
    private final boolean[] constant = new boolean[N];

    private LatticeTies(SpaceGroup group) {
        this.group = group;
        double[] p = averaged(GENERAL);
        double[] q = averaged(GENERAL_TOO);
        for (int i = 0; i < N; i++) {
            constant[i] = i >= 3 && equal(p[i], q[i]);
            leader[i] = i;
            for (int j = i < 3 ? 0 : 3; j < i && leader[i] == i && !constant[i]; j++) {
                if (equal(p[i], p[j]) && equal(q[i], q[j])) {
                    leader[i] = leader[j];
                }
            }
        }
    }

    static LatticeTies of(SpaceGroup group) {
        return new LatticeTies(group);
    }

    /** The parameter (0 to 5 for a to γ) that parameter i follows; i itself if it is independent or constant. */
    int leader(int i) {
        return leader[i];
    }

    /** Whether an angle has one possible value only. */
    boolean isConstant(int i) {
        return constant[i];
    }

    /** The six parameters of the nearest lattice that the group allows. */
    double[] imposedOn(Lattice lattice) {
        double[] given = parameters(lattice);
        double[] allowed = averaged(lattice);
        for (int i = 0; i < N; i++) {
            double off = Math.abs(allowed[i] - given[i]);
            if (!(off <= (i < 3 ? LENGTH_TOLERANCE * given[i] : ANGLE_TOLERANCE))) {
                throw new IllegalArgumentException("the cell %s is not one of space group %s: it would have to be %s"
                        .formatted(lattice, group.symbol(), fromParameters(allowed)));
            }
            allowed[i] = leader[i] == i && !constant[i] && equal(allowed[i], given[i]) ? given[i] : allowed[i];
            allowed[i] = constant[i] ? exact(allowed[i]) : allowed[leader[i]];
        }
        return allowed;
    }

    private double[] averaged(Lattice lattice) {
        double[] g = lattice.metric();
        double[] sum = new double[N];
        for (SymmetryOp op : group.operators()) {
            for (int n = 0; n < N; n++) {
                sum[n] += transformed(op, g, ROW[n], COLUMN[n]);
            }
        }
        for (int n = 0; n < N; n++) {
            sum[n] /= group.operators().size();
        }
        return parameters(Lattice.ofMetric(sum));
    }

    /** Element i, j of RᵀGR. */
    private static double transformed(SymmetryOp op, double[] g, int i, int j) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            for (int l = 0; l < 3; l++) {
                sum += op.r(k, i) * g[k == l ? k : k + l + 2] * op.r(l, j);
            }
        }
        return sum;
    }

    /** Constant angles are multiples of 30°, or that of a primitive cubic setting. */
    private static double exact(double angle) {
        double nearest = Math.rint(6 * angle / Math.PI) * Math.PI / 6;
        return equal(nearest, angle) ? nearest : angle;
    }

    private static double[] parameters(Lattice l) {
        return new double[] {l.a(), l.b(), l.c(), l.alpha(), l.beta(), l.gamma()};
    }

    private static Lattice fromParameters(double[] p) {
        return new Lattice(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    private static boolean equal(double a, double b) {
        return Math.abs(a - b) < EQUAL;
    }
}
