package org.objcryst.powder.extraction;

import java.util.Arrays;

/**
 * χ² of a pattern as a quadratic form of the intensities of its reflections, for fixed positions, profiles and background
 * (P-34):
 *
 * <pre>
 *   A = PᵀWP,  v = PᵀWy′,  Y² = y′ᵀWy′,   χ²(I) = Y² − 2 v·I + Iᵀ A I
 * </pre>
 *
 * A is stored as far as profiles overlap; reflections are sorted by position, or nearly.
 *
 * @see "David (2004), J. Appl. Cryst. 37, 621–628"
 */
final class IntensityForm {
    /** Decides overlaps that the data leave open. */
    static final double RIDGE = 1e-6;

    private static final int MOST_ROUNDS = 20;
    private static final int SWEEPS = 4;

    private final int[] first;
    private final double[][] rows;
    private final double[] v;
    private final double total;

    /**
     * Sums over the pattern.
     *
     * @param profiles of the reflections, sorted by position
     * @param net observed minus background and all other contributions
     * @param weights 1/σ² of the points; 0 leaves a point out
     */
    public IntensityForm(SparseProfiles profiles, double[] net, double[] weights) {
        int n = profiles.size();
        double[] weighted = new double[net.length];
        double sum = 0;
        for (int i = 0; i < net.length; i++) {
            weighted[i] = weights[i] * net[i];
            sum += weighted[i] * net[i];
        }
        total = sum;
        v = new double[n];
        rows = new double[n][];
        first = envelope(profiles);
        int last = 0;
        for (int h = 0; h < n; h++) {
            v[h] = profiles.dot(h, weighted);
            last = Math.max(last, h);
            while (last + 1 < n && first[last + 1] <= h) {
                last++;
            }
            rows[h] = new double[last - first[h] + 1];
        }
        fill(profiles, weights);
    }

    /** The first overlapping reflection of each; increasing, for lists that are sorted but for details. */
    private static int[] envelope(SparseProfiles profiles) {
        int n = profiles.size();
        int[] first = new int[n];
        int[] furthest = new int[n];
        for (int h = 0; h < n; h++) {
            int end = profiles.first(h) + profiles.values(h).length;
            furthest[h] = h == 0 ? end : Math.max(end, furthest[h - 1]);
            first[h] = h;
            while (first[h] > 0 && furthest[first[h] - 1] > profiles.first(h)) {
                first[h]--;
            }
        }
        for (int h = n - 2; h >= 0; h--) {
            first[h] = Math.min(first[h], first[h + 1]);
        }
        return first;
    }

    private void fill(SparseProfiles profiles, double[] weights) {
        for (int h = 0; h < rows.length; h++) {
            for (int k = first[h]; k < first[h] + rows[h].length; k++) {
                boolean known = k < h && h - first[k] < rows[k].length;
                rows[h][k - first[h]] = known ? rows[k][h - first[k]] : profiles.overlap(h, k, weights);
            }
        }
    }

    /**
     * The first reflection that overlaps with one.
     *
     * @param h reflection
     * @return index of a reflection, at most h
     */
    public int first(int h) {
        return first[h];
    }

    /**
     * Aₕₖ for k = first(h), first(h) + 1, … as far as profiles overlap.
     *
     * @param h reflection
     * @return owned by this object
     */
    public double[] row(int h) {
        return rows[h];
    }

    double diagonal(int h) {
        return rows[h][h - first[h]];
    }

    /**
     * χ² of some intensities.
     *
     * @param intensity of each reflection
     * @return not negative up to rounding
     */
    public double chiSquare(double[] intensity) {
        double sum = total;
        double[] gradient = gradient(intensity);
        for (int h = 0; h < v.length; h++) {
            sum -= (v[h] + gradient[h]) * intensity[h];
        }
        return sum;
    }

    /**
     * The intensities of lowest χ² among those that are not negative: Gauss-Seidel sweeps find out which are 0, Newton steps
     * solve for the others. What χ² leaves open about overlaps stays as the start has it.
     *
     * @param intensity start, improved in place
     * @param relativeDecrease ends when a round lowers χ² by less than this fraction
     * @return χ² at the end
     */
    public double minimise(double[] intensity, double relativeDecrease) {
        double now = chiSquare(intensity);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = now;
            sweep(intensity, SWEEPS);
            newton(intensity);
            now = chiSquare(intensity);
            if (!(before - now > relativeDecrease * before)) {
                break;
            }
        }
        return now;
    }

    /** Each intensity in turn takes its best value with the others standing still. */
    void sweep(double[] intensity, int sweeps) {
        double[] gradient = gradient(intensity);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int step = 0; step < v.length; step++) {
                int h = sweep % 2 == 0 ? step : v.length - 1 - step;
                double diagonal = diagonal(h);
                if (diagonal > 0) {
                    double moved = Math.max(intensity[h] + gradient[h] / diagonal, 0);
                    spread(gradient, h, moved - intensity[h]);
                    intensity[h] = moved;
                }
            }
        }
    }

    /** Solves for the positive intensities; those that would become negative end at 0, unless that makes χ² worse. */
    private void newton(double[] intensity) {
        int[] members = members(intensity);
        double[] shift = new BandedCholesky(this, members, RIDGE).solve(gradient(intensity));
        double[] trial = intensity.clone();
        for (int i = 0; i < members.length; i++) {
            trial[members[i]] = Math.max(trial[members[i]] + shift[i], 0);
        }
        if (chiSquare(trial) < chiSquare(intensity)) {
            System.arraycopy(trial, 0, intensity, 0, trial.length);
        }
    }

    /** The reflections with an intensity; the others stay at 0 in a small step. */
    int[] members(double[] intensity) {
        int[] members = new int[intensity.length];
        int n = 0;
        for (int h = 0; h < intensity.length; h++) {
            if (intensity[h] > 0 && diagonal(h) > 0) {
                members[n++] = h;
            }
        }
        return Arrays.copyOf(members, n);
    }

    /** v − A·I, minus half the gradient of χ². */
    double[] gradient(double[] intensity) {
        double[] gradient = v.clone();
        for (int h = 0; h < v.length; h++) {
            if (intensity[h] != 0) {
                spread(gradient, h, intensity[h]);
            }
        }
        return gradient;
    }

    /** Takes column h of A times a change off the gradient. */
    private void spread(double[] gradient, int h, double change) {
        double[] row = rows[h];
        int offset = first[h];
        for (int k = 0; k < row.length; k++) {
            gradient[offset + k] -= change * row[k];
        }
    }
}
