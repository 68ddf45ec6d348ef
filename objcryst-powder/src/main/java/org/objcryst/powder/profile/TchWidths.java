package org.objcryst.powder.profile;

/**
 * Pseudo-Voigt equivalent of a Gaussian and a Lorentzian width (P-15, P-16); with q = L/Γ,
 *
 * <pre>
 *   Γ⁵ = G⁵ + 2.69269 G⁴L + 2.42843 G³L² + 4.47163 G²L³ + 0.07842 G L⁴ + L⁵
 *   η  = 1.36603 q − 0.47719 q² + 0.11116 q³
 * </pre>
 *
 * @see "Thompson, Cox &amp; Hastings (1987), J. Appl. Cryst. 20, 79–83"
 * @param fwhm full width at half maximum Γ, in the unit of the two widths
 * @param eta Lorentzian fraction η, 0 (Gaussian) to 1 (Lorentzian)
 */
public record TchWidths(double fwhm, double eta) {
    private static final double A1 = 2.69269;
    private static final double A2 = 2.42843;
    private static final double A3 = 4.47163;
    private static final double A4 = 0.07842;

    /**
     * The equivalent of two widths.
     *
     * @param g full width at half maximum of the Gaussian, not negative
     * @param l full width at half maximum of the Lorentzian, not negative
     * @return Γ and η; both 0 if both widths are
     */
    public static TchWidths of(double g, double l) {
        if (!(g >= 0 && l >= 0)) {
            throw new IllegalArgumentException("widths are not negative, got %s and %s".formatted(g, l));
        }
        double largest = Math.max(g, l);
        if (largest == 0) {
            return new TchWidths(0, 0);
        }
        double fwhm = largest * Math.pow(fifthPower(g / largest, l / largest), 0.2);
        double q = l / fwhm;
        return new TchWidths(fwhm, Math.min(((0.11116 * q - 0.47719) * q + 1.36603) * q, 1));
    }

    /**
     * The Gaussian width behind a pseudo-Voigt.
     *
     * @param fwhm full width at half maximum Γ
     * @param eta Lorentzian fraction η
     * @return G = Γ √(1 − 0.74417 η − 0.24781 η² − 0.00810 η³), to some thousandths
     */
    public static double gaussian(double fwhm, double eta) {
        return fwhm * Math.sqrt(Math.max(1 - ((0.00810 * eta + 0.24781) * eta + 0.74417) * eta, 0));
    }

    /**
     * The Lorentzian width behind a pseudo-Voigt.
     *
     * @param fwhm full width at half maximum Γ
     * @param eta Lorentzian fraction η
     * @return L = Γ (0.72928 η + 0.19289 η² + 0.07783 η³), to some thousandths
     */
    public static double lorentzian(double fwhm, double eta) {
        return fwhm * ((0.07783 * eta + 0.19289) * eta + 0.72928) * eta;
    }

    private static double fifthPower(double g, double l) {
        return ((((g + A1 * l) * g + A2 * l * l) * g + A3 * l * l * l) * g + A4 * l * l * l * l) * g
                + l * l * l * l * l;
    }
}
