package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleExponentialTest {
    /** The published values have nine digits. */
    private static final double DIGITS = 1e-8;
    /** Sums of a dozen terms. */
    private static final double ROUNDING = 1e-14;
    /** Simpson's rule with a step of 0.01 µs. */
    private static final double QUADRATURE = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "-150, 7.51292279e-5",
        "-20, 3.34171781e-3",
        "0, 2.71247169e-2",
        "20, 1.30162021e-2",
        "150, 9.03946550e-5"
    })
    void valuesAreThePublishedOnes(double t, double expected) {
        DoubleExponentialProfile profile = new DoubleExponentialProfile();
        profile.par("alpha1").set(1.2);
        profile.par("beta0").set(0.1);
        profile.par("beta1").set(0.4);
        profile.par("gaussianSigma1").set(7);
        profile.par("lorentzianGamma2").set(2);
        DoubleExponential shape = profile.shape(0, 0, 0, new PeakPlace(1e4, Math.sqrt(5), 1e-3));
        assertEquals(0.5366563, shape.alpha(), 1e-7, "seven digits");
        assertEquals(19.9679113, shape.width(), 1e-7, "seven digits");
        assertEquals(0.5783935, shape.eta(), 1e-7, "seven digits");
        assertEquals(expected, shape.value(t), DIGITS * expected);
    }

    @ParameterizedTest
    @CsvSource({"0.54, 0.116, 20, 0.6", "0.05, 0.4, 12, 0.3", "3, 2, 15, 1", "0.2, 0.03, 25, 0"})
    void theProfileIsTheConvolution(double alpha, double beta, double width, double eta) {
        DoubleExponential shape = new DoubleExponential(alpha, beta, width, eta);
        PseudoVoigt narrow = new PseudoVoigt(width, width, eta, 1);
        for (double t : new double[] {-300, -60, -10, 0, 3, 40, 200}) {
            assertEquals(convolution(alpha, beta, narrow, t), shape.value(t), QUADRATURE, "at " + t);
        }
    }

    @Test
    void fastPulsesLeaveThePseudoVoigt() {
        DoubleExponential shape = new DoubleExponential(1e5, 1e5, 20, 0.4);
        PseudoVoigt narrow = new PseudoVoigt(20, 20, 0.4, 1);
        for (double t : new double[] {-100, -7, 0, 15, 300}) {
            assertEquals(narrow.value(t), shape.value(t), 1e-8 * narrow.value(0), "1/(αH) squared");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.05, 0.9459897236", "0.5, 0.615690344192926", "1, 0.427583576155807", "10, 0.0561409927438226"
    })
    void theScaledErrorFunctionIsTheTabulatedOne(double x, double expected) {
        assertEquals(expected, ScaledErfc.of(x), x == 0.05 ? 1e-3 : ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"0.09999999, 0.10000001", "6.2831853, 6.2831854"})
    void theScaledErrorFunctionHasNoSteps(double below, double above) {
        assertEquals(ScaledErfc.of(below), ScaledErfc.of(above), 3e-8);
    }

    @Test
    void aPulseWithoutDecayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DoubleExponential(0.1, 0, 5, 0.5));
    }

    private static double convolution(double alpha, double beta, PseudoVoigt narrow, double t) {
        double m = alpha * beta / (alpha + beta);
        return m * (half(alpha, narrow, t, -1) + half(beta, narrow, t, 1));
    }

    /** ∫₀^∞ exp(−rate·s) P(t − side·s) ds. */
    private static double half(double rate, PseudoVoigt narrow, double t, int side) {
        double end = 40 / rate;
        int n = 2 * (int) Math.ceil(end / 0.02);
        double step = end / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double factor = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
            sum += factor * Math.exp(-rate * i * step) * narrow.value(t - side * i * step);
        }
        return sum * step / 3;
    }
}
