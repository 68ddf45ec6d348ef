package org.objcryst.xml;

import org.objcryst.powder.PatternAxis;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.scattering.ReflectionList;

/**
 * What a program sees of a profile that knows pseudo-Voigt profiles only: squared widths by a parabola in tanθ, Lorentzian fractions by
 * a straight line in 2θ, both fitted to all reflections by their intensity. Broadening by hkl and asymmetry are lost.
 */
final class PlainProfile {
    /** Height times width of a Gaussian, and of a Lorentzian. */
    private static final double GAUSSIAN = 2 * Math.sqrt(Math.log(2) / Math.PI);

    private static final double LORENTZIAN = 2 / Math.PI;
    private static final int MIDDLES = 7;

    private final Polynomial squares = new Polynomial(2);
    private final Polynomial fractions = new Polynomial(1);

    private PlainProfile() {}

    /** The profile of a phase; a few places in the pattern stand for reflections that are not there. */
    static PseudoVoigtProfile of(PowderPhase phase, PatternAxis axis) {
        PlainProfile plain = new PlainProfile();
        double from = axis.x()[0];
        double to = axis.x()[axis.size() - 1];
        ReflectionProfile profile = phase.profile();
        ReflectionList list = phase.reflections();
        double[] positions = phase.positions();
        double[] intensities = phase.intensities();
        int inside = 0;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] > from && positions[i] < to && intensities[i] > 0) {
                int h = list.h()[i];
                int k = list.k()[i];
                int l = list.l()[i];
                double spacing = 1 / phase.cell().lattice().inverseSpacing(h, k, l);
                PeakPlace place = new PeakPlace(positions[i], spacing, Double.MIN_NORMAL);
                plain.add(positions[i], profile.shape(h, k, l, place), intensities[i]);
                inside++;
            }
        }
        for (int i = 0; inside < MIDDLES && i < MIDDLES; i++) {
            double middle = from + (i + 0.5) * (to - from) / MIDDLES;
            plain.add(middle, profile.shape(0, 0, 0, PeakPlace.of(middle, Double.MIN_NORMAL)), 1);
        }
        return plain.profile();
    }

    private void add(double x, PeakShape shape, double weight) {
        double width = shape.fwhm();
        double lorentzian = (GAUSSIAN - shape.value(0) * width) / (GAUSSIAN - LORENTZIAN);
        squares.add(Math.tan(0.5 * x), width * width, weight);
        fractions.add(x, Math.min(1, Math.max(0, lorentzian)), weight);
    }

    private PseudoVoigtProfile profile() {
        double[] width = squares.coefficients();
        double[] eta = fractions.coefficients();
        double deg2 = Math.pow(180 / Math.PI, 2);
        return new PseudoVoigtProfile()
                .widthDeg2(width[2] * deg2, width[1] * deg2, width[0] * deg2)
                .lorentzianFraction(Math.min(1, Math.max(0, eta[0])), Math.min(1, Math.max(-1, eta[1])));
    }
}
