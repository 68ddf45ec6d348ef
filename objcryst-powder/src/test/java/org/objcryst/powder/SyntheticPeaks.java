package org.objcryst.powder;

import java.util.Random;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;

/** Made-up phases on a made-up axis, for tests that need no crystal. */
final class SyntheticPeaks {
    static final int POINTS = 1500;

    private SyntheticPeaks() {}

    static PatternAxis axis() {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = Math.toRadians(10 + 0.02 * i);
        }
        return new PatternAxis(x, new Radiation(RadiationType.XRAY, 1.5));
    }

    /** Reflections at random angles, some outside the pattern, two of them at the same angle. */
    static PhaseProfiles phase(PatternAxis axis, int reflections, long seed, ProfileRange range) {
        Random random = new Random(seed);
        double[] stol = random.doubles(
                        reflections, Math.sin(Math.toRadians(4.9)) / 1.5, Math.sin(Math.toRadians(21)) / 1.5)
                .sorted()
                .toArray();
        stol[3] = stol[2];
        return profiles(axis, stol, range);
    }

    static PhaseProfiles profiles(PatternAxis axis, double[] stol, ProfileRange range) {
        double[] centre = new double[stol.length];
        for (int i = 0; i < stol.length; i++) {
            centre[i] = 2 * Math.asin(1.5 * stol[i]);
        }
        ReflectionLines lines = new ReflectionLines(stol, new double[][] {centre}, new double[] {1});
        int[] h = new int[stol.length];
        axis.range(range);
        return new ProfileBuilder(axis, new PseudoVoigtProfile(), lines).build(h, h, h);
    }

    static double[] random(int n, long seed, double from, double to) {
        return new Random(seed).doubles(n, from, to).toArray();
    }
}
