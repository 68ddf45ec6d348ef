package org.objcryst.powder.profile;

/**
 * Pseudo-Voigt profile η·L + (1−η)·G of unit area, its two parts with widths of their own and a common asymmetry
 * (P-10, P-13).
 *
 * @param gaussianFwhm full width at half maximum of the Gaussian part (rad)
 * @param lorentzianFwhm full width at half maximum of the Lorentzian part (rad)
 * @param eta Lorentzian fraction η, 0 to 1
 * @param asymmetry A, ratio of the low-angle to the high-angle half width
 */
public record PseudoVoigt(double gaussianFwhm, double lorentzianFwhm, double eta, double asymmetry)
        implements PeakShape {
    /**
     * Checks that widths and asymmetry are positive and that η lies between 0 and 1.
     *
     * @param gaussianFwhm width (rad)
     * @param lorentzianFwhm width (rad)
     * @param eta η
     * @param asymmetry A
     */
    public PseudoVoigt {
        if (!(gaussianFwhm > 0 && lorentzianFwhm > 0 && asymmetry > 0 && eta >= 0 && eta <= 1)) {
            throw new IllegalArgumentException(
                    "no pseudo-Voigt has widths of %s and %s rad, a Lorentzian fraction of %s and an asymmetry of %s"
                            .formatted(gaussianFwhm, lorentzianFwhm, eta, asymmetry));
        }
    }

    @Override
    public double value(double u) {
        double value = 0;
        if (eta > 0) {
            value = eta * SplitPeaks.lorentzian(u, lorentzianFwhm, asymmetry);
        }
        if (eta < 1) {
            value += (1 - eta) * SplitPeaks.gaussian(u, gaussianFwhm, asymmetry);
        }
        return value;
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
    public void gradient(double u, double[] into) {
        double k = SplitPeaks.side(u, asymmetry);
        double byAsymmetry = u <= 0 ? -1 / (asymmetry * asymmetry) : 1;
        double g = u / gaussianFwhm;
        double l = u / lorentzianFwhm;
        double gauss = SplitPeaks.gaussian(u, gaussianFwhm, asymmetry);
        double lorentz = SplitPeaks.lorentzian(u, lorentzianFwhm, asymmetry);
        double steepG = -2 * SplitPeaks.LN2 * k * g * (1 - eta) * gauss;
        double steepL = -2 * k * l / (1 + k * k * l * l) * eta * lorentz;
        into[0] = steepG * k / gaussianFwhm + steepL * k / lorentzianFwhm;
        into[1] = -(steepG * k * g + (1 - eta) * gauss) / gaussianFwhm;
        into[2] = -(steepL * k * l + eta * lorentz) / lorentzianFwhm;
        into[3] = lorentz - gauss;
        into[4] = (steepG * g + steepL * l) * byAsymmetry;
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
}
