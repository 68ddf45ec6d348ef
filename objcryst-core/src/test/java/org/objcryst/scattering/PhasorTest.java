package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhasorTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, -0.5, 0.499999, 1.0 / 3, 0.123456, -7.654321, 1000.1})
    void powersAreThoseOfTheAngle(double x) {
        int last = 150;
        double[] table = new double[2 * (last + 1)];
        Phasor.powers(x, 2, last, table, 0, 1);
        double reduced = x - Math.rint(x);
        for (int n = 0; n <= last; n++) {
            // the first power is rounded a few times, the recurrence twice a step until it starts anew
            double rounding = 2 * 1e-15 * (1 + Math.max(n, 1));
            assertEquals(2 * Math.cos(2 * Math.PI * n * reduced), table[n], rounding);
            assertEquals(2 * Math.sin(2 * Math.PI * n * reduced), table[last + 1 + n], rounding);
        }
    }
}
