package org.objcryst.powder.peak;

/**
 * A line of a powder pattern.
 *
 * @param twoTheta position 2θ in radians
 * @param sigma standard uncertainty of the position in radians; 0 if unknown
 * @param intensity area (counts·rad) or, in a list from elsewhere, anything proportional to it; 1 if unknown
 * @param fwhm full width at half maximum in radians; 0 if unknown
 */
public record Peak(double twoTheta, double sigma, double intensity, double fwhm) {
    /**
     * Refuses angles that cannot be.
     *
     * @param twoTheta radians
     * @param sigma radians
     * @param intensity any number
     * @param fwhm radians
     */
    public Peak {
        if (!(twoTheta > 0 && twoTheta < Math.PI)) {
            throw new IllegalArgumentException(
                    "a peak lies between 0 and 180° 2θ, got %s°".formatted(Math.toDegrees(twoTheta)));
        }
        if (!(sigma >= 0) || !(fwhm >= 0) || !Double.isFinite(intensity)) {
            throw new IllegalArgumentException(
                    "a peak needs an uncertainty and a width >= 0 and a finite intensity, got %s, %s, %s"
                            .formatted(sigma, fwhm, intensity));
        }
    }

    /**
     * A peak of which only position and intensity are known.
     *
     * @param twoThetaDeg 2θ in degrees
     * @param intensity any number proportional to the area
     * @return the peak
     */
    public static Peak ofDegrees(double twoThetaDeg, double intensity) {
        return new Peak(Math.toRadians(twoThetaDeg), 0, intensity, 0);
    }

    /**
     * Position in degrees.
     *
     * @return 2θ in degrees
     */
    public double twoThetaDeg() {
        return Math.toDegrees(twoTheta);
    }

    /**
     * Uncertainty of the position in degrees.
     *
     * @return degrees; 0 if unknown
     */
    public double sigmaDeg() {
        return Math.toDegrees(sigma);
    }

    /**
     * Width in degrees.
     *
     * @return full width at half maximum in degrees; 0 if unknown
     */
    public double fwhmDeg() {
        return Math.toDegrees(fwhm);
    }

    /**
     * Spacing of the planes that reflect here.
     *
     * @param wavelength in Å
     * @return d in Å
     */
    public double spacing(double wavelength) {
        return wavelength / (2 * Math.sin(0.5 * twoTheta));
    }
}
