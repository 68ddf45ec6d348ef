package org.objcryst.powder.indexing;

import java.util.Arrays;
import org.objcryst.powder.peak.LinearFit;

/**
 * Least squares for the elements of the metric and the zero, both of which act linearly (4.10.6): Q_i = Σ c_m p_m + z g_i. Each
 * line takes the nearest calculated one; lines further than the tolerance from any stay out. Holds scratch space; for one
 * thread.
 */
final class CellRefinement {
    private static final int CYCLES = 8;
    /** How many tolerances from a calculated line an observed one may lie: the mean of errors is not their middle. */
    private static final double REACH = 1.3;

    private static final double FIRST_REACH = 2;
    /** Two calculated lines this near are one: relative difference of Q. */
    private static final double SAME_LINE = 1e-6;
    /** Weight of the thought that the zero is right, against lines whose errors are well below the tolerance. */
    private static final double PRIOR_OF_ZERO = 0.1;

    private static final double FIXED_ZERO = 1e-10;

    private final LatticeFamily family;
    private final ObservedLines lines;
    private final double zeroLimit;
    private final int[] assigned;
    private double[] sorted = new double[256];

    /**
     * @param used how many of the lines, the first ones, are looked at
     * @param zeroLimit how large a shift of the zero is thought possible (rad); 0 keeps it at zero
     */
    CellRefinement(LatticeFamily family, ObservedLines lines, int used, double zeroLimit) {
        this.family = family;
        this.lines = lines;
        this.zeroLimit = zeroLimit;
        assigned = new int[used];
    }

    /**
     * Refines from a start until the assignment of the lines stays.
     *
     * @param reflections numbers of those in the table that may explain lines
     * @param count how many these are
     * @return the parameters, then the zero; null if the lines do not settle a possible cell
     */
    double[] refine(IndexTable table, int[] reflections, int count, double[] start, double startZero) {
        double[] p = start.clone();
        double zero = startZero;
        int[] before = new int[assigned.length];
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            assign(table, reflections, count, p, zero, cycle == 0 ? FIRST_REACH : REACH);
            if (cycle > 0 && Arrays.equals(before, assigned)) {
                break;
            }
            System.arraycopy(assigned, 0, before, 0, before.length);
            double[] solution = solve(table);
            if (solution == null || !(family.form().determinant(solution) > 0) || !positive(solution)) {
                return null;
            }
            System.arraycopy(solution, 0, p, 0, p.length);
            zero = solution[p.length];
        }
        double[] result = Arrays.copyOf(p, p.length + 1);
        result[p.length] = zero;
        return result;
    }

    /** How many lines found a reflection in the last refinement. */
    int indexed() {
        int n = 0;
        for (int j : assigned) {
            n += j >= 0 ? 1 : 0;
        }
        return n;
    }

    private boolean positive(double[] p) {
        for (int m = 0; m < family.form().squares(); m++) {
            if (!(p[m] > 0)) {
                return false;
            }
        }
        return true;
    }

    private void assign(IndexTable table, int[] reflections, int count, double[] p, double zero, double factor) {
        double[] nearest = new double[assigned.length];
        for (int i = 0; i < assigned.length; i++) {
            nearest[i] = factor * lines.tolerance(i) * lines.slope(i);
            assigned[i] = -1;
        }
        for (int r = 0; r < count; r++) {
            int j = reflections[r];
            double q = table.q(j, p);
            for (int i = 0; i < assigned.length; i++) {
                double distance = Math.abs(lines.q(i) - zero * lines.slope(i) - q);
                if (distance < nearest[i]) {
                    nearest[i] = distance;
                    assigned[i] = j;
                }
            }
        }
    }

    private double[] solve(IndexTable table) {
        int n = family.form().size() + 1;
        LinearFit equations = new LinearFit(n);
        double[] row = new double[n];
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0) {
                double scale = 1 / (lines.tolerance(i) * lines.slope(i));
                for (int m = 0; m < n - 1; m++) {
                    row[m] = scale * table.coefficient(assigned[i], m);
                }
                row[n - 1] = scale * lines.slope(i);
                equations.add(row, scale * lines.q(i));
            }
        }
        equations.addPrior(n - 1, 0, Math.max(zeroLimit, FIXED_ZERO) / PRIOR_OF_ZERO);
        return equations.solve().orElse(null);
    }

    /** What the last refinement has come to. */
    CellFit fit(IndexTable table, double[] solution) {
        double[] p = Arrays.copyOf(solution, solution.length - 1);
        double zero = solution[p.length];
        double[] residuals = new double[assigned.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = Double.NaN;
            if (assigned[i] >= 0) {
                residuals[i] = (lines.q(i) - table.q(assigned[i], p)) / lines.slope(i) - zero;
            }
        }
        int calculated = calculated(table, p, lines.q(assigned.length - 1) - zero * lines.slope(assigned.length - 1));
        double evidence = CellScore.evidence(lines, residuals, family.form().size(), calculated);
        return new CellFit(family, p, zero, residuals, calculated, evidence);
    }

    /** Number of distinct lines up to the last observed one. */
    private int calculated(IndexTable table, double[] p, double last) {
        int n = 0;
        double limit = last * (1 + SAME_LINE);
        for (int j = 0; j < table.size(); j++) {
            double q = table.q(j, p);
            if (q <= limit) {
                if (n == sorted.length) {
                    sorted = Arrays.copyOf(sorted, 2 * n);
                }
                sorted[n++] = q;
            }
        }
        Arrays.sort(sorted, 0, n);
        int distinct = 0;
        for (int j = 0; j < n; j++) {
            if (j == 0 || sorted[j] > sorted[j - 1] * (1 + SAME_LINE)) {
                distinct++;
            }
        }
        return Math.max(distinct, 1);
    }
}
