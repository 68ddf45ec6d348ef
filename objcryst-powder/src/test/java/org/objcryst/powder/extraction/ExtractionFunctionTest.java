package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

class ExtractionFunctionTest {
    private final SyntheticPattern pattern = new SyntheticPattern(1);
    private final ExtractionFunction function = pattern.function();

    private double converged() {
        for (int i = 0; i < 20; i++) {
            function.chiSquare();
        }
        return function.chiSquare();
    }

    @Test
    void trueModelHasTheChiSquareOfItsNoise() {
        double free = pattern.x.length - pattern.intensity.length;
        assertEquals(1, converged() / free, 4 * Math.sqrt(2 / free)); // four standard deviations
    }

    @Test
    void intensitiesDifferFromTheTruthByTheirUncertainties() {
        converged();
        double[] found = function.intensities();
        double[] sigma = function.sigmas();
        double sum = 0;
        int n = 0;
        for (int h = 0; h < found.length; h++) {
            if (sigma[h] < 0.5 * pattern.intensity[h]) { // elsewhere positivity matters
                double deviation = (found[h] - pattern.intensity[h]) / sigma[h];
                sum += deviation * deviation;
                n++;
            }
        }
        assertTrue(n > 30, "well determined reflections: " + n);
        assertEquals(1, sum / n, 4 * Math.sqrt(2.0 / n));
    }

    @Test
    void gradientIsThatOfTheReducedChiSquare() {
        pattern.a.set(SyntheticPattern.A * 1.0002);
        pattern.zero.set(SyntheticPattern.ZERO + Math.toRadians(0.01));
        pattern.profile.widthDeg2(0.022, -0.005, 0.011);
        function.refreshReach();
        List<RefinablePar> pars = new ArrayList<>(pattern.heights);
        pars.addAll(List.of(pattern.a, pattern.c, pattern.zero));
        pars.addAll(pattern.profile.parameters());
        converged();
        NormalEquations equations = new NormalEquations(pars);
        function.addTo(equations);
        for (int j = 0; j < pars.size(); j++) {
            RefinablePar p = pars.get(j);
            double step = 0.2 / Math.sqrt(equations.matrix()[j][j]);
            double start = p.value();
            p.set(start + step);
            double above = converged();
            p.set(start - step);
            double below = converged();
            p.set(start);
            double numerical = -(above - below) / (4 * step);
            double sigmas = (numerical - equations.gradient()[j]) * 5 * step;
            // in standard deviations; the shape also changes with the centre and profiles end at points
            assertEquals(0, sigmas, 0.3 + 0.02 * Math.abs(5 * step * numerical), p.name());
        }
    }

    @Test
    void parametersSpreadOverPatternsAsTheirUncertaintiesSay() {
        int patterns = 30;
        double sum = 0;
        int n = 0;
        for (int seed = 100; seed < 100 + patterns; seed++) {
            SyntheticPattern noisy = new SyntheticPattern(seed);
            List<RefinablePar> pars = List.of(
                    noisy.a,
                    noisy.c,
                    noisy.zero,
                    noisy.profile.par("U"),
                    noisy.profile.par("W"),
                    noisy.profile.par("eta0"));
            double[] truth = pars.stream().mapToDouble(RefinablePar::value).toArray();
            LeastSquares squares = new LeastSquares(new RefinableModel(noisy))
                    .functions(List.of(noisy.function()))
                    .relativeDecrease(0)
                    .cycles(5);
            squares.refine(pars);
            Uncertainties found = squares.uncertainties(pars);
            for (int i = 0; i < truth.length; i++) {
                double deviation = (pars.get(i).value() - truth[i]) / found.sigma(pars.get(i));
                sum += deviation * deviation;
                n++;
            }
        }
        // zero and cell are correlated, so are the widths: two thirds of the numbers count
        assertEquals(1, sum / n, 4 * Math.sqrt(2 / (0.67 * n)));
    }

    @Test
    void calculatedPatternBelongsToTheIntensities() {
        double[] c = function.calculated();
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            double r = pattern.observed[i] - c[i];
            sum += pattern.weights[i] * r * r;
        }
        assertEquals(function.chiSquare(), sum, 1e-3 * sum); // the next evaluation starts from better intensities
    }
}
