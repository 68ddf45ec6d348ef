package org.objcryst.powder.peak;

import org.objcryst.scattering.Radiation;

/** Where the further lines of a radiation put their images of a peak, which is known by the position of its first line. */
final class SpectralLines {
    private final double[] ratio;
    private final double[] share;

    private SpectralLines(double[] ratio, double[] share) {
        this.ratio = ratio;
        this.share = share;
    }

    static SpectralLines of(Radiation radiation) {
        double[] lambda = radiation.wavelengths();
        double[] ratio = new double[lambda.length];
        for (int k = 0; k < lambda.length; k++) {
            ratio[k] = lambda[k] / lambda[0];
        }
        return new SpectralLines(ratio, radiation.shares());
    }

    int size() {
        return ratio.length;
    }

    /** Part of the intensity that line k has. */
    double share(int k) {
        return share[k];
    }

    /** Position 2θ (rad) of line k of a peak whose first line is at the given place. */
    double position(double first, int k) {
        return k == 0 ? first : 2 * Math.asin(Math.min(1, ratio[k] * Math.sin(0.5 * first)));
    }
}
