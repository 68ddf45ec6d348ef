package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected factors: simulation quoted with formula (O-18). */
class SerialCorrelationTest {
    private static final int POINTS = 400_000;
    private static final double STATISTICAL = 0.01;

    @ParameterizedTest
    @CsvSource({"1,1.00", "3,1.56", "5,1.95", "10,2.67"})
    void movingAveragesOfNoiseGiveTheSimulatedFactor(int width, double expected) {
        Random random = new Random(7);
        double[] noise = random.doubles(POINTS + width, -1, 1)
                .map(u -> random.nextGaussian())
                .toArray();
        double[] residuals = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            for (int k = 0; k < width; k++) {
                residuals[i] += noise[i + k];
            }
        }
        assertEquals(expected, SerialCorrelation.factor(residuals), STATISTICAL);
    }

    @Test
    void noResidualsNeedNoFactor() {
        assertEquals(1, SerialCorrelation.factor(new double[5]));
    }
}
