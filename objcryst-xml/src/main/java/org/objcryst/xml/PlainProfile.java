package org.objcryst.xml;

import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;

/**
 * What a program sees of a profile that knows pseudo-Voigt profiles only: the parabola in tanθ through the squared widths at three
 * angles, and the straight line in 2θ through the Lorentzian fractions at two. Broadening by hkl and asymmetry are lost.
 */
final class PlainProfile {
    /** Height times width of a Gaussian, and of a Lorentzian. */
    private static final double GAUSSIAN = 2 * Math.sqrt(Math.log(2) / Math.PI);

    private static final double LORENTZIAN = 2 / Math.PI;

    private PlainProfile() {}

    /** The profile in a range of angles 2θ (rad). */
    static PseudoVoigtProfile of(ReflectionProfile profile, double from, double to) {
        double[] t = new double[3];
        double[] square = new double[3];
        double[] eta = new double[3];
        double[] angle = {from, 0.5 * (from + to), to};
        for (int i = 0; i < 3; i++) {
            PeakShape shape = profile.shape(0, 0, 0, PeakPlace.of(angle[i], Double.MIN_NORMAL));
            double width = shape.fwhm();
            t[i] = Math.tan(0.5 * angle[i]);
            square[i] = width * width;
            eta[i] = Math.min(1, Math.max(0, (GAUSSIAN - shape.value(0) * width) / (GAUSSIAN - LORENTZIAN)));
        }
        double first = (square[1] - square[0]) / (t[1] - t[0]);
        double u = ((square[2] - square[1]) / (t[2] - t[1]) - first) / (t[2] - t[0]);
        double v = first - u * (t[0] + t[1]);
        double w = square[0] - (u * t[0] + v) * t[0];
        double slope = (eta[2] - eta[0]) / (to - from);
        double deg2 = Math.pow(180 / Math.PI, 2);
        return new PseudoVoigtProfile()
                .widthDeg2(u * deg2, v * deg2, w * deg2)
                .lorentzianFraction(eta[0] - slope * from, slope);
    }
}
