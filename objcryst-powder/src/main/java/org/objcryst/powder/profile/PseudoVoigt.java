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
