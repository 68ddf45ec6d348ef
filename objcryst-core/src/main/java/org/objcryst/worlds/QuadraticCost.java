package org.objcryst.worlds;

import java.util.Arrays;
import org.objcryst.band.BandMatrix;

/**
 * A cost that is quadratic in intensities J which are known but for a scale, at the best scale that is not negative:
 * <pre>   χ² = min over s ≥ 0 of  Y² − 2 s v·J + s² J·A J,   J(row) = Σ factor(h) |F(h)|² over the reflections of a row</pre>
 * as that of a powder pattern whose profiles stand still (P-34, S-31), or of correlated intensities.
 *
 * @param rowOfReflection the row of each reflection
 * @param factors what |F|² of each reflection is multiplied with
 * @param matrix A; not to be modified from now on
 * @param vector v, one number a row
 * @param sumOfSquares Y²
 * @param reference intensities s J near the answer, as far as they are known, one number a row: the closer, the less is lost to
 *     single precision; zeros lose what Y² has more digits than the cost
 */
public record QuadraticCost(
        int[] rowOfReflection,
        double[] factors,
        BandMatrix matrix,
        double[] vector,
        double sumOfSquares,
        double[] reference) {
    /**
     * Refuses what does not fit together.
     *
     * @param rowOfReflection the row of each reflection
     * @param factors as many
     * @param matrix A
     * @param vector as many as rows
     * @param sumOfSquares Y²
     * @param reference as many as rows
     */
    public QuadraticCost {
        int rows = matrix.size();
        if (vector.length != rows || reference.length != rows || factors.length != rowOfReflection.length) {
            throw new IllegalArgumentException(
                    "a matrix of %d rows with a vector of %d and a reference of %d; %d factors for %d reflections"
                            .formatted(rows, vector.length, reference.length, factors.length, rowOfReflection.length));
        }
        if (Arrays.stream(rowOfReflection).anyMatch(r -> r < 0 || r >= rows)) {
            throw new IllegalArgumentException("a reflection has no row among %d".formatted(rows));
        }
    }

    /**
     * A c, with c the reference.
     *
     * @return a new array
     */
    public double[] alongReference() {
        double[] product = new double[matrix.size()];
        matrix.multiply(reference, product);
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
        for (int i = 0; i < product.length; i++) {
            sum += reference[i] * (product[i] - 2 * vector[i]);
        }
        return sum;
    }
}
