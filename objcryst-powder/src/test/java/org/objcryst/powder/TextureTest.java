package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.powder.correction.MarchDollase;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class TextureTest {
    private static final double ROUNDING = 1e-12;
    /** Midpoint rule with a thousand points across a peak of r⁻³ at the pole. */
    private static final double QUADRATURE = 3e-4;

    private static final Lattice LATTICE = Lattice.ofDegrees(4.6, 4.6, 2.96, 90, 90, 90);
    private static final SpaceGroup GROUP = SpaceGroup.of("P 42/m n m");

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 1, 1.5, 3})
    void theMeanOverTheSphereIsOne(double r) {
        int n = 1000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double cos = (i + 0.5) / n;
            sum += MarchDollase.density(cos * cos, r) / n;
        }
        assertEquals(1, sum, QUADRATURE);
    }

    @Test
    void platesEnhanceTheirOwnReflectionAndNeedlesWeakenIt() {
        ReflectionList list = ReflectionList.of(GROUP, new int[] {0, 0, 2}, new int[] {1, 1, 0});
        double[] plates = new Texture().add(0, 0, 1, 1, 0.6).factors(list, LATTICE, GROUP);
        double[] needles = new Texture().add(0, 0, 1, 1, 1.6).factors(list, LATTICE, GROUP);
        assertTrue(plates[0] > 1 && plates[1] < 1 && needles[0] < 1 && needles[1] > 1);
        assertEquals(Math.pow(0.6, -3), plates[0], ROUNDING * 10);
    }

    @Test
    void theLengthOfTheDirectionAndTheChoiceOfTheEquivalentDoNotMatter() {
        ReflectionList list = ReflectionList.upTo(LATTICE, GROUP, 0.4);
        double[] one = new Texture().add(1, 0, 1, 0.7, 0.5).factors(list, LATTICE, GROUP);
        double[] other = new Texture().add(0, -2.5, 2.5, 0.7, 0.5).factors(list, LATTICE, GROUP);
        assertArrayEquals(one, other, ROUNDING * 10);
    }

    @Test
    void fractionsAboveOneCountInProportion() {
        ReflectionList list = ReflectionList.upTo(LATTICE, GROUP, 0.4);
        double[] twice =
                new Texture().add(0, 0, 1, 0.9, 0.5).add(0, 0, 1, 0.9, 0.5).factors(list, LATTICE, GROUP);
        double[] once = new Texture().add(0, 0, 1, 1, 0.5).factors(list, LATTICE, GROUP);
        assertArrayEquals(once, twice, ROUNDING * 10);
    }

    @Test
    void anEllipsoidKeepsTheMeanAndTheSymmetry() {
        ReflectionList list = ReflectionList.upTo(LATTICE, GROUP, 0.4);
        double[] factors = new Texture().ellipsoid(0, 0, 900, 0, 0, 0).factors(list, LATTICE, GROUP);
        assertEquals(1, Arrays.stream(factors).average().orElseThrow(), ROUNDING);
        double[] turned = new Texture().ellipsoid(50, 0, 900, 0, 7, 0).factors(list, LATTICE, GROUP);
        double[] meant = new Texture().ellipsoid(25, 25, 900, 0, 0, 0).factors(list, LATTICE, GROUP);
        assertArrayEquals(meant, turned, ROUNDING * 10);
        assertTrue(Arrays.stream(factors).max().orElseThrow() > 1.1);
    }

    @Test
    void aPatternWithTextureIsCopiedWithIt() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.phases().get(0).texture().add(0, 0, 1, 0.5, 0.7).ellipsoid(10, 20, 300, 0, 0, 0);
        PowderPattern copy = (PowderPattern) pattern.copy();
        assertArrayEquals(pattern.calculated(), copy.calculated());
        assertThrows(
                IllegalArgumentException.class,
                () -> copy.phases().get(0).texture().add(0, 0, 0, 1, 1));
    }
}
