package org.objcryst.powder.intensity;

import java.util.Arrays;
import org.objcryst.band.BandMatrix;
import org.objcryst.band.QuadraticForm;
import org.objcryst.band.QuadraticForms;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.Snapshottable;

/**
 * The normal equations A·I = v of the intensities of a pattern (P-34), for fixed positions, profiles and background: with P
 * the profiles at the points, W the weights and y′ the observed pattern less its background,
 *
 * <pre>
 *   A = Pᵀ W P,   v = Pᵀ W y′,   Y² = y′ᵀ W y′,   χ²(I) = Y² − 2 v·I + Iᵀ A I
 * </pre>
 *
 * <p>which is exactly the χ² of the whole pattern. The solution I is the Pawley extraction; A is the inverse of its
 * covariance matrix.
 *
 * @see "Pawley (1981), J. Appl. Cryst. 14, 357–361; David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class IntensityEquations implements Snapshottable {
    private final BandMatrix a;
    private final double[] v;
    private final double y2;
    private QuadraticForm form; // made when it is asked for

    /**
     * Sums over the pattern.
     *
     * @param profiles one column an intensity, sorted by position or nearly
     * @param net observed minus background and all other contributions
     * @param weights 1/σ² of the points; 0 leaves a point out
     */
    public IntensityEquations(SparseProfiles profiles, double[] net, double[] weights) {
        double[] weighted = new double[net.length];
        double sum = 0;
        for (int i = 0; i < net.length; i++) {
            weighted[i] = weights[i] * net[i];
            sum += weighted[i] * net[i];
        }
        a = profiles.overlaps(weights);
        v = profiles.dots(weighted);
        y2 = sum;
    }

    private IntensityEquations(BandMatrix a, double[] v, double y2) {
        this.a = a;
        this.v = v;
        this.y2 = y2;
    }

    /**
     * The equations with all but some intensities at zero.
     *
     * @param rows those that are left, increasing
     * @return new equations, one row for each of them
     */
    public IntensityEquations part(int[] rows) {
        return new IntensityEquations(
                a.part(rows), Arrays.stream(rows).mapToDouble(i -> v[i]).toArray(), y2);
    }

    /**
     * Number of unknown intensities.
     *
     * @return rows of the matrix
     */
    public int size() {
        return v.length;
    }

    /**
     * The matrix A.
     *
     * @return owned by this object, not to be modified
     */
    public BandMatrix matrix() {
        return a;
    }

    /**
     * The right-hand side v.
     *
     * @return owned by this object, not to be modified
     */
    public double[] vector() {
        return v;
    }

    /**
     * The constant Y².
     *
     * @return χ² of the background alone
     */
    public double sumOfSquares() {
        return y2;
    }

    /**
     * χ² of given intensities.
     *
     * @param intensity one number a row
     * @return Y² − 2 v·I + Iᵀ A I; not negative up to rounding
     */
    public double chiSquare(double[] intensity) {
        return y2 - 2 * alongVector(intensity) + alongMatrix(intensity);
    }

    /**
     * The quadratic form Iᵀ A I, in the fastest way that can run here.
     *
     * @param intensity one number a row
     * @return not negative up to rounding
     */
    public double alongMatrix(double[] intensity) {
        return form().of(intensity);
    }

    private QuadraticForm form() {
        if (form == null) {
            form = QuadraticForms.of(a);
        }
        return form;
    }

    /**
     * The quadratic forms of several sets of intensities.
     *
     * @param number how many they are
     * @param intensity one number a row, for each of them
     * @param forms overwritten from its beginning
     */
    public void alongMatrix(int number, double[][] intensity, double[] forms) {
        form().of(number, intensity, forms);
    }

    /**
     * The product v·I.
     *
     * @param intensity one number a row
     * @return how much of the pattern the intensities explain
     */
    public double alongVector(double[] intensity) {
        return NormalEquations.dot(v, intensity);
    }

    /**
     * What the intensities leave of the right-hand side.
     *
     * @param intensity one number a row
     * @return v − A·I, minus half the gradient of χ²; a new array
     */
    public double[] residual(double[] intensity) {
        double[] residual = new double[v.length];
        a.multiply(intensity, residual);
        for (int i = 0; i < residual.length; i++) {
            residual[i] = v[i] - residual[i];
        }
        return residual;
    }

    @Override
    public Object snapshot() {
        return new Object[] {a.snapshot(), v.clone(), y2};
    }
}
