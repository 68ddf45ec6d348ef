package org.objcryst.powder.profile;

/** The complementary error function without its exponential, erfcx(x) = exp(x²)·erfc(x). */
final class ScaledErfc {
    private static final double STEP = 0.5;
    private static final int TERMS = 13;
    private static final double SMALL = 0.1;
    private static final double BEYOND_THE_POLE = Math.PI / STEP;
    /** Factors of x, x³, x⁵ … of erf, without 2/√π. */
    private static final double[] SERIES = {1, -1 / 3.0, 1 / 10.0, -1 / 42.0, 1 / 216.0, -1 / 1320.0};

    private ScaledErfc() {}

    /**
     * erfcx for x ≥ 0, right to rounding: near zero the power series of erf; elsewhere the trapezoidal rule for
     * (x/π) ∫ exp(−t²)/(t² + x²) dt, with the pole taken into account.
     *
     * @see "Chiarella &amp; Reichel (1968), Math. Comput. 22, 137–143"
     */
    static double of(double x) {
        if (x < SMALL) {
            double erf = 0;
            for (int n = SERIES.length - 1; n >= 0; n--) {
                erf = erf * x * x + SERIES[n];
            }
            return Math.exp(x * x) * (1 - 2 / Math.sqrt(Math.PI) * x * erf);
        }
        double sum = 1 / (x * x);
        for (int n = 1; n < TERMS; n++) {
            double t = n * STEP;
            sum += 2 * Math.exp(-t * t) / (t * t + x * x);
        }
        double value = STEP * x / Math.PI * sum;
        return x < BEYOND_THE_POLE ? value + 2 * Math.exp(x * x) / (1 - Math.exp(2 * Math.PI * x / STEP)) : value;
    }
}
