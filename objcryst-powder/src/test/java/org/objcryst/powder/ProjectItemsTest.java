package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.UnitCell;
import org.objcryst.powder.background.BackgroundSum;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.correction.PositionShift;
import org.objcryst.powder.format.PowderData;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionIntensity;
import org.objcryst.symmetry.Lattice;

/** What projects of FOX can say of a pattern beyond the usual: weights, own cells, a flat detector, several backgrounds. */
class ProjectItemsTest {
    private static final double ROUNDING = 1e-12;
    /** Central differences. */
    private static final double DIFFERENCES = 1e-5;

    private final PowderPattern pattern = SimulatedPattern.leadSulphate();
    private final PowderPhase phase = pattern.phases().get(0);

    @Test
    void givenWeightsAreUsedAsTheyAre() {
        PowderData data = PowderData.ofDegrees(
                "weights", new double[] {10, 11, 12, 13}, new double[] {0, 100, 10000, 50}, new double[] {1, 10, 1e4, 0
                });
        double[] weights = {0, 3, 1e-9, 2};
        PowderPattern given = new PowderPattern(data);
        assertFalse(given.points().givenWeights().isPresent());
        given.points().weights(weights);
        assertArrayEquals(weights, given.weights());
        assertArrayEquals(weights, ((PowderPattern) given.copy()).weights());
        assertArrayEquals(weights, given.points().givenWeights().orElseThrow());
        given.excludeDeg(10.9, 11.1);
        assertEquals(0, given.weights()[1]);
        assertThrows(IllegalArgumentException.class, () -> given.points().weights(new double[] {1, 1, 1, -1}));
        assertThrows(IllegalArgumentException.class, () -> given.points().weights(new double[] {1, 1}));
    }

    @Test
    void theCostFollowsTheGivenWeights() {
        double[] halves = Arrays.stream(pattern.weights()).map(w -> 0.5 * w).toArray();
        double cost = pattern.logLikelihood();
        pattern.points().weights(halves);
        assertEquals(0.5 * cost, pattern.logLikelihood(), ROUNDING * cost);
        halves[100] = 0;
        pattern.points().weights(halves);
        assertEquals(pattern.x().length - 1, pattern.agreement().points());
    }

    @Test
    void aSpecimenOffAFlatDetectorShiftsToFirstOrderWithTheSineOfTwiceTheAngle() {
        double ratio = 1e-4;
        double secondOrder = ratio * ratio;
        for (double x = 0.1; x < 3; x += 0.3) {
            assertEquals(0.5 * ratio * Math.sin(2 * x), PositionShift.flatDetector(x, ratio), secondOrder);
        }
        assertEquals(
                Math.atan(0.02 * Math.sin(1.4) / (2 - 0.04 * Math.pow(Math.sin(0.7), 2))),
                PositionShift.flatDetector(0.7, 0.02),
                ROUNDING);
    }

    @Test
    void theFlatDetectorShiftsAllPhasesOrOne() {
        PowderPattern mixture = SimulatedPattern.mixture();
        PowderPhase first = mixture.phases().get(0);
        PowderPhase second = mixture.phases().get(1);
        double[] before = first.positions();
        double[] other = second.positions();
        mixture.axis().par("flat detector").set(0.002);
        double[] shifted = first.positions();
        assertTrue(shifted[0] > before[0] && second.positions()[0] > other[0]);
        mixture.axis().par("flat detector").set(0);
        first.par("flat detector").set(0.002);
        assertArrayEquals(shifted, first.positions(), ROUNDING);
        assertArrayEquals(other, second.positions());
        assertEquals(0.1, mixture.axis().stol(mixture.axis().position(0.1)), ROUNDING);
    }

    @Test
    void aPhaseWithACellOfItsOwnHasItsReflectionsThere() {
        double[] before = phase.positions();
        Lattice warm = Lattice.ofDegrees(8.5, 5.41, 6.98, 90, 90, 90);
        UnitCell own = new UnitCell(warm, phase.crystal().spaceGroup());
        phase.cell(own);
        assertTrue(phase.positions()[0] < before[0]);
        assertSame(own, phase.cell());
        PowderPattern expected = SimulatedPattern.leadSulphate();
        expected.phases().get(0).crystal().cell().lattice(warm);
        assertArrayEquals(expected.phases().get(0).positions(), phase.positions(), ROUNDING);
        assertArrayEquals(expected.phases().get(0).intensities(), phase.intensities(), 1e-8 * max(phase.intensities()));
        phase.crystal().cell().par("a").set(8.3);
        assertArrayEquals(expected.phases().get(0).positions(), phase.positions(), ROUNDING);
        own.par("a").set(8.6);
        assertNotEquals(expected.phases().get(0).positions()[0], phase.positions()[0]);
        PowderPattern copy = (PowderPattern) pattern.copy();
        assertEquals(8.6, copy.phases().get(0).cell().lattice().a(), ROUNDING);
        assertEquals(pattern.logLikelihood(), copy.logLikelihood());
        phase.crystal().cell().par("a").set(8.482);
        phase.cell(phase.crystal().cell());
        assertArrayEquals(before, phase.positions(), ROUNDING);
    }

    @Test
    void texturedFractionsCanBeReadAndRefined() {
        phase.texture().add(0, 1, 1, 0.4, 0.7).add(1, 0, 0, 0.3, 1.2);
        TexturedFraction second = phase.texture().fractions().get(1);
        assertEquals(0.3, second.part().value());
        assertEquals(1.2, second.march().value());
        double before = phase.intensities()[4];
        second.direction().get(2).set(1);
        assertNotEquals(before, phase.intensities()[4]);
        PowderPattern copy = (PowderPattern) pattern.copy();
        assertArrayEquals(phase.intensities(), copy.phases().get(0).intensities());
        assertFalse(phase.texture().hasEllipsoid());
        assertTrue(phase.texture().ellipsoid(1, 0, 0, 0, 0, 0).hasEllipsoid());
    }

    @Test
    void storedIntensitiesStayWithThePhaseAndChangeNothing() {
        double cost = pattern.logLikelihood();
        ReflectionIntensities stored =
                ReflectionIntensities.of("Le Bail", List.of(ReflectionIntensity.of(1, 0, 1, 12.5, 1, 0)));
        phase.stored(stored);
        pattern.maxStol(0.3).maxStol(10);
        assertEquals(cost, pattern.logLikelihood(), ROUNDING * cost);
        PowderPattern copy = (PowderPattern) pattern.copy();
        assertSame(stored, copy.phases().get(0).stored().orElseThrow());
    }

    @Test
    void severalBackgroundsAreFittedTogether() {
        PointBackground known = (PointBackground) pattern.background().orElseThrow();
        PointBackground halo = PointBackground.ofDegrees(new double[] {15, 30, 45}, new double[] {1, 7, 2});
        double[] alone = pattern.backgroundCurve().clone();
        pattern.background(new BackgroundSum(List.of(known, halo)));
        double[] added = halo.values(pattern.x());
        for (int i = 0; i < added.length; i++) {
            assertEquals(alone[i] + added[i], pattern.backgroundCurve()[i], ROUNDING * 200);
        }
        RefinablePar height = halo.parameters().get(1);
        RietveldFunction function = new RietveldFunction(pattern);
        double[] numerical = NumericalDerivative.of(function::calculated, height, 1e-3);
        assertArrayEquals(numerical, function.derivatives(List.of(height))[0], DIFFERENCES);
        assertEquals(pattern.logLikelihood(), ((PowderPattern) pattern.copy()).logLikelihood());
    }

    private static double max(double[] v) {
        return Arrays.stream(v).max().orElseThrow();
    }
}
