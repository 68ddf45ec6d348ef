package org.objcryst.powder.profile;

/**
 * Pseudo-Voigt smeared by the rise and the decay of a pulse of neutrons (P-26), of unit area, against the time t from the
 * nominal position: the convolution with M·exp(ατ) before and M·exp(−βτ) after it, M = αβ/(α + β). With N = M/2 and σ² of the
 * width H,
 *
 * <pre>
 *   rise  A = (1−η)·N·exp(u)·erfc(y) − η·(2N/π)·Im[exp(p)·E₁(p)],  u = α(ασ² + 2t)/2,  y = (ασ² + t)/(√2 σ),  p = αt + iαH/2
 *   decay B = (1−η)·N·exp(v)·erfc(z) − η·(2N/π)·Im[exp(q)·E₁(q)],  v = β(βσ² − 2t)/2,  z = (βσ² − t)/(√2 σ),  q = −βt + iβH/2
 *   profile = A + B,   its derivative = αA − βB,   its integral = A/α − B/β + ∫ pseudo-Voigt
 * </pre>
 *
 * @see "Von Dreele, Jorgensen &amp; Windsor (1982), J. Appl. Cryst. 15, 581–589"
 * @param alpha rate of the rise α (µs⁻¹)
 * @param beta rate of the decay β (µs⁻¹)
 * @param width full width at half maximum H of the pseudo-Voigt (µs)
 * @param eta its Lorentzian fraction η
 */
public record DoubleExponential(double alpha, double beta, double width, double eta) implements PeakShape {
    /**
     * Checks the numbers.
     *
     * @param alpha α (µs⁻¹)
     * @param beta β (µs⁻¹)
     * @param width H (µs)
     * @param eta η
     */
    public DoubleExponential {
        if (!(alpha > 0 && beta > 0 && width > 0 && eta >= 0 && eta <= 1)) {
            throw new IllegalArgumentException(
                    "no pulse has a rise of %s and a decay of %s per µs, a width of %s µs and a Lorentzian fraction of %s"
                            .formatted(alpha, beta, width, eta));
        }
    }

    @Override
    public double value(double t) {
        return height() * (side(alpha, t) + side(beta, -t));
    }

    @Override
    public double slope(double t) {
        return height() * (alpha * side(alpha, t) - beta * side(beta, -t));
    }

    /** N. */
    private double height() {
        return 0.5 * alpha * beta / (alpha + beta);
    }

    /** A(t)/N for the rate α; B(t)/N is the same for the rate β and −t. */
    private double side(double rate, double t) {
        return new PulseSide(rate, width, t).value(eta);
    }

    /** {@inheritDoc} α and β (µs⁻¹), H (µs) and η. */
    @Override
    public double[] numbers() {
        return new double[] {alpha, beta, width, eta};
    }

    /** {@inheritDoc} By the derivatives of its two sides, see {@link PulseSide}. */
    @Override
    public double gradient(double t, double[] into) {
        PulseSide rise = new PulseSide(alpha, width, t);
        PulseSide decay = new PulseSide(beta, width, -t);
        double n = height();
        double a = rise.value(eta);
        double b = decay.value(eta);
        into[0] = n * (alpha * a - beta * b);
        into[1] = 0.5 * beta * beta / ((alpha + beta) * (alpha + beta)) * (a + b) + n * rise.byRate(eta);
        into[2] = 0.5 * alpha * alpha / ((alpha + beta) * (alpha + beta)) * (a + b) + n * decay.byRate(eta);
        into[3] = n * (rise.byWidth(eta) + decay.byWidth(eta));
        into[4] = n * (rise.byEta() + decay.byEta());
        return n * (a + b);
    }

    @Override
    public double fwhm() {
        return ShapeSearch.fwhm(this, scale());
    }

    @Override
    public double reachBelow(double fraction) {
        return ShapeSearch.reach(this, scale(), fraction, -1);
    }

    @Override
    public double reachAbove(double fraction) {
        return ShapeSearch.reach(this, scale(), fraction, 1);
    }

    private double scale() {
        return width + 1 / alpha + 1 / beta;
    }

    @Override
    public double area(double below, double above) {
        return integral(above) - integral(-below);
    }

    private double integral(double t) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 1 : 0;
        }
        double pseudoVoigt =
                0.5 + eta * SplitPeaks.lorentzianArea(t / width) + (1 - eta) * SplitPeaks.gaussianArea(t / width);
        return height() * (side(alpha, t) / alpha - side(beta, -t) / beta) + pseudoVoigt;
    }
}
