package org.objcryst.symmetry;

import static java.lang.Math.abs;

/** The eight steps of Křivý and Gruber on A, B, C, ξ = 2bc cos α, η = 2ac cos β, ζ = 2ab cos γ, with a tolerance. */
final class NiggliReduction {
    private static final double RELATIVE_TOLERANCE = 1e-5;
    private static final int ROUNDS = 1000;

    private final double[] given;
    private final double eps;
    private IntMatrix basis = IntMatrix.IDENTITY;
    private double a;
    private double b;
    private double c;
    private double xi;
    private double eta;
    private double zeta;

    private NiggliReduction(Lattice lattice) {
        given = lattice.metric();
        eps = RELATIVE_TOLERANCE * Math.cbrt(lattice.volume() * lattice.volume());
        measure();
    }

    static ReducedLattice reduce(Lattice lattice) {
        NiggliReduction reduction = new NiggliReduction(lattice);
        for (int round = 0; round < ROUNDS; round++) {
            if (!reduction.round()) {
                return ReducedLattice.of(lattice, reduction.basis);
            }
        }
        throw new IllegalArgumentException("no reduced cell found in %d rounds for %s".formatted(ROUNDS, lattice));
    }

    /** One pass through the steps; true if it must start again. */
    private boolean round() {
        if (greater(a, b) || equal(a, b) && greater(abs(xi), abs(eta))) {
            change(0, -1, 0, -1, 0, 0, 0, 0, -1);
        }
        if (greater(b, c) || equal(b, c) && greater(abs(eta), abs(zeta))) {
            change(-1, 0, 0, 0, 0, -1, 0, -1, 0);
            return true;
        }
        chooseSigns();
        if (greater(abs(xi), b) || equal(xi, b) && less(2 * eta, zeta) || equal(xi, -b) && less(zeta, 0)) {
            change(1, 0, 0, 0, 1, -sign(xi), 0, 0, 1);
            return true;
        }
        if (greater(abs(eta), a) || equal(eta, a) && less(2 * xi, zeta) || equal(eta, -a) && less(zeta, 0)) {
            change(1, 0, -sign(eta), 0, 1, 0, 0, 0, 1);
            return true;
        }
        if (greater(abs(zeta), a) || equal(zeta, a) && less(2 * xi, eta) || equal(zeta, -a) && less(eta, 0)) {
            change(1, -sign(zeta), 0, 0, 1, 0, 0, 0, 1);
            return true;
        }
        double sum = xi + eta + zeta + a + b;
        if (less(sum, 0) || equal(sum, 0) && greater(2 * (a + eta) + zeta, 0)) {
            change(1, 0, 1, 0, 1, 1, 0, 0, 1);
            return true;
        }
        return false;
    }

    /** Steps 3 and 4: all three products positive, or none. */
    private void chooseSigns() {
        double[] products = {xi, eta, zeta};
        int wanted = allPositivePossible(products) ? 1 : -1;
        int[] flips = {1, 1, 1};
        int zero = -1;
        for (int i = 0; i < 3; i++) {
            if (equal(products[i], 0)) {
                zero = i;
            } else if (sign(products[i]) != wanted) {
                flips[i] = -1;
            }
        }
        if (flips[0] * flips[1] * flips[2] < 0) {
            flips[zero] = -1;
        }
        change(flips[0], 0, 0, 0, flips[1], 0, 0, 0, flips[2]);
    }

    private boolean allPositivePossible(double[] products) {
        int negative = 0;
        for (double product : products) {
            if (equal(product, 0)) {
                return false;
            }
            negative += product < 0 ? 1 : 0;
        }
        return negative % 2 == 0;
    }

    private void change(int... matrix) {
        basis = basis.times(new IntMatrix(matrix));
        measure();
    }

    /** From the given cell each time, so that rounding does not add up. */
    private void measure() {
        double[] g = InvariantMetrics.image(given, basis.elements());
        a = g[0];
        b = g[1];
        c = g[2];
        xi = 2 * g[5];
        eta = 2 * g[4];
        zeta = 2 * g[3];
    }

    private boolean less(double x, double y) {
        return x < y - eps;
    }

    private boolean greater(double x, double y) {
        return less(y, x);
    }

    private boolean equal(double x, double y) {
        return !less(x, y) && !less(y, x);
    }

    private static int sign(double v) {
        return v < 0 ? -1 : 1;
    }
}
