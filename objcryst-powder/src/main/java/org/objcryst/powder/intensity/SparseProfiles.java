package org.objcryst.powder.intensity;

import java.util.Arrays;
import org.objcryst.band.BandMatrix;
import org.objcryst.refinable.Snapshottable;

/**
 * The profiles of reflections at the points of a pattern, each stored where it is not negligible: the matrix P of
 * y = b + P·I (P-34). A column is a reflection, or several of the same position and shape.
 */
public final class SparseProfiles implements Snapshottable {
    private final int points;
    private final int[] first;
    private final double[][] values;

    /**
     * Wraps arrays without copying them.
     *
     * @param points number of points of the pattern
     * @param first index of the first stored point of each column
     * @param values profile of each column from there on, per unit of the abscissa (rad⁻¹); may be empty
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
     * Number of columns.
     *
     * @return columns of P
     */
    public int size() {
        return first.length;
    }

    /**
     * The first columns only.
     *
     * @param columns how many, at most {@link #size()}
     * @return profiles that share their values with these
     */
    public SparseProfiles leading(int columns) {
        return new SparseProfiles(points, Arrays.copyOf(first, columns), Arrays.copyOf(values, columns));
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
     * Where a stored profile begins.
     *
     * @param h column
     * @return index of a point
     */
    public int first(int h) {
        return first[h];
    }

    /**
     * The point after the last one of a stored profile.
     *
     * @param h column
     * @return index of a point; the first one if the profile touches no point
     */
    public int end(int h) {
        return first[h] + values[h].length;
    }

    /**
     * A stored profile.
     *
     * @param h column
     * @return owned by this object (rad⁻¹)
     */
    public double[] values(int h) {
        return values[h];
    }

    /**
     * A value of a profile.
     *
     * @param h column
     * @param point from {@link #first} to before {@link #end}
     * @return per radian
     */
    public double value(int h, int point) {
        return values[h][point - first[h]];
    }

    /**
     * P·I, the pattern of some intensities.
     *
     * @param intensity of each column
     * @param into overwritten; one value a point
     * @return {@code into}
     */
    public double[] times(double[] intensity, double[] into) {
        Arrays.fill(into, 0);
        for (int h = 0; h < first.length; h++) {
            add(h, intensity[h], into);
        }
        return into;
    }

    /**
     * Adds a multiple of one profile to a curve.
     *
     * @param h column
     * @param factor of the profile
     * @param curve one value a point; added to
     */
    public void add(int h, double factor, double[] curve) {
        double[] p = values[h];
        int offset = first[h];
        for (int i = 0; i < p.length; i++) {
            curve[offset + i] += factor * p[i];
        }
    }

    /**
     * One element of Pᵀ·v.
     *
     * @param h column
     * @param v one value a point
     * @return Σᵢ Pᵢₕ vᵢ
     */
    public double dot(int h, double[] v) {
        return dot(values[h], 0, v, first[h], values[h].length);
    }

    /** In four sums, which do not wait for each other. */
    private static double dot(double[] a, int fromA, double[] b, int fromB, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[fromA + i] * b[fromB + i];
            s1 += a[fromA + i + 1] * b[fromB + i + 1];
            s2 += a[fromA + i + 2] * b[fromB + i + 2];
            s3 += a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < n; i++) {
            s0 += a[fromA + i] * b[fromB + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * Pᵀ·v.
     *
     * @param v one value a point
     * @return a new array, one value a column
     */
    public double[] dots(double[] v) {
        double[] dots = new double[first.length];
        Arrays.setAll(dots, h -> dot(h, v));
        return dots;
    }

    /**
     * Pᵀ·W·P, as far as profiles share points.
     *
     * @param w weight of each point
     * @return a new matrix, one row a column of P
     */
    public BandMatrix overlaps(double[] w) {
        BandMatrix matrix = new BandMatrix(lastOverlapping());
        double[] weighted = new double[points];
        for (int h = 0; h < first.length; h++) {
            for (int i = first[h]; i < end(h); i++) {
                weighted[i] = w[i] * values[h][i - first[h]];
            }
            for (int k = h; k <= matrix.lastColumn(h); k++) {
                matrix.set(h, k, overlap(weighted, first[h], end(h), k));
            }
        }
        return matrix;
    }

    private double overlap(double[] weighted, int from, int end, int k) {
        int begin = Math.max(from, first[k]);
        int length = Math.min(end, end(k)) - begin;
        return dot(values[k], begin - first[k], weighted, begin, length);
    }

    /** The last column that shares points with each; short where columns are sorted by position. */
    private int[] lastOverlapping() {
        int n = first.length;
        int[] earliest = new int[n + 1]; // first point of this column and of all later ones
        earliest[n] = points;
        for (int h = n - 1; h >= 0; h--) {
            earliest[h] = values[h].length > 0 ? Math.min(earliest[h + 1], first[h]) : earliest[h + 1];
        }
        int[] last = new int[n];
        for (int h = 0; h < n; h++) {
            last[h] = h;
            for (int k = h + 1; k < n && earliest[k] < end(h); k++) {
                last[h] = first[k] < end(h) && first[h] < end(k) ? k : last[h];
            }
        }
        return last;
    }

    @Override
    public Object snapshot() {
        return new Object[] {
            points, first.clone(), Arrays.stream(values).map(double[]::clone).toArray()
        };
    }

    @Override
    public String toString() {
        return "%d profiles on %d points".formatted(first.length, points);
    }
}
