package org.objcryst.gpu;

import java.util.Arrays;

/**
 * A cost that is quadratic in intensities J which are known but for a scale, at the best scale that is not negative:
 * <pre>   χ² = min over s of  S − 2 s v·J + s² J·A J,   J(row) = Σ factor(h) |F(h)|² over the reflections of a row</pre>
 * as that of a powder pattern whose profiles stand still (P-34), or of correlated intensities.
 *
 * @param rowOfReflection the row of each reflection
 * @param factors what |F|² of each reflection is multiplied with
 * @param band the symmetric matrix A from the diagonal: element [i][k] is that of row i and column i + k
 * @param vector v, one number a row
 * @param sumOfSquares S
 * @param reference intensities s J near the answer, as far as they are known, one number a row: the closer, the less is lost to
 *     single precision; zeros lose what S has more digits than the cost
 */
public record QuadraticCost(
        int[] rowOfReflection,
        double[] factors,
        double[][] band,
        double[] vector,
        double sumOfSquares,
        double[] reference) {
    /**
     * Refuses what does not fit together.
     *
     * @param rowOfReflection the row of each reflection
     * @param factors as many
     * @param band as many as rows
     * @param vector as many as rows
     * @param sumOfSquares S
     * @param reference as many as rows
     */
    public QuadraticCost {
        int rows = band.length;
        if (vector.length != rows || reference.length != rows || factors.length != rowOfReflection.length) {
            throw new IllegalArgumentException(
                    "a matrix of %d rows with a vector of %d and a reference of %d; %d factors for %d reflections"
                            .formatted(rows, vector.length, reference.length, factors.length, rowOfReflection.length));
        }
        if (Arrays.stream(rowOfReflection).anyMatch(r -> r < 0 || r >= rows)) {
            throw new IllegalArgumentException("a reflection has no row among %d".formatted(rows));
        }
        for (int i = 0; i < rows; i++) {
            if (band[i].length < 1 || i + band[i].length > rows) {
                throw new IllegalArgumentException(
                        "row %d of %d has %d elements from the diagonal".formatted(i, rows, band[i].length));
            }
        }
    }

    int rows() {
        return band.length;
    }

    /** First column of each row whose element is kept, before the diagonal too. */
    int[] firstColumn() {
        int[] first = new int[rows()];
        Arrays.setAll(first, i -> i);
        for (int i = 0; i < rows(); i++) {
            for (int j = i; j < i + band[i].length; j++) {
                first[j] = Math.min(first[j], i);
            }
        }
        return first;
    }

    double element(int i, int j) {
        int row = Math.min(i, j);
        int distance = Math.abs(i - j);
        return distance < band[row].length ? band[row][distance] : 0;
    }

    /** A c, with c the reference. */
    double[] alongReference() {
        double[] product = new double[rows()];
        for (int i = 0; i < rows(); i++) {
            product[i] += band[i][0] * reference[i];
            for (int k = 1; k < band[i].length; k++) {
                product[i] += band[i][k] * reference[i + k];
                product[i + k] += band[i][k] * reference[i];
            }
        }
        return product;
    }

    /** S − 2 v·c + c·A c. */
    double atReference() {
        double[] product = alongReference();
        double sum = sumOfSquares;
        for (int i = 0; i < rows(); i++) {
            sum += reference[i] * (product[i] - 2 * vector[i]);
        }
        return sum;
    }
}
