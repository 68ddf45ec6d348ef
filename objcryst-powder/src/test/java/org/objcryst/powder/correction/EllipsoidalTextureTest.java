package org.objcryst.powder.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EllipsoidalTextureTest {
    private static final double ROUNDING = 1e-14;

    @Test
    void aSphereIsNoTexture() {
        double[] sphere = {3, 3, 3, 0, 0, 0}; // of a cubic lattice with a = 1 Å
        double expected = Math.pow(1.003, -1.5);
        assertEquals(
                expected,
                EllipsoidalTexture.density(EllipsoidalTexture.form(sphere, 1, 2, 3), 1 / Math.sqrt(14)),
                ROUNDING);
        assertEquals(expected, EllipsoidalTexture.density(EllipsoidalTexture.form(sphere, 0, 0, 5), 0.2), ROUNDING);
        assertEquals(1, EllipsoidalTexture.density(EllipsoidalTexture.form(new double[6], 1, 2, 3), 2), ROUNDING);
    }

    @Test
    void mixedTermsCountTwice() {
        double[] e = {0, 0, 0, 10, 20, 30};
        assertEquals(
                Math.pow(1.001 + 0.239, -1.5),
                EllipsoidalTexture.density(EllipsoidalTexture.form(e, 1, 1, 1), Math.sqrt(2)),
                ROUNDING);
    }

    @Test
    void anImpossibleFormIsCutOff() {
        double[] e = {-2000, 0, 0, 0, 0, 0};
        assertEquals(Math.pow(0.05, -1.5), EllipsoidalTexture.density(EllipsoidalTexture.form(e, 1, 0, 0), 1), 1e-12);
    }
}
