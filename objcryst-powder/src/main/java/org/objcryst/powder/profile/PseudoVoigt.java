package org.objcryst.powder.profile;

import java.util.Objects;

/**
 * Pseudo-Voigt profile η·L + (1−η)·G of unit area, its two parts with widths of their own and a common asymmetry
 * (P-10, P-13). Where the Gaussian part is below exp(−100) of its height it is 0. Immutable.
 */
public final class PseudoVoigt implements PeakShape {
    private static final double LARGEST_EXPONENT = 100;

    private final double gaussianFwhm;
    private final double lorentzianFwhm;
    private final double eta;
    private final double asymmetry;
    private final double sideBelow;
    private final double sideAbove;
    private final double perGaussianFwhm;
    private final double perLorentzianFwhm;
    private final double gaussianHeight;
    private final double lorentzianHeight;

    /**
     * A profile.
     *
     * @param gaussianFwhm full width at half maximum of the Gaussian part (rad), positive
     * @param lorentzianFwhm full width at half maximum of the Lorentzian part (rad), positive
     * @param eta Lorentzian fraction η, 0 to 1
     * @param asymmetry A, ratio of the low-angle to the high-angle half width, positive
     */
    public PseudoVoigt(double gaussianFwhm, double lorentzianFwhm, double eta, double asymmetry) {
        if (!(gaussianFwhm > 0 && lorentzianFwhm > 0 && asymmetry > 0 && eta >= 0 && eta <= 1)) {
            throw new IllegalArgumentException(
                    "no pseudo-Voigt has widths of %s and %s rad, a Lorentzian fraction of %s and an asymmetry of %s"
                            .formatted(gaussianFwhm, lorentzianFwhm, eta, asymmetry));
        }
        this.gaussianFwhm = gaussianFwhm;
        this.lorentzianFwhm = lorentzianFwhm;
        this.eta = eta;
        this.asymmetry = asymmetry;
        sideBelow = SplitPeaks.side(-1, asymmetry);
        sideAbove = SplitPeaks.side(1, asymmetry);
        perGaussianFwhm = 1 / gaussianFwhm;
        perLorentzianFwhm = 1 / lorentzianFwhm;
        gaussianHeight = SplitPeaks.gaussian(0, gaussianFwhm, 1);
        lorentzianHeight = SplitPeaks.lorentzian(0, lorentzianFwhm, 1);
    }

    /**
     * The width of the Gaussian part.
     *
     * @return full width at half maximum (rad)
     */
    public double gaussianFwhm() {
        return gaussianFwhm;
    }

    /**
     * The width of the Lorentzian part.
     *
     * @return full width at half maximum (rad)
     */
    public double lorentzianFwhm() {
        return lorentzianFwhm;
    }

    /**
     * The Lorentzian fraction.
     *
     * @return η, 0 to 1
     */
    public double eta() {
        return eta;
    }

    /**
     * The ratio of the low-angle to the high-angle half width.
     *
     * @return A
     */
    public double asymmetry() {
        return asymmetry;
    }

    private double gaussian(double t) {
        double exponent = SplitPeaks.LN2 * t * t;
        return exponent < LARGEST_EXPONENT ? gaussianHeight * Math.exp(-exponent) : 0;
    }

    @Override
    public double value(double u) {
        double t = (u <= 0 ? sideBelow : sideAbove) * u;
        double l = t * perLorentzianFwhm;
        return eta * lorentzianHeight / (1 + l * l) + (1 - eta) * gaussian(t * perGaussianFwhm);
    }

    @Override
    public double slope(double u) {
        double slope = 0;
        if (eta > 0) {
            slope = eta * SplitPeaks.lorentzianSlope(u, lorentzianFwhm, asymmetry);
        }
        if (eta < 1) {
            slope += (1 - eta) * SplitPeaks.gaussianSlope(u, gaussianFwhm, asymmetry);
        }
        return slope;
    }

    /** {@inheritDoc} The two widths (rad), η and A. */
    @Override
    public double[] numbers() {
        return new double[] {gaussianFwhm, lorentzianFwhm, eta, asymmetry};
    }

    /**
     * {@inheritDoc} With t = ku/w of each part,
     *
     * <pre>
     *   ∂G/∂w = (2 ln2 t² − 1) G/w,          ∂G/∂A = −2 ln2 t (u/w) (dk/dA) G,          dG/du = −2 ln2 t (k/w) G
     *   ∂L/∂w = (2t²/(1 + t²) − 1) L/w,      ∂L/∂A = −2t (u/w) (dk/dA) L/(1 + t²),      dL/du = −2t (k/w) L/(1 + t²)
     * </pre>
     */
    @Override
    public double gradient(double u, double[] into) {
        double k = u <= 0 ? sideBelow : sideAbove;
        double byAsymmetry = u <= 0 ? -1 / (asymmetry * asymmetry) : 1;
        double g = u * perGaussianFwhm;
        double l = u * perLorentzianFwhm;
        double part = 1 / (1 + k * k * l * l);
        double lorentz = lorentzianHeight * part;
        double gauss = gaussian(k * g);
        double steepG = -2 * SplitPeaks.LN2 * k * g * (1 - eta) * gauss;
        double steepL = -2 * k * l * part * eta * lorentz;
        into[0] = k * (steepG * perGaussianFwhm + steepL * perLorentzianFwhm);
        into[1] = -(steepG * k * g + (1 - eta) * gauss) * perGaussianFwhm;
        into[2] = -(steepL * k * l + eta * lorentz) * perLorentzianFwhm;
        into[3] = lorentz - gauss;
        into[4] = (steepG * g + steepL * l) * byAsymmetry;
        return eta * lorentz + (1 - eta) * gauss;
    }

    /** {@inheritDoc} Where the two widths differ: the mean of the widths, weighted with the fractions. */
    @Override
    public double fwhm() {
        return eta * lorentzianFwhm + (1 - eta) * gaussianFwhm;
    }

    @Override
    public double reachBelow(double fraction) {
        return symmetricReach(fraction) * 2 * asymmetry / (1 + asymmetry);
    }

    @Override
    public double reachAbove(double fraction) {
        return symmetricReach(fraction) * 2 / (1 + asymmetry);
    }

    @Override
    public double area(double below, double above) {
        double lowSide = 2 * asymmetry / (1 + asymmetry);
        double highSide = 2 / (1 + asymmetry);
        return lowSide * side(below / lowSide) + highSide * side(above / highSide);
    }

    private double side(double distance) {
        return eta * SplitPeaks.lorentzianArea(distance / lorentzianFwhm)
                + (1 - eta) * SplitPeaks.gaussianArea(distance / gaussianFwhm);
    }

    /** Where each part has fallen below the fraction of the common maximum: analytic, and right within a factor of two. */
    private double symmetricReach(double fraction) {
        double limit = fraction * value(0);
        double reach = 0;
        if (eta > 0) {
            double height = eta * SplitPeaks.lorentzian(0, lorentzianFwhm, 1);
            reach = lorentzianFwhm * SplitPeaks.lorentzianReach(limit / height);
        }
        if (eta < 1) {
            double height = (1 - eta) * SplitPeaks.gaussian(0, gaussianFwhm, 1);
            reach = Math.max(reach, gaussianFwhm * SplitPeaks.gaussianReach(limit / height));
        }
        return reach;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PseudoVoigt that
                && gaussianFwhm == that.gaussianFwhm
                && lorentzianFwhm == that.lorentzianFwhm
                && eta == that.eta
                && asymmetry == that.asymmetry;
    }

    @Override
    public int hashCode() {
        return Objects.hash(gaussianFwhm, lorentzianFwhm, eta, asymmetry);
    }

    @Override
    public String toString() {
        return "pseudo-Voigt with widths of %s (Gaussian) and %s rad (Lorentzian), η = %s, A = %s"
                .formatted(gaussianFwhm, lorentzianFwhm, eta, asymmetry);
    }
}
