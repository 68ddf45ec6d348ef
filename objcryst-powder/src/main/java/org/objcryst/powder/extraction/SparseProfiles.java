package org.objcryst.powder.extraction;

import java.util.Arrays;

/**
 * The profiles of all reflections on the points of a pattern, each stored where it is not negligible: the matrix P of
 * y = b + P·I (P-34). Columns are reflections.
 */
public final class SparseProfiles {
    private final int points;
    private final int[] first;
    private final double[][] values;

    /**
     * Wraps arrays without copying them.
     *
     * @param points number of points of the pattern
     * @param first index of the first stored point of each reflection
     * @param values profile of each reflection from there on, per unit of the abscissa (rad⁻¹); may be empty
     */
    public SparseProfiles(int points, int[] first, double[][] values) {
        if (first.length != values.length) {
            throw new IllegalArgumentException(
                    "%d first points do not fit %d profiles".formatted(first.length, values.length));
        }
        for (int h = 0; h < first.length; h++) {
            if (values[h].length > 0 && !(first[h] >= 0 && first[h] + values[h].length <= points)) {
                throw new IllegalArgumentException("profile %d covers points %d to %d of a pattern of %d"
                        .formatted(h, first[h], first[h] + values[h].length - 1, points));
            }
        }
        this.points = points;
        this.first = first;
        this.values = values;
    }

    /**
     * Number of reflections.
     *
     * @return columns of P
     */
    public int size() {
        return first.length;
    }

    /**
     * Number of points of the pattern.
     *
     * @return rows of P
     */
    public int points() {
        return points;
    }

    /**
     * Where the stored profile begins.
     *
     * @param h reflection
     * @return index of a point
     */
    public int first(int h) {
        return first[h];
    }

    /**
     * The stored profile.
     *
     * @param h reflection
     * @return owned by this object (rad⁻¹)
     */
    public double[] values(int h) {
        return values[h];
    }

    /**
     * P·I, the pattern of some intensities.
     *
     * @param intensity of each reflection
     * @param into overwritten; one value a point
     * @return {@code into}
     */
    public double[] times(double[] intensity, double[] into) {
        Arrays.fill(into, 0);
        for (int h = 0; h < first.length; h++) {
            double[] p = values[h];
            int offset = first[h];
            double scale = intensity[h];
            for (int i = 0; i < p.length; i++) {
                into[offset + i] += scale * p[i];
            }
        }
        return into;
    }

    /**
     * One element of Pᵀ·v.
     *
     * @param h reflection
     * @param v one value a point
     * @return Σᵢ Pᵢₕ vᵢ
     */
    public double dot(int h, double[] v) {
        double[] p = values[h];
        int offset = first[h];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * v[offset + i];
        }
        return sum;
    }

    /**
     * One element of Pᵀ·W·P.
     *
     * @param h reflection
     * @param k reflection
     * @param w weight of each point
     * @return Σᵢ Pᵢₕ wᵢ Pᵢₖ
     */
    double overlap(int h, int k, double[] w) {
        int from = Math.max(first[h], first[k]);
        int to = Math.min(first[h] + values[h].length, first[k] + values[k].length);
        double[] p = values[h];
        double[] q = values[k];
        int hOffset = first[h];
        int kOffset = first[k];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += p[i - hOffset] * w[i] * q[i - kOffset];
        }
        return sum;
    }

    /** Whether two profiles share points. */
    boolean overlap(int h, int k) {
        return first[h] < first[k] + values[k].length && first[k] < first[h] + values[h].length;
    }
}
