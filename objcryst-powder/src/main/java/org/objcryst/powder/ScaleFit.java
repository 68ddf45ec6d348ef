package org.objcryst.powder;

import java.util.Arrays;

/**
 * The best scale factors of several phases (S-31): minimises Sᵀ M S − 2 S·V over the free scales, none of which may be
 * negative. Work arrays belong to the object, nothing is allocated in a fit.
 */
final class ScaleFit {
    private static final double RIDGE = 1e-12;

    private final int n;
    private final double[] m;
    private final double[] v;
    private final double[] s;
    private final boolean[] free;
    private final boolean[] active;
    private final double[] system;
    private final double[] solution;

    ScaleFit(int phases) {
        n = phases;
        m = new double[n * n];
        v = new double[n];
        s = new double[n];
        free = new boolean[n];
        active = new boolean[n];
        system = new double[n * n];
        solution = new double[n];
    }

    /** Sets M and V to zero and all scales free. */
    void clear() {
        Arrays.fill(m, 0);
        Arrays.fill(v, 0);
        Arrays.fill(free, true);
    }

    /** Keeps a scale at a value. */
    void fix(int phase, double scale) {
        free[phase] = false;
        s[phase] = scale;
    }

    /** Adds to both M[p][q] and M[q][p], once to a diagonal element. */
    void addToMatrix(int p, int q, double value) {
        m[p * n + q] += value;
        if (p != q) {
            m[q * n + p] += value;
        }
    }

    void addToVector(int p, double value) {
        v[p] += value;
    }

    double matrix(int p, int q) {
        return m[p * n + q];
    }

    /** The scale found by the last {@link #minimise()}. */
    double scale(int phase) {
        return s[phase];
    }

    boolean isFree(int phase) {
        return free[phase];
    }

    /** Whether a scale is free and was not stopped at zero by the last fit. */
    boolean isActive(int phase) {
        return active[phase];
    }

    /** Finds the scales; gives the minimum of Sᵀ M S − 2 S·V. */
    double minimise() {
        if (n == 1) {
            active[0] = free[0] && m[0] > 0 && v[0] > 0;
            if (free[0]) {
                s[0] = active[0] ? v[0] / m[0] : 0;
            }
            return s[0] * (s[0] * m[0] - 2 * v[0]);
        }
        minimiseSeveral();
        return value();
    }

    private void minimiseSeveral() {
        for (int p = 0; p < n; p++) {
            active[p] = free[p] && m[p * n + p] > 0;
            if (free[p]) {
                s[p] = 0;
            }
        }
        int worst = 0;
        while (worst >= 0) {
            solveActive();
            worst = mostNegative();
            if (worst >= 0) {
                active[worst] = false;
                s[worst] = 0;
            }
        }
    }

    private int mostNegative() {
        int worst = -1;
        for (int p = 0; p < n; p++) {
            if (active[p] && !(s[p] >= 0) && (worst < 0 || s[p] < s[worst])) {
                worst = p;
            }
        }
        return worst;
    }

    /** M S = V for the active scales, the others standing still. */
    private void solveActive() {
        for (int p = 0; p < n; p++) {
            solution[p] = active[p] ? v[p] : 0;
            for (int q = 0; q < n; q++) {
                boolean both = active[p] && active[q];
                system[p * n + q] = both ? m[p * n + q] : 0;
                if (active[p] && !active[q]) {
                    solution[p] -= m[p * n + q] * s[q];
                }
            }
            system[p * n + p] = active[p] ? m[p * n + p] * (1 + RIDGE) : 1;
        }
        SmallSystem.solve(system, solution, n);
        for (int p = 0; p < n; p++) {
            if (active[p]) {
                s[p] = solution[p];
            }
        }
    }

    private double value() {
        double sum = 0;
        for (int p = 0; p < n; p++) {
            double row = -2 * v[p];
            for (int q = 0; q < n; q++) {
                row += m[p * n + q] * s[q];
            }
            sum += s[p] * row;
        }
        return sum;
    }
}
