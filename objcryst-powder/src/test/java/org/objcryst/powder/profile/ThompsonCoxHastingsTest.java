package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThompsonCoxHastingsTest {
    private static final double ROUNDING = 1e-12;
    /** Largest deviation from a Voigt function, of the height: Ida, Ando &amp; Toraya (2000), J. Appl. Cryst. 33, 1311–1316. */
    private static final double VOIGT = 0.0125;

    private static final int NODES = 4001;

    @Test
    void oneWidthAloneIsAGaussianOrALorentzian() {
        assertEquals(new TchWidths(3, 0), TchWidths.of(3, 0));
        assertEquals(3, TchWidths.of(0, 3).fwhm(), ROUNDING);
        assertEquals(1, TchWidths.of(0, 3).eta(), ROUNDING);
        assertEquals(new TchWidths(0, 0), TchWidths.of(0, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2, 10})
    void theProfileIsThatOfAVoigtFunctionWithinTheStatedError(double lorentzian) {
        TchWidths widths = TchWidths.of(1, lorentzian);
        PseudoVoigt shape = new PseudoVoigt(widths.fwhm(), widths.fwhm(), widths.eta(), 1);
        double top = voigt(0, lorentzian);
        for (double u = 0; u < 4; u += 0.25) {
            double x = u * widths.fwhm();
            assertEquals(voigt(x, lorentzian), shape.value(x), VOIGT * top, "at " + u);
        }
    }

    @Test
    void widthsGrowWithTheAngleAsStated() {
        ThompsonCoxHastingsProfile size =
                new ThompsonCoxHastingsProfile().gaussianDeg2(0, 0, 0).lorentzianDeg(0.1, 0);
        ThompsonCoxHastingsProfile strain =
                new ThompsonCoxHastingsProfile().gaussianDeg2(0, 0, 0).lorentzianDeg(0, 0.1);
        double twoTheta = Math.toRadians(100);
        assertEquals(Math.toRadians(0.1) / Math.cos(twoTheta / 2), size.fwhm(twoTheta), ROUNDING);
        assertEquals(Math.toRadians(0.1) * Math.tan(twoTheta / 2), strain.fwhm(twoTheta), ROUNDING);
    }

    @Test
    void theSlitFollowsTheSpecimenUntilItIsSet() {
        ThompsonCoxHastingsProfile profile = new ThompsonCoxHastingsProfile();
        profile.par("S/L").set(0.02);
        assertEquals(0.02, profile.par("H/L").value());
        ThompsonCoxHastingsProfile copy = (ThompsonCoxHastingsProfile) profile.copy();
        copy.par("S/L").set(0.03);
        assertEquals(0.03, copy.par("H/L").value());
        assertFalse(((ThompsonCoxHastingsProfile)
                        profile.axialDivergence(0.02, 0.01).copy())
                .par("H/L")
                .isFollowing());
    }

    @Test
    void aStartLeavesAloneWhatWasSet() {
        ThompsonCoxHastingsProfile profile = new ThompsonCoxHastingsProfile();
        profile.start(0.003);
        assertEquals(
                0.003,
                profile.fwhm(1.5),
                0.02 * 0.003 + 0.003 * 0.2 * 0.4,
                "two digits; the Lorentzian grows by 1/cosθ");
        double before = profile.fwhm(1.5);
        profile.start(0.005);
        assertEquals(before, profile.fwhm(1.5));
    }

    @Test
    void divergenceThatCannotBeSeenCostsNothing() {
        ThompsonCoxHastingsProfile profile = new ThompsonCoxHastingsProfile().axialDivergence(0.01, 0.01);
        assertTrue(profile.shape(0, 0, 1, PeakPlace.of(0.1, 1e-6)) instanceof AxialDivergence);
        assertTrue(profile.shape(0, 0, 1, PeakPlace.of(0.5 * Math.PI, 1e-6)) instanceof PseudoVoigt);
    }

    /** Gaussian of unit width convoluted with a Lorentzian, by the midpoint rule. */
    private static double voigt(double x, double lorentzian) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double t = 6 * (2 * (i + 0.5) / NODES - 1);
            sum += SplitPeaks.gaussian(t, 1, 1) * SplitPeaks.lorentzian(x - t, lorentzian, 1);
        }
        return sum * 12 / NODES;
    }
}
