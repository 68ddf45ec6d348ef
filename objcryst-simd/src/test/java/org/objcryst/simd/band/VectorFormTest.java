package org.objcryst.simd.band;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.band.BandMatrix;
import org.objcryst.band.QuadraticFormEngine;
import org.objcryst.band.QuadraticForms;

class VectorFormTest {
    /** Sums of numbers between 0 and 1 in another order. */
    private static final double ROUNDING = 1e-13;

    private static final int SEVERAL = 7;

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 70);
    }

    private static BandMatrix matrix(int size, int longest, SplittableRandom random) {
        BandMatrix matrix = new BandMatrix(IntStream.range(0, size)
                .map(i -> Math.min(size - 1, i + random.nextInt(longest)))
                .toArray());
        for (int i = 0; i < size; i++) {
            for (int j = i; j <= matrix.lastColumn(i); j++) {
                matrix.set(i, j, random.nextDouble());
            }
        }
        return matrix;
    }

    private static double[][] several(int size, SplittableRandom random) {
        double[][] several = new double[SEVERAL][];
        Arrays.setAll(several, n -> random.doubles(size).toArray());
        return several;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theFormIsThatOfTheMatrix(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int longest : new int[] {1, 3, 20, 100}) {
            BandMatrix matrix = matrix(size, longest, random);
            VectorForm form = new VectorForm(matrix);
            double[][] x = several(size, random);
            double[] forms = new double[SEVERAL];
            form.of(SEVERAL, x, forms);
            for (int n = 0; n < SEVERAL; n++) {
                double expected = matrix.quadraticForm(x[n]);
                assertEquals(expected, form.of(x[n]), ROUNDING * expected);
                assertEquals(expected, forms[n], ROUNDING * expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void productsAreThoseOfTheMatrix(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int longest : new int[] {1, 3, 20, 100}) {
            BandMatrix matrix = matrix(size, longest, random);
            VectorForm form = new VectorForm(matrix);
            double[][] x = several(size, random);
            for (int number = 1; number <= SEVERAL; number++) {
                double[][] products = new double[SEVERAL][size];
                form.multiply(number, x, products);
                for (int n = 0; n < SEVERAL; n++) {
                    double[] expected = new double[size];
                    if (n < number) {
                        matrix.multiply(x[n], expected);
                    }
                    assertArrayEquals(expected, products[n], ROUNDING * size);
                }
            }
        }
    }

    @Test
    void theEngineIsFound() {
        assertTrue(ServiceLoader.load(QuadraticFormEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .anyMatch(engine ->
                        engine instanceof VectorFormEngine && engine.obstacle().isEmpty()));
        assertInstanceOf(VectorForm.class, QuadraticForms.of(new BandMatrix(new int[] {0})));
    }
}
