package org.objcryst.powder.intensity;

import java.util.Arrays;
import org.objcryst.refinable.SmallSystem;

/**
 * The best scale factors of several phases (S-31): minimises Sᵀ M S − 2 S·V over the free scales, none of which may be
 * negative. Work arrays belong to the object, nothing is allocated in a fit.
 */
public final class ScaleFit {
    private static final double RIDGE = 1e-12;

    private final int n;
    private final double[] m;
    private final double[] v;
    private final double[] s;
    private final boolean[] free;
    private final boolean[] active;
    private final double[] system;
    private final double[] solution;

    /**
     * A fit with M and V of zeros.
     *
     * @param phases number of scales
     */
    public ScaleFit(int phases) {
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
    public void clear() {
        Arrays.fill(m, 0);
        Arrays.fill(v, 0);
        Arrays.fill(free, true);
    }

    /**
     * Keeps a scale at a value.
     *
     * @param phase number of the phase
     * @param scale its value
     */
    public void fix(int phase, double scale) {
        free[phase] = false;
        s[phase] = scale;
    }

    /**
     * Adds to both M[p][q] and M[q][p], once to a diagonal element.
     *
     * @param p a phase
     * @param q a phase
     * @param value to add
     */
    public void addToMatrix(int p, int q, double value) {
        m[p * n + q] += value;
        if (p != q) {
            m[q * n + p] += value;
        }
    }

    /**
     * Adds to V[p].
     *
     * @param p a phase
     * @param value to add
     */
    public void addToVector(int p, double value) {
        v[p] += value;
    }

    /**
     * The scale found by the last {@link #minimise()}.
     *
     * @param phase number of the phase
     * @return not negative where it was free
     */
    public double scale(int phase) {
        return s[phase];
    }

    /**
     * Finds the scales.
     *
     * @return the minimum of Sᵀ M S − 2 S·V
     */
    public double minimise() {
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
