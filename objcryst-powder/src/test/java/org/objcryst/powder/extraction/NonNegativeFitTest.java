package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.intensity.GaussianColumns;
import org.objcryst.powder.intensity.IntensityEquations;

class NonNegativeFitTest {
    private static final int N = GaussianColumns.COLUMNS;

    private final GaussianColumns columns = new GaussianColumns();

    @Test
    void minimumHasNoGradientWhereIntensitiesArePositiveAndPointsDownwardsElsewhere() {
        IntensityEquations equations = columns.equations();
        double[] best = new double[N];
        new NonNegativeFit(equations).minimise(best, 0);
        double[] residual = equations.residual(best);
        for (int h = 0; h < N; h++) {
            assertEquals(0, best[h] > 0 ? residual[h] : Math.max(residual[h], 0), 1e-6);
        }
    }

    @Test
    void noiseFreeIntensitiesAreRecovered() {
        double[] truth = columns.intensities(1, 20);
        double[] start = new double[N];
        Arrays.fill(start, 5);
        new NonNegativeFit(columns.equations(truth)).minimise(start, 0);
        assertArrayEquals(truth, start, 1e-3); // the closest pair is a tenth of its width apart
    }
}
