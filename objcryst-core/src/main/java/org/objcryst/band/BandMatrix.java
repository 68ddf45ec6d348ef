package org.objcryst.band;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.refinable.Snapshottable;

/**
 * A symmetric matrix whose elements vanish far from the diagonal, such as the overlap of reflections in a powder pattern:
 * row i holds the elements from the diagonal to the last column that is not zero, all rows one after the other.
 */
public final class BandMatrix implements Snapshottable {
    private final int n;
    private final int[] start;
    private final int[] firstColumn;
    private final double[] elements;

    /**
     * A matrix of zeros.
     *
     * @param lastColumn last column of each row, not before the diagonal
     */
    public BandMatrix(int[] lastColumn) {
        n = lastColumn.length;
        start = new int[n + 1];
        firstColumn = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            if (!(lastColumn[i] >= i && lastColumn[i] < n)) {
                throw new IllegalArgumentException("row %d of a symmetric matrix of %d rows cannot end at column %d"
                        .formatted(i, n, lastColumn[i]));
            }
            start[i + 1] = start[i] + lastColumn[i] - i + 1;
            for (int j = lastColumn[i]; j > i && firstColumn[j] == j; j--) {
                firstColumn[j] = i;
            }
        }
        elements = new double[start[n]];
    }

    /**
     * Some of the rows and columns.
     *
     * @param rows which, increasing
     * @return a new matrix
     */
    public BandMatrix part(int[] rows) {
        int[] last = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            last[i] = i;
            while (last[i] + 1 < rows.length && rows[last[i] + 1] <= lastColumn(rows[i])) {
                last[i]++;
            }
        }
        BandMatrix part = new BandMatrix(last);
        for (int i = 0; i < rows.length; i++) {
            for (int j = i; j <= last[i]; j++) {
                part.set(i, j, element(rows[i], rows[j]));
            }
        }
        return part;
    }

    /**
     * Number of rows.
     *
     * @return not negative
     */
    public int size() {
        return n;
    }

    /**
     * Number of stored elements, those of the lower triangle not counted.
     *
     * @return at least the number of rows
     */
    public int storedElements() {
        return elements.length;
    }

    /**
     * Last column of a row that may differ from zero.
     *
     * @param i row
     * @return at least i
     */
    public int lastColumn(int i) {
        return i + start[i + 1] - start[i] - 1;
    }

    /**
     * First column of a row that may differ from zero.
     *
     * @param i row
     * @return at most i
     */
    public int firstColumn(int i) {
        return firstColumn[i];
    }

    /**
     * One element.
     *
     * @param i row
     * @param j column
     * @return 0 outside the band
     */
    public double element(int i, int j) {
        int row = Math.min(i, j);
        int distance = Math.abs(i - j);
        return distance < start[row + 1] - start[row] ? elements[start[row] + distance] : 0;
    }

    /**
     * Sets an element and its mirror image.
     *
     * @param i row
     * @param j column, from i to the last one of the row
     * @param value new value
     */
    public void set(int i, int j, double value) {
        elements[start[i] + j - i] = value;
    }

    /**
     * Adds to an element and its mirror image.
     *
     * @param i row
     * @param j column, from i to the last one of the row
     * @param value to add
     */
    public void add(int i, int j, double value) {
        elements[start[i] + j - i] += value;
    }

    /**
     * Adds factor · b·bᵀ to the rows and columns from a place on.
     *
     * @param from row of the first element of b; the row reaches as far as b
     * @param b one number a row
     * @param factor of the products
     */
    public void addProducts(int from, double[] b, double factor) {
        for (int j = 0; j < b.length; j++) {
            int row = start[from + j] - j;
            double scaled = factor * b[j];
            for (int k = j; k < b.length; k++) {
                elements[row + k] += scaled * b[k];
            }
        }
    }

    /**
     * Adds a multiple of one column to a vector.
     *
     * @param j column
     * @param factor of the column
     * @param out of length {@link #size()}; added to
     */
    public void addColumn(int j, double factor, double[] out) {
        for (int i = firstColumn[j]; i < j; i++) {
            int k = start[i] + j - i;
            out[i] += k < start[i + 1] ? factor * elements[k] : 0;
        }
        int shift = j - start[j];
        for (int k = start[j]; k < start[j + 1]; k++) {
            out[k + shift] += factor * elements[k];
        }
    }

    /**
     * The product with a vector.
     *
     * @param x of length {@link #size()}
     * @param out overwritten with A·x
     */
    public void multiply(double[] x, double[] out) {
        Arrays.fill(out, 0, n, 0);
        for (int i = 0; i < n; i++) {
            int from = start[i];
            int length = start[i + 1] - from;
            double xi = x[i];
            double sum = elements[from] * xi;
            for (int d = 1; d < length; d++) {
                sum += elements[from + d] * x[i + d];
                out[i + d] += elements[from + d] * xi;
            }
            out[i] += sum;
        }
    }

    /**
     * The quadratic form xᵀ A x.
     *
     * @param x of length {@link #size()}
     * @return not negative for a matrix of overlaps
     */
    public double quadraticForm(double[] x) {
        double[] a = elements;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int k = start[i];
            int end = start[i + 1];
            double diagonal = a[k] * x[i];
            int shift = i - k;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (k++; k < end - 3; k += 4) {
                s0 += a[k] * x[k + shift];
                s1 += a[k + 1] * x[k + 1 + shift];
                s2 += a[k + 2] * x[k + 2 + shift];
                s3 += a[k + 3] * x[k + 3 + shift];
            }
            for (; k < end; k++) {
                s0 += a[k] * x[k + shift];
            }
            sum += x[i] * (diagonal + 2 * ((s0 + s1) + (s2 + s3)));
        }
        return sum;
    }

    @Override
    public Object snapshot() {
        return new Object[] {start.clone(), elements.clone()};
    }
}
