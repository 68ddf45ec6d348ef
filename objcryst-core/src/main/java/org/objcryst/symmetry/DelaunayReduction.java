package org.objcryst.symmetry;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Selling-Delaunay reduction: four vectors that add up to zero, no two of them at an acute angle. More robust than the Niggli
 * cell where edges are nearly equal, because the six scalar products vary continuously with the lattice.
 *
 * @see "Delaunay (1933), Z. Kristallogr. 84, 109–149"
 */
public final class DelaunayReduction {
    private static final double RELATIVE_TOLERANCE = 1e-10;
    private static final int ROUNDS = 10_000;

    private final Lattice given;
    private final double[] metric;
    private final int[][] superbase = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}};

    private DelaunayReduction(Lattice given) {
        this.given = given;
        metric = given.metric();
    }

    /**
     * Reduces a lattice.
     *
     * @param primitive a primitive cell of it
     * @return the reduced superbase
     */
    public static DelaunayReduction of(Lattice primitive) {
        DelaunayReduction reduction = new DelaunayReduction(primitive);
        double eps = RELATIVE_TOLERANCE * Math.cbrt(primitive.volume() * primitive.volume());
        for (int round = 0; round < ROUNDS; round++) {
            if (!reduction.improve(eps)) {
                return reduction;
            }
        }
        throw new IllegalArgumentException("no Delaunay cell found in %d rounds for %s".formatted(ROUNDS, primitive));
    }

    /** Removes the largest positive product: b_i is reversed and added to the two vectors other than b_j. */
    private boolean improve(double eps) {
        int worstI = -1;
        int worstJ = -1;
        double worst = eps;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                if (product(i, j) > worst) {
                    worst = product(i, j);
                    worstI = i;
                    worstJ = j;
                }
            }
        }
        if (worstI < 0) {
            return false;
        }
        for (int k = 0; k < 4; k++) {
            for (int axis = 0; axis < 3 && k != worstI && k != worstJ; axis++) {
                superbase[k][axis] += superbase[worstI][axis];
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            superbase[worstI][axis] = -superbase[worstI][axis];
        }
        return true;
    }

    private double product(int i, int j) {
        return LatticeVectors.dot(metric, superbase[i], superbase[j]);
    }

    /**
     * The scalar products of the four vectors with each other.
     *
     * @return six numbers in Å², none positive, ascending
     */
    public double[] sellingProducts() {
        double[] s = new double[6];
        int n = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                s[n++] = product(i, j);
            }
        }
        Arrays.sort(s);
        return s;
    }

    /**
     * The sum of the squared lengths of the four vectors, the least possible.
     *
     * @return Å²
     */
    public double sumOfSquares() {
        return product(0, 0) + product(1, 1) + product(2, 2) + product(3, 3);
    }

    /**
     * The cell of the three shortest of the four vectors, in the order of their lengths.
     *
     * @return a cell of the same handedness
     */
    public ReducedLattice reduced() {
        int[][] v = superbase.clone();
        Arrays.sort(v, Comparator.comparingDouble(u -> LatticeVectors.dot(metric, u, u)));
        IntMatrix axes = IntMatrix.ofColumns(v[0], v[1], v[2]);
        if (axes.determinant() < 0) {
            axes = axes.times(new IntMatrix(-1, 0, 0, 0, -1, 0, 0, 0, -1));
        }
        return ReducedLattice.of(given, axes);
    }
}
