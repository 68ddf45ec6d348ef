package org.objcryst.powder.indexing;

import org.objcryst.symmetry.Lattice;

/**
 * How 1/d² depends on the free elements of the reciprocal metric tensor: Q(hkl) = Σ c_m(hkl) p_m. Because this is linear, the
 * smallest and the largest Q over a box of parameters are found term by term, exactly.
 *
 * <pre>
 *   cubic          p = a*²
 *   tetragonal     p = a*², c*²
 *   hexagonal      p = a*², c*²                      with c = h² + hk + k², l²
 *   orthorhombic   p = a*², b*², c*²
 *   monoclinic     p = a*², b*², c*², 2a*c*cosβ*
 *   triclinic      p = a*², b*², c*², 2a*b*cosγ*, 2b*c*cosα*, 2a*c*cosβ*
 * </pre>
 */
enum MetricForm {
    /** One edge. */
    CUBIC(1, 1),
    /** Two edges, right angles. */
    TETRAGONAL(2, 2),
    /** Two edges and 120°; rhombohedral lattices on hexagonal axes too. */
    HEXAGONAL(2, 2),
    /** Three edges, right angles. */
    ORTHORHOMBIC(3, 3),
    /** Three edges and β. */
    MONOCLINIC(4, 3),
    /** Three edges and three angles. */
    TRICLINIC(6, 3);

    private final int size;
    private final int squares;

    MetricForm(int size, int squares) {
        this.size = size;
        this.squares = squares;
    }

    /** Number of parameters. */
    int size() {
        return size;
    }

    /** How many of the parameters, the first ones, are squares of edges. */
    int squares() {
        return squares;
    }

    /** Which edges the product of parameter m is made of; m is not the square of an edge. */
    int[] edgesOf(int m) {
        int[][] triclinic = {{0, 1}, {1, 2}, {0, 2}};
        return this == MONOCLINIC ? triclinic[2] : triclinic[m - 3];
    }

    /** The coefficients c_m of a reflection. */
    int[] coefficients(int h, int k, int l) {
        return switch (this) {
            case CUBIC -> new int[] {h * h + k * k + l * l};
            case TETRAGONAL -> new int[] {h * h + k * k, l * l};
            case HEXAGONAL -> new int[] {h * h + h * k + k * k, l * l};
            case ORTHORHOMBIC -> new int[] {h * h, k * k, l * l};
            case MONOCLINIC -> new int[] {h * h, k * k, l * l, h * l};
            case TRICLINIC -> new int[] {h * h, k * k, l * l, h * k, k * l, h * l};
        };
    }

    /** The reciprocal metric tensor, in the order of {@link Lattice#metric()}. */
    private double[] reciprocalMetric(double[] p) {
        return switch (this) {
            case CUBIC -> new double[] {p[0], p[0], p[0], 0, 0, 0};
            case TETRAGONAL -> new double[] {p[0], p[0], p[1], 0, 0, 0};
            case HEXAGONAL -> new double[] {p[0], p[0], p[1], p[0] / 2, 0, 0};
            case ORTHORHOMBIC -> new double[] {p[0], p[1], p[2], 0, 0, 0};
            case MONOCLINIC -> new double[] {p[0], p[1], p[2], 0, p[3] / 2, 0};
            case TRICLINIC -> new double[] {p[0], p[1], p[2], p[3] / 2, p[5] / 2, p[4] / 2};
        };
    }

    /** The cell with these parameters; they must be a possible metric. */
    Lattice lattice(double[] p) {
        return Lattice.ofMetric(reciprocalMetric(p)).reciprocal();
    }

    /** The parameters of a cell of this form. */
    double[] parameters(Lattice cell) {
        double[] g = cell.reciprocal().metric();
        return switch (this) {
            case CUBIC -> new double[] {g[0]};
            case TETRAGONAL, HEXAGONAL -> new double[] {g[0], g[2]};
            case ORTHORHOMBIC -> new double[] {g[0], g[1], g[2]};
            case MONOCLINIC -> new double[] {g[0], g[1], g[2], 2 * g[4]};
            case TRICLINIC -> new double[] {g[0], g[1], g[2], 2 * g[3], 2 * g[5], 2 * g[4]};
        };
    }

    /** V*², the determinant of the reciprocal metric tensor. */
    double determinant(double[] p) {
        return switch (this) {
            case CUBIC -> p[0] * p[0] * p[0];
            case TETRAGONAL -> p[0] * p[0] * p[1];
            case HEXAGONAL -> 0.75 * p[0] * p[0] * p[1];
            case ORTHORHOMBIC -> p[0] * p[1] * p[2];
            case MONOCLINIC -> p[1] * (p[0] * p[2] - p[3] * p[3] / 4);
            case TRICLINIC ->
                p[0] * p[1] * p[2]
                        + (p[3] * p[4] * p[5] - p[0] * p[4] * p[4] - p[1] * p[5] * p[5] - p[2] * p[3] * p[3]) / 4;
        };
    }

    /** Whether some metric in a box may have a determinant between two values. Squares have positive bounds. */
    boolean mayHaveDeterminant(double[] lower, double[] upper, double least, double most) {
        return switch (this) {
            case MONOCLINIC ->
                lower[1] * (lower[0] * lower[2] - upper[3] * upper[3] / 4) <= most
                        && upper[1] * (upper[0] * upper[2] - lower[3] * lower[3] / 4) >= least;
            case TRICLINIC -> triclinicLeast(lower, upper) <= most && triclinicMost(lower, upper) >= least;
            default -> determinant(lower) <= most && determinant(upper) >= least;
        };
    }

    private static double triclinicLeast(double[] lo, double[] up) {
        double f = Math.max(Math.abs(lo[5]), Math.abs(up[5]));
        double de = lo[5] < 0 ? up[3] * up[4] : lo[3] * lo[4];
        return lo[0] * lo[1] * lo[2] + (de * lo[5] - up[0] * sq(up[4]) - up[1] * sq(f) - up[2] * sq(up[3])) / 4;
    }

    private static double triclinicMost(double[] lo, double[] up) {
        double f = lo[5] <= 0 && up[5] >= 0 ? 0 : Math.min(Math.abs(lo[5]), Math.abs(up[5]));
        double de = up[5] < 0 ? lo[3] * lo[4] : up[3] * up[4];
        return up[0] * up[1] * up[2] + (de * up[5] - lo[0] * sq(lo[4]) - lo[1] * sq(f) - lo[2] * sq(lo[3])) / 4;
    }

    private static double sq(double v) {
        return v * v;
    }
}
