package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

class DiffractionDataSingleCrystalTest {
    /** Sums of some hundred products of doubles. */
    private static final double ROUNDING = 1e-10;
    /** Central differences with a step of 10⁻⁵. */
    private static final double DIFFERENCES = 1e-6;

    private final SampleData sample = new SampleData();
    private final DiffractionDataSingleCrystal data = sample.data();

    @Test
    void theCrystalOfTheDataFitsThemOnTheirScale() {
        assertEquals(SampleData.SCALE, data.bestScale(), ROUNDING);
        assertEquals(0, data.logLikelihood(), ROUNDING);
        assertArrayEquals(data.observed(), data.fitScale().calculated(), ROUNDING * max(data.observed()));
    }

    @Test
    void friedelMatesHaveIntensitiesOfTheirOwn() {
        double[] calculated = data.fitScale().calculated();
        double largest = 0;
        for (int i = 0; i < calculated.length; i += 2) {
            largest = Math.max(largest, Math.abs(calculated[i] / calculated[i + 1] - 1));
        }
        assertTrue(largest > 0.1, "f″ of iron close to its edge tells mates apart");
    }

    @Test
    void noiseOfTheSizeOfTheUncertaintiesGivesAChiSquareOfOne() {
        DiffractionDataSingleCrystal noisy = sample.data(sample.noisy(3));
        double threeSigma = 3 * Math.sqrt(2.0 / noisy.observed().length);
        assertEquals(1, noisy.fitScale().agreement().gof(), threeSigma);
    }

    @Test
    void weightsAndUncertaintiesAreIndependent() {
        List<ReflectionIntensity> list =
                sample.noisy(5).stream().map(i -> i.withWeight(0.25)).toList();
        DiffractionDataSingleCrystal equal = sample.data(list).fitScale();
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            sum += Math.pow(equal.observed()[i] - equal.calculated()[i], 2);
        }
        assertEquals(0.25 * sum, equal.chiSquare(), ROUNDING * sum);
        assertEquals(list.get(7).sigma(), equal.sigma()[7]);
    }

    @Test
    void aCrystalForgetsDataThatNobodyHolds() {
        WeakReference<RefinableClock> discarded =
                new WeakReference<>(sample.data().clock());
        for (int i = 0; i < 100 && discarded.get() != null; i++) {
            System.gc();
        }
        assertNull(discarded.get());
    }

    @Test
    void aFixedScaleIsKept() {
        data.scale().set(3);
        data.scale().fixed(true);
        double expected = 0;
        for (int i = 0; i < data.observed().length; i++) {
            expected += data.weights()[i] * Math.pow(data.observed()[i] / SampleData.SCALE, 2);
        }
        assertEquals(expected, data.logLikelihood(), ROUNDING * expected);
        assertEquals(3, data.fitScale().scale().value());
        data.scale().fixed(false);
        assertEquals(0, data.logLikelihood(), ROUNDING);
    }

    @Test
    void theCostScaleWeighsTheCostAndTheLeastSquares() {
        sample.carbon.x().set(0.2);
        double chiSquare = data.chiSquare();
        assertEquals(3 * chiSquare, data.costScale(3).logLikelihood(), ROUNDING * chiSquare);
        assertEquals(3 * chiSquare, data.lsqFunctions().get(0).chiSquare(), ROUNDING * chiSquare);
        assertThrows(IllegalArgumentException.class, () -> data.costScale(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> data.maxStol(Double.NaN));
    }

    @Test
    void theLimitOfResolutionLeavesReflectionsOut() {
        data.maxStol(0.2);
        assertEquals(
                sample.exact.stream()
                        .filter(i -> 0.5
                                        * sample.crystal
                                                .lattice()
                                                .inverseSpacing(i.hkl()[0][0], i.hkl()[0][1], i.hkl()[0][2])
                                <= 0.2)
                        .count(),
                data.observed().length);
        assertTrue(data.observed().length < sample.exact.size());
        assertEquals(0, data.logLikelihood(), ROUNDING);
    }

    @Test
    void matesOfEqualSpacingAreSummed() {
        sample.carbon.x().set(0.2);
        double[] apart = data.fitScale().calculated();
        data.grouping().choose(Grouping.EQUAL_SPACING);
        double[] summed = data.calculated();
        assertTrue(summed.length <= apart.length / 2, "mates, and what else coincides");
        assertEquals(Arrays.stream(apart).sum(), Arrays.stream(summed).sum(), ROUNDING * max(apart) * apart.length);
        assertEquals(Math.hypot(sample.exact.get(0).sigma(), sample.exact.get(1).sigma()), data.sigma()[0], ROUNDING);
        assertEquals(1 / Math.pow(data.sigma()[0], 2), data.weights()[0], ROUNDING);
    }

    @Test
    void groupsOfTheDataNeedNotBeNeighbours() {
        int n = sample.exact.size();
        List<ReflectionIntensity> groups = new ArrayList<>();
        for (int i = 0; i < n / 2; i++) {
            ReflectionIntensity first = sample.exact.get(i);
            ReflectionIntensity last = sample.exact.get(n - 1 - i);
            groups.add(new ReflectionIntensity(
                    new int[][] {first.hkl()[0], last.hkl()[0]}, first.intensity() + last.intensity(), 1, 1));
        }
        DiffractionDataSingleCrystal grouped = sample.data(groups);
        assertEquals(0, grouped.logLikelihood(), ROUNDING * max(data.observed()));
        assertEquals(SampleData.SCALE, grouped.bestScale(), ROUNDING);
        assertTrue(grouped.data().isGrouped());
        assertEquals(0, grouped.maxStol(0.1).observed().length, "no group lies within the limit as a whole");
        grouped.maxStol(10).grouping().choose(Grouping.EQUAL_SPACING);
        assertEquals(n / 2, grouped.observed().length, "groups stay as they are");
    }

    @Test
    void derivativesAreThoseOfDifferencesAtAFixedScale() {
        sample.carbon.x().set(0.2);
        data.fitScale().scale().fixed(true);
        List<RefinablePar> pars = List.of(
                sample.carbon.x(), sample.iron.occupancy(), data.scattering().globalB());
        sample.iron.occupancy().set(0.8);
        LsqFunction function = data.lsqFunctions().get(0);
        double[][] analytic = function.derivatives(pars);
        for (int p = 0; p < pars.size(); p++) {
            double[] numerical = NumericalDerivative.of(function::calculated, pars.get(p), 1e-5);
            assertArrayEquals(numerical, analytic[p], DIFFERENCES * max(numerical));
        }
    }

    /** −½ dχ²/dp of a scale that follows is that of the normal equations from which it was eliminated. */
    @Test
    void theGradientIsThatOfTheCostWithTheBestScale() {
        sample.carbon.x().set(0.2);
        NormalEquations equations = new NormalEquations(List.of(sample.carbon.x(), sample.oxygen.z()));
        data.lsqFunctions().get(0).addTo(equations);
        for (int p = 0; p < 2; p++) {
            RefinablePar par = equations.parameters().get(p);
            double numerical = NumericalDerivative.of(() -> new double[] {data.chiSquare()}, par, 1e-5)[0];
            assertEquals(-0.5 * numerical, equations.gradient()[p], DIFFERENCES * Math.abs(numerical));
        }
        assertEquals(data.chiSquare(), equations.chiSquare(), ROUNDING * equations.chiSquare());
    }

    @Test
    void leastSquaresFindTheAtomsAgain() {
        double exact = 1e-8;
        List<RefinablePar> pars = List.of(
                sample.carbon.x(),
                sample.carbon.y(),
                sample.oxygen.z(),
                sample.oxygen.power().biso());
        sample.carbon.position(0.12, 0.26, 0.389);
        sample.oxygen.z().set(0.94);
        sample.oxygen.power().biso(1);
        new LeastSquares(new RefinableModel(data)).refine(pars);
        assertEquals(0.113, sample.carbon.x().value(), exact);
        assertEquals(0.271, sample.carbon.y().value(), exact);
        assertEquals(0.93, sample.oxygen.z().value(), exact);
        assertEquals(2, sample.oxygen.power().biso().value(), 100 * exact);
        assertEquals(SampleData.SCALE, data.scale().value(), 100 * exact);
    }

    @Test
    void aCopyIsIndependentAndTheSame() {
        data.maxStol(0.25).costScale(2);
        data.scattering().globalB().set(0.3);
        data.grouping().choose(Grouping.EQUAL_SPACING);
        DiffractionDataSingleCrystal copy = (DiffractionDataSingleCrystal) data.copy();
        assertEquals(data.logLikelihood(), copy.logLikelihood());
        assertEquals(data.observed().length, copy.observed().length);
        copy.crystal().scatterers().get(0).x().set(0.4);
        assertNotEquals(data.logLikelihood(), copy.logLikelihood());
    }

    @Test
    void nothingIsComputedAgainWithoutAChange() {
        sample.carbon.x().set(0.2);
        data.logLikelihood();
        assertComputedAgain(0, 0, () -> {});
        assertComputedAgain(0, 0, () -> data.radiation().typeClock());
        assertComputedAgain(1, 1, () -> sample.carbon.x().set(0.21));
        assertComputedAgain(0, 1, () -> data.scale().set(17));
        assertComputedAgain(0, 1, () -> data.scale().fixed(true));
        assertComputedAgain(1, 1, () -> data.maxStol(0.2));
        assertComputedAgain(1, 1, () -> data.grouping().choose(Grouping.EQUAL_SPACING));
    }

    private void assertComputedAgain(long sums, long best, Runnable change) {
        long sumsBefore = data.results().get(0).computations();
        long bestBefore = data.results().get(1).computations();
        change.run();
        data.logLikelihood();
        assertEquals(sums, data.results().get(0).computations() - sumsBefore);
        assertEquals(best, data.results().get(1).computations() - bestBefore);
    }

    private static double max(double[] v) {
        return Arrays.stream(v).map(Math::abs).max().orElseThrow();
    }
}
