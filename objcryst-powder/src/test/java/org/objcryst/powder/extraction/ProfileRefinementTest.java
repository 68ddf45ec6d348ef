package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.refinable.RefinableModel;

class ProfileRefinementTest {
    private final SyntheticPattern pattern = new SyntheticPattern(2);

    private ProfileRefinement refinement() {
        return new ProfileRefinement(new RefinableModel(pattern), pattern.measured());
    }

    @ParameterizedTest
    @CsvSource({"0.998, 1.002, 0.1, 0.2", "1.002, 1.001, -0.12, 0.25", "1, 1, 0, 0.15", "0.999, 0.998, 0.05, 0.08"})
    void wrongCellZeroAndWidthAreCorrected(double aFactor, double cFactor, double zeroDeg, double fwhmDeg) {
        pattern.a.set(SyntheticPattern.A * aFactor);
        pattern.c.set(SyntheticPattern.C * cFactor);
        pattern.zero.set(SyntheticPattern.ZERO + Math.toRadians(zeroDeg));
        pattern.profile.constantWidthDeg(fwhmDeg).lorentzianFraction(0.5, 0);
        pattern.heights.forEach(h -> h.set(h.value() * 1.1));
        ProfileRefinement refinement = refinement();
        refinement.run();
        double free = pattern.x.length
                - pattern.intensity.length
                - refinement.refined().size();
        assertEquals(1, refinement.function().chiSquare() / free, 0.15); // noise alone gives 0.03
        assertEquals(SyntheticPattern.A, pattern.a.value(), 1e-3);
        assertEquals(SyntheticPattern.C, pattern.c.value(), 2e-3);
        assertEquals(Math.toDegrees(SyntheticPattern.ZERO), Math.toDegrees(pattern.zero.value()), 0.005);
    }

    @Test
    void noStageMakesThePatternWorse() {
        pattern.a.set(SyntheticPattern.A * 1.001);
        pattern.profile.constantWidthDeg(0.25);
        double last = Double.POSITIVE_INFINITY;
        for (ProfileRefinement.Stage stage : refinement().run()) {
            boolean sameRange =
                    !stage.name().startsWith("first") && !stage.name().equals("whole pattern");
            if (sameRange) {
                double before = last;
                assertTrue(stage.rwp() <= before * 1.0005, () -> stage + " after " + before); // the prior has its part
            }
            last = stage.rwp();
        }
    }

    @Test
    void parametersOutsideTheModelStandStill() {
        new ProfileRefinement(new RefinableModel(pattern.profile), pattern.measured()).run();
        assertEquals(SyntheticPattern.A, pattern.a.value(), 0);
        assertEquals(SyntheticPattern.ZERO, pattern.zero.value(), 0);
    }

    @Test
    void widthIsEstimatedFromTheStrongestPeaks() {
        double[] b = pattern.background();
        double[] net = new double[b.length];
        double[] sigma = new double[b.length];
        Arrays.setAll(net, i -> pattern.observed[i] - b[i]);
        Arrays.setAll(sigma, i -> 1 / Math.sqrt(pattern.weights[i]));
        double estimate = WidthEstimate.fwhm(pattern.x, net, sigma);
        double true20 = pattern.profile.fwhm(Math.toRadians(20));
        double true70 = pattern.profile.fwhm(Math.toRadians(70));
        assertTrue(
                estimate > 0.8 * true20 && estimate < 1.3 * true70, () -> true20 + " < " + estimate + " < " + true70);
    }
}
