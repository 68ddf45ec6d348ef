package org.objcryst.simd.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.powder.intensity.BandMatrix;
import org.objcryst.powder.intensity.QuadraticFormEngine;

class VectorFormTest {
    /** Sums of numbers between 0 and 1 in another order. */
    private static final double ROUNDING = 1e-13;

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 70);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theFormIsThatOfTheMatrix(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int longest : new int[] {1, 3, 20, 100}) {
            int[] last = IntStream.range(0, size)
                    .map(i -> Math.min(size - 1, i + random.nextInt(longest)))
                    .toArray();
            BandMatrix matrix = new BandMatrix(last);
            for (int i = 0; i < size; i++) {
                for (int j = i; j <= last[i]; j++) {
                    matrix.set(i, j, random.nextDouble());
                }
            }
            VectorForm form = new VectorForm(matrix);
            for (int repeat = 0; repeat < 3; repeat++) {
                double[] x = random.doubles(size).toArray();
                double expected = matrix.quadraticForm(x);
                assertEquals(expected, form.of(x), ROUNDING * expected);
            }
            double[][] several = new double[7][];
            Arrays.setAll(several, n -> random.doubles(size).toArray());
            double[] forms = new double[several.length];
            form.of(several.length, several, forms);
            for (int n = 0; n < several.length; n++) {
                double expected = matrix.quadraticForm(several[n]);
                assertEquals(expected, forms[n], ROUNDING * expected);
            }
        }
    }

    @Test
    void theEngineIsFound() {
        assertTrue(ServiceLoader.load(QuadraticFormEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .anyMatch(engine ->
                        engine instanceof VectorFormEngine && engine.obstacle().isEmpty()));
    }
}
