package org.objcryst.powder.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The quadratic form of the intensities against the sum over all points. */
class IntensityEquationsTest {
    private static final int N = GaussianColumns.COLUMNS;

    private final GaussianColumns columns = new GaussianColumns();
    private final IntensityEquations equations = columns.equations();

    @Test
    void chiSquareIsThatOfThePoints() {
        for (int trial = 0; trial < 10; trial++) {
            double[] intensity = columns.intensities(0, 20);
            double expected = columns.pointwise(intensity);
            assertEquals(expected, equations.chiSquare(intensity), 1e-10 * expected); // test 7 of the design
        }
    }

    @Test
    void theResidualIsMinusHalfTheGradientOfChiSquare() {
        double[] intensity = columns.intensities(0, 20);
        double[] residual = equations.residual(intensity);
        for (int h = 0; h < N; h++) {
            double[] up = intensity.clone();
            double[] down = intensity.clone();
            up[h] += 1e-3;
            down[h] -= 1e-3;
            double numerical = (columns.pointwise(up) - columns.pointwise(down)) / 2e-3;
            assertEquals(numerical, -2 * residual[h], 1e-6 * (1 + Math.abs(numerical)));
        }
    }
}
