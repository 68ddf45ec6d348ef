package org.objcryst.powder.background;

import java.util.Arrays;
import org.objcryst.band.BandMatrix;

/** The basis of a curve through points, by places: at each place only the points that matter there. */
final class LocalBasis {
    /** The influence of a point of a spline falls to about a quarter with each further point. */
    private static final double NEGLIGIBLE = 1e-5;

    private final int[] first;
    private final double[][] values;

    LocalBasis(PointCurve curve, double[] at) {
        double[][] basis = curve.basis(at);
        int points = basis.length;
        first = new int[at.length];
        values = new double[at.length][];
        for (int i = 0; i < at.length; i++) {
            int from = 0;
            while (from < points - 1 && Math.abs(basis[from][i]) < NEGLIGIBLE) {
                from++;
            }
            int to = points;
            while (to > from + 1 && Math.abs(basis[to - 1][i]) < NEGLIGIBLE) {
                to--;
            }
            first[i] = from;
            values[i] = new double[to - from];
            for (int j = from; j < to; j++) {
                values[i][j - from] = basis[j][i];
            }
        }
    }

    /** The curve at place i. */
    double value(double[] height, int i) {
        double sum = 0;
        double[] b = values[i];
        for (int j = 0; j < b.length; j++) {
            sum += b[j] * height[first[i] + j];
        }
        return sum;
    }

    /** A matrix of zeros with room for the products of all points that matter at the same place. */
    BandMatrix products(int points) {
        int[] last = new int[points];
        Arrays.setAll(last, j -> j);
        for (int i = 0; i < first.length; i++) {
            last[first[i]] = Math.max(last[first[i]], first[i] + values[i].length - 1);
        }
        for (int j = 1; j < points; j++) {
            last[j] = Math.max(last[j], last[j - 1]);
        }
        return new BandMatrix(last);
    }

    /** Adds ω·b·bᵀ and slope·b of place i. */
    void accumulate(BandMatrix matrix, double[] right, int i, double omega, double slope) {
        double[] b = values[i];
        int offset = first[i];
        for (int j = 0; j < b.length; j++) {
            right[offset + j] += slope * b[j];
        }
        matrix.addProducts(offset, b, omega);
    }
}
