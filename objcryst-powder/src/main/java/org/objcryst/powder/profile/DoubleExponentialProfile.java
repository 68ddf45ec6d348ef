package org.objcryst.powder.profile;

import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * Profile for times of flight of neutrons: a pulse with an exponential rise and decay, smeared by a pseudo-Voigt (P-24, P-25),
 *
 * <pre>
 *   α = α₀ + α₁/d,   β = β₀ + β₁/d⁴
 *   σ² = σ₀ + σ₁ d² + σ₂ d⁴,   γ = γ₀ + γ₁ d + γ₂ d²
 * </pre>
 *
 * <p>Width and Lorentzian fraction follow from the Gaussian variance σ² and the Lorentzian width γ as in {@link TchWidths}.
 *
 * @see DoubleExponential
 */
public final class DoubleExponentialProfile extends ReflectionProfile {
    private static final double GAUSSIAN_WIDTH = Math.sqrt(8 * Math.log(2));
    /** Slower rises and decays than this (µs⁻¹) are taken as this. */
    private static final double SLOWEST = 1e-5;

    private static final double LARGEST = 1e6;
    /** Rates of a pulse that is hardly seen, over the inverse width. */
    private static final double SHARP = 6;

    private final RefinablePar alpha0 = add(rate("alpha0", "µs⁻¹", 0));
    private final RefinablePar alpha1 = add(positive(rate("alpha1", "Å µs⁻¹", 0.0952)));
    private final RefinablePar beta0 = add(positive(rate("beta0", "µs⁻¹", 0.0239)));
    private final RefinablePar beta1 = add(positive(rate("beta1", "Å⁴ µs⁻¹", 0.0043)));
    private final RefinablePar sigma0 = add(width("gaussianSigma0", "µs²", 0));
    private final RefinablePar sigma1 = add(positive(width("gaussianSigma1", "µs² Å⁻²", 7)));
    private final RefinablePar sigma2 = add(width("gaussianSigma2", "µs² Å⁻⁴", 0));
    private final RefinablePar gamma0 = add(width("lorentzianGamma0", "µs", 0));
    private final RefinablePar gamma1 = add(positive(width("lorentzianGamma1", "µs Å⁻¹", 0)));
    private final RefinablePar gamma2 = add(positive(width("lorentzianGamma2", "µs Å⁻²", 0.414)));

    /** A profile of usual widths, α₁ = 0.0952, β₀ = 0.0239, β₁ = 0.0043, σ₁ = 7, γ₂ = 0.414. */
    public DoubleExponentialProfile() {
        super("double-exponential pseudo-Voigt");
    }

    @Override
    public boolean isAnisotropic() {
        return false;
    }

    /** {@inheritDoc} Needs the spacing. */
    @Override
    public DoubleExponential shape(int h, int k, int l, PeakPlace place) {
        double d = place.spacing();
        double dd = d * d;
        double variance = sigma0.value() + (sigma1.value() + sigma2.value() * dd) * dd;
        double gamma = gamma0.value() + (gamma1.value() + gamma2.value() * d) * d;
        TchWidths widths = TchWidths.of(GAUSSIAN_WIDTH * Math.sqrt(Math.max(variance, 0)), Math.max(gamma, 0));
        return new DoubleExponential(
                Math.max(alpha0.value() + alpha1.value() / d, SLOWEST),
                Math.max(beta0.value() + beta1.value() / (dd * dd), SLOWEST),
                Math.max(widths.fwhm(), place.narrowest()),
                widths.eta());
    }

    /**
     * Gives a profile that nobody has touched symmetric, sharp pulses and widths in proportion to the time, to start a fit from; another
     * one is left as it is.
     *
     * @param relative full width at half maximum over the time of flight
     * @param difc time over spacing (µs Å⁻¹)
     */
    public void startRelative(double relative, double difc) {
        if (isUntouched()) {
            double width = relative * difc; // at 1 Å
            for (RefinablePar par : parameters()) {
                par.set(0);
            }
            sigma1.set(width * width / (GAUSSIAN_WIDTH * GAUSSIAN_WIDTH));
            alpha1.set(SHARP / width);
            beta0.set(SHARP / width);
        }
    }

    private static ParSpec positive(ParSpec spec) {
        return spec.withLimits(0, LARGEST);
    }

    private static ParSpec rate(String parName, String unit, double value) {
        return ParSpec.of(parName, ParType.PROFILE_ASYMMETRY, value)
                .withUnit(unit)
                .withDerivativeStep(1e-5)
                .startFixed();
    }

    private static ParSpec width(String parName, String unit, double value) {
        return ParSpec.of(parName, ParType.PROFILE_WIDTH, value)
                .withUnit(unit)
                .withDerivativeStep(1e-4)
                .startFixed();
    }

    @Override
    protected DoubleExponentialProfile newCopy(Copies copies) {
        return new DoubleExponentialProfile();
    }
}
