package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

class IntensityDataTest {
    /** Of sums over two thousand points, which nearly cancel. */
    private static final double ROUNDING = 1e-9;

    private PowderPattern pattern;
    private Crystal crystal;
    private IntensityData data;

    @BeforeEach
    void extract() {
        pattern = SimulatedPattern.leadSulphate();
        pattern.maxStol(0.3);
        crystal = pattern.phases().get(0).crystal();
        data = IntensityData.of(pattern);
    }

    @Test
    void chiSquareIsThatOfThePattern() {
        Random random = new Random(1);
        for (int n = 0; n < 20; n++) {
            move(random, 0.3);
            double exact = pattern.logLikelihood();
            assertEquals(exact, data.chiSquare(), ROUNDING * exact);
            assertEquals(pattern.bestScales()[0], data.scale(), ROUNDING * data.scale());
        }
    }

    @Test
    void theCostIsWeighedAsThatOfThePattern() {
        assertEquals(data.chiSquare(), data.logLikelihood());
        assertEquals(0.25 * data.chiSquare(), data.costScale(0.25).logLikelihood());
        pattern.costScale(0.5);
        assertEquals(0.5, IntensityData.of(pattern).costScale());
        assertThrows(IllegalArgumentException.class, () -> data.costScale(Double.NaN));
    }

    @Test
    void normalEquationsAreThoseOfThePattern() {
        move(new Random(2), 0.01);
        List<RefinablePar> pars = crystal.select(ParType.TRANSLATION).parameters();
        NormalEquations ofPattern = new NormalEquations(pars);
        NormalEquations ofIntensities = new NormalEquations(pars);
        pattern.lsqFunctions().get(0).addTo(ofPattern);
        data.lsqFunctions().get(0).addTo(ofIntensities);
        for (int i = 0; i < pars.size(); i++) {
            double size = Math.sqrt(ofPattern.matrix()[i][i]);
            double[] row = ofPattern.matrix()[i];
            assertArrayEquals(row, ofIntensities.matrix()[i], ROUNDING * size * largest(ofPattern));
            assertEquals(
                    ofPattern.gradient()[i],
                    ofIntensities.gradient()[i],
                    ROUNDING * size * Math.sqrt(ofPattern.chiSquare()));
        }
    }

    @Test
    void leastSquaresOnIntensitiesReachesTheMinimumOfThePattern() {
        List<RefinablePar> pars = crystal.scatterers().stream()
                .flatMap(s -> Stream.of(s.x(), s.z()))
                .toList();
        move(new Random(3), 0.01);
        new LeastSquares(new RefinableModel(List.of(crystal, data))).refine(pars);
        double byIntensities = pattern.logLikelihood();
        new LeastSquares(new RefinableModel(List.of(crystal, pattern))).refine(pars);
        assertEquals(pattern.logLikelihood(), byIntensities, 0.1); // a small part of one standard uncertainty
        assertTrue(byIntensities < 1.2 * pattern.x().length);
    }

    @Test
    void aCopyIsIndependent() {
        double before = data.logLikelihood();
        IntensityData copy = (IntensityData) data.copy();
        Scatterer moved = copy.scattering().crystal().scatterers().get(0);
        moved.x().set(moved.x().value() + 0.1);
        assertTrue(copy.logLikelihood() > 2 * before);
        assertEquals(before, data.logLikelihood());
    }

    @Test
    void aPatternOfTwoPhasesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> IntensityData.of(SimulatedPattern.mixture()));
    }

    @Test
    void anotherListOfReflectionsIsNoticed() {
        pattern.maxStol(0.2);
        pattern.logLikelihood();
        String said = assertThrows(IllegalStateException.class, data::chiSquare).getMessage();
        assertTrue(said.contains("extract them again"), said);
    }

    private static double largest(NormalEquations equations) {
        double largest = 0;
        for (int i = 0; i < equations.gradient().length; i++) {
            largest = Math.max(largest, Math.sqrt(equations.matrix()[i][i]));
        }
        return largest;
    }

    private void move(Random random, double amplitude) {
        for (Scatterer s : crystal.scatterers()) {
            s.x().set(s.x().value() + amplitude * (random.nextDouble() - 0.5));
            s.z().set(s.z().value() + amplitude * (random.nextDouble() - 0.5));
        }
    }
}
