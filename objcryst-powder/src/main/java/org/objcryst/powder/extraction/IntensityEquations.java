package org.objcryst.powder.extraction;

/**
 * χ² of a pattern as a quadratic form of the intensities of its reflections, for fixed positions, profiles and background
 * (P-34):
 *
 * <pre>
 *   A = PᵀWP,  v = PᵀWy′,  Y² = y′ᵀWy′,   χ²(I) = Y² − 2 v·I + Iᵀ A I
 * </pre>
 *
 * A is stored by diagonals as far as profiles overlap; reflections must be sorted by position.
 *
 * @see "David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class IntensityEquations {
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
    public IntensityEquations(SparseProfiles profiles, double[] net, double[] weights) {
        int n = profiles.size();
        double[] weighted = new double[net.length];
        double sum = 0;
        for (int i = 0; i < net.length; i++) {
            weighted[i] = weights[i] * net[i];
            sum += weighted[i] * net[i];
        }
        total = sum;
        v = new double[n];
        first = new int[n];
        rows = new double[n][];
        for (int h = 0; h < n; h++) {
            v[h] = profiles.dot(h, weighted);
            first[h] = h;
            while (first[h] > 0 && profiles.overlap(first[h] - 1, h)) {
                first[h]--;
            }
            int last = h;
            while (last + 1 < n && profiles.overlap(h, last + 1)) {
                last++;
            }
            rows[h] = new double[last - first[h] + 1];
        }
        fill(profiles, weights);
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
     * Number of intensities.
     *
     * @return n
     */
    public int size() {
        return v.length;
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
     * v = PᵀWy′.
     *
     * @return owned by this object
     */
    public double[] right() {
        return v;
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
     * The intensities of lowest χ² among those that are not negative, by Gauss-Seidel sweeps; singular overlaps keep what the
     * start says about their ratio as far as χ² does not decide.
     *
     * @param intensity start, improved in place
     * @param sweeps most sweeps
     * @param tolerance stops when no intensity changes by more than this many standard deviations
     * @return {@code intensity}
     */
    public double[] minimise(double[] intensity, int sweeps, double tolerance) {
        double[] gradient = gradient(intensity);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double largest = 0;
            for (int step = 0; step < v.length; step++) {
                int h = sweep % 2 == 0 ? step : v.length - 1 - step;
                double diagonal = diagonal(h);
                if (diagonal > 0) {
                    double moved = Math.max(intensity[h] + gradient[h] / diagonal, 0);
                    double change = moved - intensity[h];
                    if (change != 0) {
                        intensity[h] = moved;
                        spread(gradient, h, change);
                        largest = Math.max(largest, Math.abs(change) * Math.sqrt(diagonal));
                    }
                }
            }
            if (largest < tolerance) {
                return intensity;
            }
        }
        return intensity;
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
