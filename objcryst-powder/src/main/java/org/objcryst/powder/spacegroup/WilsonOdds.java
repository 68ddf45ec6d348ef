package org.objcryst.powder.spacegroup;

/**
 * How much likelier an observed intensity is if the reflection is there than if it is absent. Absent reflections scatter about
 * zero, N(I; 0, σ²) (P-45); those that are there have intensities J distributed as Wilson says, seen with the same uncertainty:
 *
 * <pre>
 *   p(I | present) / p(I | absent) = ∫₀^∞ p(J) exp(−J²/2σ² + J·I/σ²) dJ
 *   acentric p(J) = exp(−J/μ)/μ (P-46),   centric p(J) = exp(−J/2μ)/√(2πμJ) (P-47)
 * </pre>
 *
 * @see "Markvardsen, David, Johnson &amp; Shankland (2001), Acta Cryst. A57, 47–54; Wilson (1949), Acta Cryst. 2, 318–321"
 */
public final class WilsonOdds {
    private static final int INTERVALS = 120;

    /** The integrand is left out where it has fallen by exp of minus half of this. */
    private static final double NEGLIGIBLE = 80;

    private WilsonOdds() {}

    /**
     * Odds for a reflection of a general kind.
     *
     * @param intensity observed I
     * @param sigma its standard uncertainty σ, positive
     * @param mean expected intensity μ of reflections that are there, positive
     * @return ln of the ratio
     */
    public static double acentric(double intensity, double sigma, double mean) {
        double m = mean / sigma;
        return integral(intensity / sigma - 1 / m, true) - Math.log(m);
    }

    /**
     * Odds for a reflection whose phase is restricted to two values.
     *
     * @param intensity observed I
     * @param sigma its standard uncertainty σ, positive
     * @param mean expected intensity μ of reflections that are there, positive
     * @return ln of the ratio
     */
    public static double centric(double intensity, double sigma, double mean) {
        double m = mean / sigma;
        return integral(intensity / sigma - 0.5 / m, false) - 0.5 * Math.log(2 * Math.PI * m);
    }

    /** ln ∫ x^(−1/2 or 0) exp(b·x − x²/2) dx over x > 0, by Simpson's rule in u = √x. */
    private static double integral(double b, boolean acentric) {
        double peak = Math.max(b, 0);
        double highest = b * peak - 0.5 * peak * peak;
        double reach = b < 0 ? NEGLIGIBLE / (Math.sqrt(b * b + NEGLIGIBLE) - b) : b + Math.sqrt(NEGLIGIBLE);
        double from = Math.sqrt(Math.max(b - Math.sqrt(NEGLIGIBLE), 0));
        double step = (Math.sqrt(reach) - from) / INTERVALS;
        double sum = 0;
        for (int i = 0; i <= INTERVALS; i++) {
            double u = from + i * step;
            double x = u * u;
            double weight = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * (acentric ? 2 * u : 2) * Math.exp(b * x - 0.5 * x * x - highest);
        }
        return Math.log(sum * step / 3) + highest;
    }
}
