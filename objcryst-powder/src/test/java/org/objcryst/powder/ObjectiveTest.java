package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.powder.intensity.IntervalProjection;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

class ObjectiveTest {
    /** Two ways to sum two thousand terms. */
    private static final double ROUNDING = 1e-10;
    /** Step of differences in standard uncertainties: small against curvature, large against rounding. */
    private static final double STEP = 0.05;
    /** Differences at that step, in units of one over the standard uncertainty; profiles have a kink where they end. */
    private static final double DIFFERENCES = 5e-4;
    /** Below this a coordinate is held by symmetry, and rounding all that is left of its derivative. */
    private static final double NO_INFLUENCE = 1e-3;
    /** Four standard deviations of chi-square per point, with 2000 points. */
    private static final double FOUR_SIGMA = 4 * Math.sqrt(2.0 / 2000);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theExactObjectiveIsTheChiSquareOfThePoints(boolean mixture) {
        PowderPattern pattern = mixture ? SimulatedPattern.mixture() : SimulatedPattern.leadSulphate();
        pattern.excludeDeg(30, 31.5).maxStol(0.25);
        displace(pattern, 0.02);
        double exact = pattern.logLikelihood();
        double[] scales = pattern.bestScales();
        pattern.objective().choose(Objective.FULL);
        assertEquals(pattern.logLikelihood(), exact, ROUNDING * exact);
        assertArrayEquals(pattern.bestScales(), scales, ROUNDING);
        pattern.fitScales();
        assertEquals(pattern.agreement().chiSquare(), exact, ROUNDING * exact);
    }

    @Test
    void theTrueModelHasAChiSquareOfOnePerPoint() {
        PowderPattern pattern = SimulatedPattern.mixture();
        pattern.fitScales();
        assertEquals(1, pattern.agreement().gof(), FOUR_SIGMA);
        pattern.objective().choose(Objective.INTEGRATED);
        int n = pattern.results().intervals().size();
        assertTrue(n > 50 && n < 300, "intervals: " + n);
        assertEquals(1, pattern.logLikelihood() / n, 4 * Math.sqrt(2.0 / n));
    }

    @Test
    void aScaleThatIsFixedKeepsItsValueInTheCost() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        RefinablePar scale = pattern.phases().get(0).scale();
        scale.set(2 * scale.value());
        double free = pattern.logLikelihood();
        scale.fixed(true);
        assertTrue(pattern.logLikelihood() > 2 * free);
        scale.fixed(false);
        assertEquals(free, pattern.logLikelihood());
    }

    @Test
    void intervalSumsAddUpToThePattern() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        IntervalProjection intervals = pattern.results().intervals();
        double[] calculated = pattern.calculated();
        double[] sums = intervals.project(calculated);
        pattern.objective().choose(Objective.INTEGRATED);
        double[] byReflections = pattern.lsqFunctions().get(0).calculated();
        assertArrayEquals(sums, byReflections, ROUNDING * 1e7);
    }

    @ParameterizedTest
    @EnumSource
    void theCostRisesWhenAtomsAreWrong(Objective objective) {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.objective().choose(objective);
        double right = pattern.logLikelihood();
        displace(pattern, 0.02);
        assertTrue(pattern.logLikelihood() > 2 * right);
    }

    @ParameterizedTest
    @EnumSource
    void theGradientOfTheStructureIsThatOfTheCost(Objective objective) {
        checkGradient(SimulatedPattern.leadSulphate(), objective, ParType.SCATTERER);
    }

    @Test
    void theGradientOfTwoPhasesIsThatOfTheCost() {
        checkGradient(SimulatedPattern.mixture(), Objective.EXACT, ParType.SCATTERER);
        checkGradient(SimulatedPattern.mixture(), Objective.EXACT, ParType.DISPLACEMENT);
    }

    @Test
    void theGradientOfPositionsProfilesAndBackgroundIsThatOfTheCost() {
        for (ParType family :
                List.of(ParType.POSITION_CORRECTION, ParType.PROFILE_WIDTH, ParType.BACKGROUND, ParType.CELL_LENGTH)) {
            checkGradient(SimulatedPattern.mixture(), Objective.EXACT, family);
        }
    }

    @Test
    void aFixedScaleIsNotFitted() {
        PowderPattern pattern = SimulatedPattern.mixture();
        pattern.phases().get(1).scale().fixed(true).set(0.05);
        assertEquals(0.05, pattern.bestScales()[1]);
        double exact = pattern.logLikelihood();
        pattern.objective().choose(Objective.FULL);
        assertEquals(pattern.logLikelihood(), exact, ROUNDING * exact);
    }

    /** Compares g = −½ dχ²/dp of the normal equations with differences of the chi-square they belong to. */
    private static void checkGradient(PowderPattern pattern, Objective objective, ParType family) {
        displace(pattern, 0.004);
        pattern.objective().choose(objective);
        pattern.beginOptimization();
        List<RefinablePar> pars = pattern.select(family).parameters().stream()
                .filter(p -> p.isUsed() && !p.isFollowing())
                .toList();
        LsqFunction function = pattern.lsqFunctions().get(0);
        NormalEquations all = new NormalEquations(pars);
        function.addTo(all);
        NormalEquations equations = all.forUnknowns();
        assertEquals(function.chiSquare(), equations.chiSquare(), ROUNDING * equations.chiSquare());
        int compared = 0;
        for (int j = 0; j < pars.size(); j++) {
            if (equations.matrix()[j][j] > NO_INFLUENCE) {
                double sigma = 1 / Math.sqrt(equations.matrix()[j][j]);
                double expected = difference(function, pars.get(j), STEP * sigma) * sigma;
                double found = -2 * equations.gradient()[j] * sigma;
                double tolerance = DIFFERENCES * (1 + Math.abs(expected));
                assertEquals(expected, found, tolerance, pars.get(j).path());
                compared++;
            }
        }
        assertTrue(compared > 0);
        pattern.endOptimization();
    }

    /** dχ²/dp from both sides. */
    private static double difference(LsqFunction function, RefinablePar par, double step) {
        double start = par.value();
        double up = chiSquare(function, par, start + step);
        double down = chiSquare(function, par, start - step);
        par.set(start);
        return (up - down) / (2 * step);
    }

    private static double chiSquare(LsqFunction function, RefinablePar par, double value) {
        par.set(value);
        return function.chiSquare();
    }

    private static void displace(PowderPattern pattern, double by) {
        pattern.select(ParType.OCCUPANCY).parameters().forEach(p -> p.set(0.9));
        for (RefinablePar par : pattern.select(ParType.TRANSLATION_X).parameters()) {
            if (par.value() != 0) {
                par.set(par.value() + by);
            }
        }
    }
}
