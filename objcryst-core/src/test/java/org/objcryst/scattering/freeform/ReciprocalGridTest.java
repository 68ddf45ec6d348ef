package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReciprocalGridTest {
    private static final double ROUNDING = 1e-12; // indices of a few units, thousands of steps

    @ParameterizedTest
    @CsvSource({
        "3, 4, 5, 1",
        "3, 4, 5, 7",
        "2, 3, 700, 1000",
        "2, 3, 700, 1",
        "5, 6, 1, 2",
        "1, 1, 77777, 3000",
        "7, 1, 1, 9"
    })
    void blocksHoldAllPointsInOrder(int n1, int n2, int n3, int portion) {
        ReciprocalGrid grid = new ReciprocalGrid(
                new double[] {1, 2, 3}, new double[][] {{0.1, 0, 0}, {0, 0.2, 0}, {0.001, 0, 0.003}}, n1, n2, n3);
        long point = 0;
        double[] hkl = new double[3];
        while (point < grid.size()) {
            PointBlock block = grid.block(point, portion);
            for (int i = 0; i < block.size(); i++, point++) {
                block.at(i, hkl);
                long k = point % n3;
                long j = point / n3 % n2;
                long m = point / n3 / n2;
                double[] expected = {1 + 0.1 * m + 0.001 * k, 2 + 0.2 * j, 3 + 0.003 * k};
                assertArrayEquals(expected, hkl, ROUNDING, "point " + point);
            }
        }
        assertEquals((long) n1 * n2 * n3, point);
    }

    @Test
    void bothEndsBelongToAGridBetweenThem() {
        ReciprocalGrid grid = ReciprocalGrid.between(new double[] {0, 1, 2}, new double[] {1, 9, 4}, 5, 1, 3);
        double[] hkl = new double[3];
        grid.block(0, 15).at(14, hkl);
        assertArrayEquals(new double[] {1, 1, 4}, hkl, ROUNDING);
    }

    @Test
    void emptyAndInfiniteGridsAreRefused() {
        double[] origin = new double[3];
        assertThrows(IllegalArgumentException.class, () -> ReciprocalGrid.between(origin, origin, 4, 0, 4));
        double[][] infinite = {{Double.NaN, 0, 0}};
        assertThrows(IllegalArgumentException.class, () -> new ReciprocalGrid(origin, infinite, 4));
    }
}
