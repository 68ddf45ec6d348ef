package org.objcryst.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;

/** A calculated pattern: the highest point of the peaks and a flat background are given in counts. */
record Simulation(double[] twoThetaDeg, double highest, double background) {
    /** The pattern without noise; the radiation and the profile are set by the caller. */
    double[] of(Crystal crystal, PseudoVoigtProfile profile, Beams beams) {
        PowderPattern pattern =
                new PowderPattern(PowderData.ofDegrees(crystal.name(), twoThetaDeg, new double[twoThetaDeg.length]));
        beams.apply(0, pattern.radiation());
        pattern.profileRange(ProfileRange.WHOLE);
        pattern.addPhase(crystal, profile).scale().set(1);
        double[] curve = pattern.calculated().clone();
        double top = Arrays.stream(curve).max().orElse(0);
        if (!(top > 0)) {
            throw new IllegalArgumentException("there is no reflection between %s and %s° 2θ"
                    .formatted(twoThetaDeg[0], twoThetaDeg[twoThetaDeg.length - 1]));
        }
        return Arrays.stream(curve).map(y -> background + highest / top * y).toArray();
    }

    /** Counts with the scatter of a counter: Poisson, for many counts its normal limit. */
    static double[] noisy(double[] curve, RandomGenerator random) {
        return Arrays.stream(curve)
                .map(y -> Math.max(0, Math.rint(y + Math.sqrt(y) * random.nextGaussian())))
                .toArray();
    }

    /** Lines for a file of angles, intensities and their uncertainties. */
    String columns(double[] intensity) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < intensity.length; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.5f %.4f %.4f%n",
                    twoThetaDeg[i],
                    intensity[i],
                    Math.sqrt(Math.max(1, intensity[i]))));
        }
        return text.toString();
    }
}
