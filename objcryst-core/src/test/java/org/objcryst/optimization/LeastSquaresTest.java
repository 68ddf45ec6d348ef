package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

class LeastSquaresTest {
    /** Six certified digits of a value, four of a standard deviation. */
    private static final double SIX_DIGITS = 1e-6;

    private static final double FOUR_DIGITS = 1e-4;

    @ParameterizedTest
    @CsvSource({"MISRA1A,1", "MISRA1A,2", "MGH09,2", "THURBER,1", "THURBER,2"})
    void certifiedRegressionsAreReproduced(CertifiedFit fit, int start) {
        Curve curve = fit.curve(start);
        toTheEnd(curve).refine(curve.parameters());
        Uncertainties esds = toTheEnd(curve).uncertainties(curve.parameters());
        assertEquals(fit.residualSum(), curve.chiSquare(), fit.residualSum() * SIX_DIGITS);
        for (int i = 0; i < curve.parameters().size(); i++) {
            RefinablePar b = curve.b(i + 1);
            assertEquals(fit.certified()[i], b.value(), Math.abs(fit.certified()[i]) * SIX_DIGITS, b.name());
            assertEquals(fit.deviations()[i], esds.sigma(b), fit.deviations()[i] * FOUR_DIGITS, b.name());
        }
    }

    @Test
    void rosenbrocksValleyIsFollowedToItsEnd() {
        Curve f = Curve.ofResiduals(2, (i, p) -> i == 0 ? 10 * (p[1] - p[0] * p[0]) : 1 - p[0], -1.2, 1);
        toTheEnd(f).refine(f.parameters());
        assertArrayEquals(new double[] {1, 1}, f.values(), SIX_DIGITS);
    }

    @Test
    void bealesMinimumIsFound() {
        double[] y = {1.5, 2.25, 2.625};
        Curve f = Curve.ofResiduals(3, (i, p) -> y[(int) i] - p[0] * (1 - Math.pow(p[1], i + 1)), 1, 1);
        toTheEnd(f).refine(f.parameters());
        assertArrayEquals(new double[] {3, 0.5}, f.values(), SIX_DIGITS);
    }

    @Test
    void powellsSingularFunctionFallsToNothing() {
        Curve f = Curve.ofResiduals(4, LeastSquaresTest::powell, 3, -1, 0, 1);
        toTheEnd(f).refine(f.parameters());
        assertEquals(
                0, f.chiSquare(), 1e-18); // its matrix is singular at the minimum: slow for the parameters themselves
        assertArrayEquals(new double[4], f.values(), 1e-4);
    }

    @Test
    void limitsAreRespectedWhileTheOthersAreRefined() {
        Curve f = new Curve((x, p) -> p[0] + p[1] * x, new double[] {0, 1, 2}, new double[] {1, 3, 5}, 0, 0.5);
        f.b(2).limit(0, 1.5);
        new LeastSquares(new RefinableModel(f)).relativeDecrease(0).refine(f.parameters());
        assertEquals(1.5, f.b(2).value());
        assertEquals(1.5, f.b(1).value(), 1e-9); // mean of 1, 1.5, 2
    }

    @Test
    void aStepThatALimitCutsOffIsShortenedAndNotTheEnd() {
        Curve f = new Curve((x, p) -> p[0] + p[1] * x, new double[] {10, 11, 12}, new double[] {11, 11, 11}, 0, 1);
        f.b(2).limit(0.99, 5);
        new LeastSquares(new RefinableModel(f)).relativeDecrease(0).refine(f.parameters());
        assertEquals(0.99, f.b(2).value());
        assertEquals(11 - 0.99 * 11, f.b(1).value(), 1e-6); // the damping goes down slowly
    }

    @Test
    void fixedFlagsAreNeitherAskedNorChanged() {
        Curve f = new Curve((x, p) -> p[0] + p[1] * x, new double[] {0, 1, 2}, new double[] {1, 3, 5}, 0, 2);
        f.b(1).fixed(true);
        new LeastSquares(new RefinableModel(f)).refine(List.of(f.b(1)));
        assertEquals(1, f.b(1).value(), 1e-9);
        assertEquals(2, f.b(2).value());
        assertTrue(f.b(1).isFixed());
        assertFalse(f.b(2).isFixed());
    }

    @Test
    void followersCountInTheDerivativeOfTheirLeader() {
        Curve f = new Curve((x, p) -> p[0] + p[1] * x, new double[] {0, 1, 2}, new double[] {1, 3, 5}, 0.3, 0);
        f.b(2).follow(f.b(1), 2, 0);
        LsqResult result = new LeastSquares(new RefinableModel(f)).cycles(8).refine(f.parameters());
        assertEquals(1, f.b(1).value(), 1e-9);
        assertEquals(2, f.b(2).value(), 1e-9);
        assertTrue(result.cycles() <= 5, result::toString); // a linear problem, slightly damped
    }

    @Test
    void twoIdenticalParametersShareTheShiftAndAreCorrelatedFully() {
        Curve f = new Curve((x, p) -> (p[0] + p[1]) * x, new double[] {1, 2, 3}, new double[] {2, 4, 6.1}, 0, 0);
        toTheEnd(f).refine(f.parameters());
        Uncertainties esds = new LeastSquares(new RefinableModel(f)).uncertainties(f.parameters());
        assertEquals(f.b(1).value(), f.b(2).value(), 1e-9);
        assertEquals(28.3 / 14, f.b(1).value() + f.b(2).value(), 1e-9);
        assertEquals(1, esds.correlation(f.b(1), f.b(2)), 1e-9);
        assertEquals(1, esds.undetermined().size());
        assertTrue(esds.undetermined().get(0).contains("curve.b1"), esds.undetermined()::toString);
    }

    @Test
    void aParameterWithoutInfluenceStaysAndIsNamed() {
        Curve f = new Curve((x, p) -> p[0] * x, new double[] {1, 2}, new double[] {3, 6}, 1, 7);
        LsqResult result = new LeastSquares(new RefinableModel(f)).refine(f.parameters());
        assertEquals(3, f.b(1).value(), 1e-6);
        assertEquals(7, f.b(2).value());
        assertEquals(List.of(f.b(2)), result.withoutInfluence());
    }

    @Test
    void aPointWhereTheModelCannotBeEvaluatedIsNotTaken() {
        Curve f = new Curve(LeastSquaresTest::logarithm, new double[] {1, 2, 3}, new double[] {-3, -2, -1}, 2);
        new LeastSquares(new RefinableModel(f)).relativeDecrease(0).cycles(100).refine(f.parameters());
        assertEquals(Math.exp(-2 - Math.log(6) / 3), f.b(1).value(), 1e-6); // mean of ln(b x) = mean of y
    }

    @Test
    void correlationsKeepTheirSign() {
        Curve f = new Curve((x, p) -> p[0] + p[1] * x, new double[] {1, 2, 3}, new double[] {1, 2, 3.1}, 0, 1);
        Uncertainties esds = new LeastSquares(new RefinableModel(f)).uncertainties(f.parameters());
        assertEquals(-2 / Math.sqrt(14.0 / 3), esds.correlation(f.b(1), f.b(2)), 1e-9); // −x̄/√(mean of x²)
    }

    @Test
    void shiftsCanBeLimited() {
        Curve f = new Curve((x, p) -> p[0] * x, new double[] {1}, new double[] {100}, 0);
        f.b(1).step(0.5);
        new LeastSquares(new RefinableModel(f)).cycles(1).shiftLimit(10).refine(f.parameters());
        assertEquals(5, f.b(1).value(), 1e-12);
    }

    @Test
    void nothingToRefineIsRefused() {
        Curve f = new Curve((x, p) -> p[0] * x, new double[] {1}, new double[] {100}, 0);
        assertThrows(IllegalArgumentException.class, () -> new LeastSquares(new RefinableModel(f)).refine(List.of()));
    }

    private static LeastSquares toTheEnd(Curve curve) {
        return new LeastSquares(new RefinableModel(curve))
                .cycles(500)
                .relativeDecrease(0)
                .eigenvalueFilter(1e-14);
    }

    private static double powell(double i, double[] p) {
        return switch ((int) i) {
            case 0 -> p[0] + 10 * p[1];
            case 1 -> Math.sqrt(5) * (p[2] - p[3]);
            case 2 -> (p[1] - 2 * p[2]) * (p[1] - 2 * p[2]);
            default -> Math.sqrt(10) * (p[0] - p[3]) * (p[0] - p[3]);
        };
    }

    private static double logarithm(double x, double[] p) {
        if (!(p[0] > 0)) {
            throw new IllegalArgumentException("not positive: " + p[0]);
        }
        return Math.log(p[0] * x);
    }
}
