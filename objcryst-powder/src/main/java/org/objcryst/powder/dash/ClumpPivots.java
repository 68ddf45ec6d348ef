package org.objcryst.powder.dash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.objcryst.band.BandMatrix;

/**
 * The pivots of A = L·D·Lᵀ for the matrix with one row for each clump; the members of a clump have one intensity, so their
 * rows and columns add up. A positive definite matrix has positive pivots.
 */
final class ClumpPivots {
    private static final long LARGEST = 20_000_000; // elements; larger ones are not judged

    private final int[] first;
    private final double[][] rows;

    ClumpPivots(BandMatrix a, int[] clumps) {
        int[] row = rowsOf(clumps);
        int n = row.length == 0 ? 0 : Arrays.stream(row).max().orElse(0) + 1;
        first = new int[n];
        Arrays.setAll(first, i -> i);
        for (int i = 0; i < row.length; i++) {
            for (int j = i; j <= a.lastColumn(i); j++) {
                int high = Math.max(row[i], row[j]);
                first[high] = Math.min(first[high], Math.min(row[i], row[j]));
            }
        }
        rows = new double[isJudged() ? n : 0][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i - first[i] + 1];
        }
        if (rows.length > 0) {
            fill(a, row);
        }
    }

    /** The smallest pivot over its diagonal element; 1 if there is none. */
    double least() {
        double least = 1;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double diagonal = row[i - first[i]];
            for (int j = first[i]; j < i; j++) {
                row[j - first[i]] -= dot(i, j);
            }
            double pivot = diagonal;
            for (int j = first[i]; j < i; j++) {
                double d = rows[j][j - first[j]];
                double l = d > 0 ? row[j - first[i]] / d : 0;
                pivot -= l * row[j - first[i]];
                row[j - first[i]] = l;
            }
            row[i - first[i]] = pivot;
            least = diagonal > 0 ? Math.min(least, pivot / diagonal) : least;
        }
        return least;
    }

    /** Σ l_jm d_m l_im over m < j, where row i still holds d_m l_im. */
    private double dot(int i, int j) {
        double sum = 0;
        for (int m = Math.max(first[i], first[j]); m < j; m++) {
            sum += rows[i][m - first[i]] * rows[j][m - first[j]];
        }
        return sum;
    }

    private void fill(BandMatrix a, int[] row) {
        for (int i = 0; i < row.length; i++) {
            for (int j = i; j <= a.lastColumn(i); j++) {
                int high = Math.max(row[i], row[j]);
                int low = Math.min(row[i], row[j]);
                double twice = i != j && high == low ? 2 : 1;
                rows[high][low - first[high]] += twice * a.element(i, j);
            }
        }
    }

    private boolean isJudged() {
        long elements = 0;
        for (int i = 0; i < first.length; i++) {
            elements += i - first[i] + 1;
        }
        return elements <= LARGEST;
    }

    private static int[] rowsOf(int[] clumps) {
        Map<Integer, Integer> known = new HashMap<>();
        int[] rows = new int[clumps.length];
        for (int i = 0; i < rows.length; i++) {
            Integer row = known.putIfAbsent(clumps[i], known.size());
            rows[i] = row == null ? known.size() - 1 : row;
        }
        return rows;
    }
}
