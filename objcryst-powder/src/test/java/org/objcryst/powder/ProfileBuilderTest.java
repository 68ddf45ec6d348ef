package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.ProfileRange;

class ProfileBuilderTest {
    private static final double LAMBDA = 1.5;
    private static final double STEP = Math.toRadians(0.02);
    /** A Gaussian sampled five times a width sums to its area better than this; the Lorentzian part is smoother. */
    private static final double SAMPLING = 1e-4;

    private final PatternAxis axis = SyntheticPeaks.axis();

    @Test
    void aSmoothProfileKeepsUnitAreaHoweverShortItIs() {
        for (double fraction : new double[] {1e-2, 1e-3, 1e-4}) {
            SparseProfiles profiles = single(25, new ProfileRange(fraction, true));
            assertEquals(1, sum(profiles) * STEP, SAMPLING, "to " + fraction);
        }
    }

    @Test
    void aCutProfileLosesTheAreaOfItsTails() {
        double area = sum(single(25, new ProfileRange(1e-2, false))) * STEP;
        assertTrue(area < 0.98 && area > 0.9, "area " + area);
    }

    @Test
    void aProfileAtTheEdgeIsStoredAsFarAsThereArePoints() {
        SparseProfiles profiles = single(10, ProfileRange.SOLVING);
        assertEquals(0, profiles.first(0));
        assertEquals(0.58, sum(profiles) * STEP, 0.01, "half of the area and half of the highest point");
    }

    @Test
    void aSmoothProfileChangesContinuouslyWithItsPosition() {
        double shift = 1e-7;
        double[] here = curve(25, ProfileRange.SOLVING);
        double[] there = curve(25 + shift, ProfileRange.SOLVING);
        double slope = 3 / Math.pow(Math.toRadians(0.1), 2); // steeper than any profile of this width
        for (int i = 0; i < here.length; i++) {
            assertEquals(here[i], there[i], slope * Math.toRadians(shift));
        }
    }

    @Test
    void aProfileOutsideThePatternTouchesNoPoint() {
        SparseProfiles profiles = single(60, ProfileRange.SOLVING);
        assertEquals(profiles.first(0), profiles.end(0));
    }

    @Test
    void theWholeRangeCoversAllPoints() {
        SparseProfiles profiles = single(25, ProfileRange.WHOLE);
        assertEquals(0, profiles.first(0));
        assertEquals(axis.size(), profiles.end(0));
    }

    @Test
    void aCurveIsTheSumOfItsProfiles() {
        PhaseProfiles phase = SyntheticPeaks.phase(axis, 40, 7, ProfileRange.SOLVING);
        SparseProfiles profiles = phase.columns();
        double[] intensity = SyntheticPeaks.random(40, 8, 0, 10);
        double[] curve = new double[axis.size()];
        phase.addTo(intensity, 2, curve);
        double expected = 0;
        for (int i = 0; i < 40; i++) {
            int h = phase.columnOf(i);
            if (profiles.first(h) <= 700 && profiles.end(h) > 700) {
                expected += 2 * intensity[i] * profiles.value(h, 700);
            }
        }
        assertEquals(expected, curve[700], 1e-12 * expected, "rounding of forty terms");
    }

    private SparseProfiles single(double twoThetaDeg, ProfileRange range) {
        double[] stol = {Math.sin(Math.toRadians(0.5 * twoThetaDeg)) / LAMBDA};
        return SyntheticPeaks.profiles(axis, stol, range).columns();
    }

    private double[] curve(double twoThetaDeg, ProfileRange range) {
        double[] curve = new double[axis.size()];
        single(twoThetaDeg, range).add(0, 1, curve);
        return curve;
    }

    private static double sum(SparseProfiles profiles) {
        double[] one = new double[SyntheticPeaks.POINTS];
        Arrays.fill(one, 1);
        return profiles.dot(0, one);
    }
}
