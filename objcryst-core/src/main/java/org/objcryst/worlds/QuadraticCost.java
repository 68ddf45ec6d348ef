package org.objcryst.worlds;

import java.util.Arrays;

/**
 * A cost that is quadratic in intensities J which are known but for a scale, at the best scale that is not negative:
 * <pre>   χ² = min over s ≥ 0 of  Y² − 2 s v·J + s² J·A J,   J(row) = Σ factor(h) |F(h)|² over the reflections of a row</pre>
 * as that of a powder pattern whose profiles stand still (P-34, S-31), or of correlated intensities.
 *
 * @param rowOfReflection the row of each reflection
 * @param factors what |F|² of each reflection is multiplied with
 * @param ends the matrix A is symmetric and vanishes far from the diagonal: where each row of {@code elements} ends
 * @param elements of each row from the diagonal on, one row after the other
 * @param vector v, one number a row
 * @param sumOfSquares Y²
 * @param reference intensities s J near the answer, as far as they are known, one number a row: the closer, the less is lost to
 *     single precision; zeros lose what Y² has more digits than the cost
 */
public record QuadraticCost(
        int[] rowOfReflection,
        double[] factors,
        int[] ends,
        double[] elements,
        double[] vector,
        double sumOfSquares,
        double[] reference) {
    /**
     * Refuses what does not fit together.
     *
     * @param rowOfReflection the row of each reflection
     * @param factors as many
     * @param ends as many as rows
     * @param elements as many as the last row ends at
     * @param vector as many as rows
     * @param sumOfSquares Y²
     * @param reference as many as rows
     */
    public QuadraticCost {
        int rows = ends.length;
        if (vector.length != rows || reference.length != rows || factors.length != rowOfReflection.length) {
            throw new IllegalArgumentException(
                    "a matrix of %d rows with a vector of %d and a reference of %d; %d factors for %d reflections"
                            .formatted(rows, vector.length, reference.length, factors.length, rowOfReflection.length));
        }
        if (Arrays.stream(rowOfReflection).anyMatch(r -> r < 0 || r >= rows)) {
            throw new IllegalArgumentException("a reflection has no row among %d".formatted(rows));
        }
        for (int i = 0, start = 0; i < rows; start = ends[i++]) {
            int length = ends[i] - start;
            if (length < 1 || i + length > rows || ends[i] > elements.length) {
                throw new IllegalArgumentException("row %d of %d has %d elements from the diagonal; %d of all rows"
                        .formatted(i, rows, length, elements.length));
            }
        }
    }

    /**
     * Number of rows.
     *
     * @return that of the matrix A
     */
    public int rows() {
        return ends.length;
    }

    /**
     * Number of stored elements of a row.
     *
     * @param row its number
     * @return from the diagonal on, at least 1
     */
    public int length(int row) {
        return ends[row] - start(row);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /**
     * An element of A.
     *
     * @param i row
     * @param j column
     * @return 0 outside the band
     */
    public double element(int i, int j) {
        int row = Math.min(i, j);
        int distance = Math.abs(i - j);
        return distance < length(row) ? elements[start(row) + distance] : 0;
    }

    /**
     * First column of each row whose element is kept, before the diagonal too.
     *
     * @return a new array
     */
    public int[] firstColumns() {
        int[] first = new int[rows()];
        Arrays.setAll(first, i -> i);
        for (int i = 0; i < rows(); i++) {
            for (int j = i; j < i + length(i); j++) {
                first[j] = Math.min(first[j], i);
            }
        }
        return first;
    }

    /**
     * The product with the matrix.
     *
     * @param j one number a row
     * @param product overwritten with A·J
     */
    public void multiply(double[] j, double[] product) {
        Arrays.fill(product, 0);
        for (int i = 0, at = 0; i < j.length; i++) {
            double own = j[i];
            double sum = elements[at++] * own;
            for (int k = i + 1; at < ends[i]; at++, k++) {
                sum += elements[at] * j[k];
                product[k] += elements[at] * own;
            }
            product[i] += sum;
        }
    }

    /**
     * The quadratic form.
     *
     * @param j one number a row
     * @return J·A J
     */
    public double alongMatrix(double[] j) {
        double sum = 0;
        for (int i = 0, at = 0; i < j.length; i++) {
            double row = 0.5 * elements[at++] * j[i];
            for (int k = i + 1; at < ends[i]; at++, k++) {
                row += elements[at] * j[k];
            }
            sum += row * j[i];
        }
        return 2 * sum;
    }

    /**
     * A c, with c the reference.
     *
     * @return a new array
     */
    public double[] alongReference() {
        double[] product = new double[rows()];
        multiply(reference, product);
        return product;
    }

    /**
     * The cost of the reference itself.
     *
     * @return Y² − 2 v·c + c·A c
     */
    public double atReference() {
        double[] product = alongReference();
        double sum = sumOfSquares;
        for (int i = 0; i < rows(); i++) {
            sum += reference[i] * (product[i] - 2 * vector[i]);
        }
        return sum;
    }
}
