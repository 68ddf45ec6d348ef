package org.objcryst.band;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Band matrices against dense algebra. */
class BandMatrixTest {
    private static final int SIZE = 40;

    /** Of sums of a few tens of terms of order 10 or less, well conditioned. */
    private static final double ROUNDING = 1e-12;

    /** Rows may end before those above them; positive definite by a dominant diagonal. */
    private static BandMatrix[] matrices() {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.of(1, 4, 9)
                .mapToObj(longest -> matrix(longest, random))
                .toArray(BandMatrix[]::new);
    }

    private static BandMatrix matrix(int longest, SplittableRandom random) {
        BandMatrix matrix = new BandMatrix(IntStream.range(0, SIZE)
                .map(i -> Math.min(SIZE - 1, i + random.nextInt(longest)))
                .toArray());
        for (int i = 0; i < SIZE; i++) {
            for (int j = i; j <= matrix.lastColumn(i); j++) {
                matrix.set(i, j, j == i ? 2 * longest : random.nextDouble(-1, 1));
            }
        }
        return matrix;
    }

    private static DMatrixRMaj dense(BandMatrix a) {
        DMatrixRMaj dense = new DMatrixRMaj(SIZE, SIZE);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                dense.set(i, j, a.element(i, j));
            }
        }
        return dense;
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void nothingIsOutsideTheBand(BandMatrix a) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                assertEquals(a.element(j, i), a.element(i, j));
                assertTrue(a.firstColumn(i) <= j && j <= a.lastColumn(i) || a.element(i, j) == 0);
            }
        }
        assertTrue(a.storedElements() < SIZE * SIZE / 4);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void productsWithVectorsAreThoseOfTheElements(BandMatrix a) {
        double[] x = new SplittableRandom(3).doubles(SIZE, -1, 1).toArray();
        DMatrixRMaj expected = new DMatrixRMaj(SIZE, 1);
        CommonOps_DDRM.mult(dense(a), DMatrixRMaj.wrap(SIZE, 1, x), expected);
        double[][] products = new double[3][SIZE];
        a.multiply(x, products[0]);
        IntStream.range(0, SIZE).forEach(j -> a.addColumn(j, x[j], products[1]));
        QuadraticForms.of(a).multiply(1, new double[][] {x}, new double[][] {products[2]});
        for (double[] product : products) {
            assertArrayEquals(expected.data, product, ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theQuadraticFormIsAlongTheProduct(BandMatrix a) {
        double[] x = new SplittableRandom(3).doubles(SIZE, -1, 1).toArray();
        double[] product = new double[SIZE];
        a.multiply(x, product);
        double expected =
                IntStream.range(0, SIZE).mapToDouble(i -> x[i] * product[i]).sum();
        assertEquals(expected, a.quadraticForm(x), ROUNDING * expected);
        assertEquals(expected, QuadraticForms.of(a).of(x), ROUNDING * expected);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void diagonalOfTheInverseIsThatOfDenseAlgebra(BandMatrix a) {
        double ridge = 1e-6;
        DMatrixRMaj inverse = dense(a);
        for (int i = 0; i < SIZE; i++) {
            inverse.set(i, i, inverse.get(i, i) * (1 + ridge));
        }
        assertTrue(CommonOps_DDRM.invert(inverse));
        double[] diagonal = new BandCholesky(a, ridge).inverseDiagonal();
        for (int i = 0; i < SIZE; i++) {
            assertEquals(inverse.get(i, i), diagonal[i], ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void aPartOfTheEquationsIsSolvedAsIfTheRestWereNotThere(BandMatrix a) {
        int[] members = {0, 2, 3, 7, 8, 12, 13, 39};
        double[] truth = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] full = new double[SIZE];
        for (int m = 0; m < members.length; m++) {
            a.addColumn(members[m], truth[m], full);
        }
        assertArrayEquals(truth, new BandCholesky(a, members, 0).solve(full), ROUNDING);
        double[] right = Arrays.stream(members).mapToDouble(i -> full[i]).toArray();
        assertArrayEquals(truth, new BandCholesky(a.part(members), 0).solve(right), ROUNDING);
    }

    @Test
    void aRowCannotEndBeforeItsDiagonal() {
        assertThrows(IllegalArgumentException.class, () -> new BandMatrix(new int[] {1, 0}));
    }
}
