package org.objcryst.powder.profile;

/**
 * Widths of a Thompson-Cox-Hastings profile that resemble those of a pseudo-Voigt.
 *
 * @param u U (rad²)
 * @param v V (rad²)
 * @param w W (rad²)
 * @param strain Lorentzian width with tanθ (rad)
 * @param size Lorentzian width with 1/cosθ (rad)
 */
record TchStart(double u, double v, double w, double strain, double size) {
    /** The same at all angles. */
    static TchStart of(PseudoVoigt shape, double twoTheta) {
        double g = TchWidths.gaussian(shape.fwhm(), shape.eta());
        double l = TchWidths.lorentzian(shape.fwhm(), shape.eta());
        return new TchStart(0, 0, g * g, 0, l * Math.cos(0.5 * twoTheta));
    }

    /** As a profile is at the ends and in the middle of a range of angles. */
    static TchStart of(PseudoVoigtProfile profile, double from, double to) {
        double[] t = new double[3];
        double[] square = new double[3];
        double[] lorentzian = new double[3];
        for (int i = 0; i < 3; i++) {
            double theta = 0.5 * (from + 0.5 * i * (to - from));
            PseudoVoigt shape = profile.shape(0, 0, 0, PeakPlace.of(2 * theta, Double.MIN_NORMAL));
            double g = TchWidths.gaussian(shape.fwhm(), shape.eta());
            t[i] = Math.tan(theta);
            square[i] = g * g;
            lorentzian[i] = TchWidths.lorentzian(shape.fwhm(), shape.eta()) * Math.cos(theta);
        }
        double sines = Math.sin(0.5 * to) - Math.sin(0.5 * from);
        double strain = Math.max((lorentzian[2] - lorentzian[0]) / sines, 0); // L·cosθ = strain·sinθ + size
        double size = Math.max(lorentzian[1] - strain * Math.sin(0.25 * (from + to)), 0);
        return parabola(t, square, strain, size);
    }

    /** U, V, W through three squared widths, or their mean where the parabola is not positive. */
    private static TchStart parabola(double[] t, double[] square, double strain, double size) {
        double first = (square[1] - square[0]) / (t[1] - t[0]);
        double second = (square[2] - square[1]) / (t[2] - t[1]);
        double u = (second - first) / (t[2] - t[0]);
        double v = first - u * (t[0] + t[1]);
        double w = square[0] - (v + u * t[0]) * t[0];
        boolean positive = w > 0 && (u <= 0 || w > 0.25 * v * v / u);
        return positive
                ? new TchStart(u, v, w, strain, size)
                : new TchStart(0, 0, (square[0] + square[1] + square[2]) / 3, strain, size);
    }
}
