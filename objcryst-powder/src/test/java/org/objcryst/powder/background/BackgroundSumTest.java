package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundSumTest {
    private static final double ROUNDING = 1e-12;
    private static final double[] X = {0.1, 0.3, 0.8};

    private final PointBackground flat = new PointBackground(new double[] {0, 1}, new double[] {5, 5});
    private final PointBackground slope = new PointBackground(new double[] {0, 1}, new double[] {0, 10});
    private final BackgroundSum sum = new BackgroundSum(List.of(flat, slope));

    @Test
    void curvesAreAdded() {
        assertArrayEquals(new double[] {6, 8, 13}, sum.values(X), ROUNDING * 10);
    }

    @Test
    void itIsLinearInThePointsOfItsParts() {
        double[][] basis = sum.basis(X);
        assertEquals(4, sum.linearPars().size());
        assertEquals(4, basis.length);
        double[] curve = new double[X.length];
        for (int j = 0; j < basis.length; j++) {
            for (int i = 0; i < X.length; i++) {
                curve[i] += sum.linearPars().get(j).value() * basis[j][i];
            }
        }
        assertArrayEquals(sum.values(X), curve, ROUNDING * 10);
    }

    @Test
    void aCopyHasPartsOfItsOwn() {
        BackgroundSum copy = (BackgroundSum) sum.copy();
        copy.linearPars().get(0).set(100);
        assertEquals(5, flat.heights()[0]);
        assertEquals(100, copy.parts().get(0).parameters().get(0).value());
        assertThrows(IllegalArgumentException.class, () -> new BackgroundSum(List.of()));
    }
}
