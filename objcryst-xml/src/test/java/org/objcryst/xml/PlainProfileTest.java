package org.objcryst.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.symmetry.Lattice;

class PlainProfileTest {
    /** A parabola for a law that is none. */
    private static final double ANOTHER_LAW = 0.03;

    private static final double ROUNDING = 1e-9;

    @Test
    void aPseudoVoigtProfileHasItsOwnWidths() {
        ReflectionProfile given =
                new PseudoVoigtProfile().widthDeg2(0.02, -0.01, 0.015).lorentzianFraction(0.3, 0.1);
        assertWidths(given, ROUNDING);
    }

    @Test
    void aThompsonCoxHastingsProfileHasNearlyItsOwnWidths() {
        ThompsonCoxHastingsProfile given = new ThompsonCoxHastingsProfile();
        given.par("U").setHuman(0.02);
        given.par("W").setHuman(0.006);
        given.par("strainL").setHuman(0.1);
        assertWidths(given, ANOTHER_LAW);
    }

    private static void assertWidths(ReflectionProfile given, double tolerance) {
        PowderPattern pattern = pattern();
        PowderPhase phase = pattern.addPhase(
                new Crystal(Lattice.orthorhombic(5.1, 6.3, 7.7), "P m m m").add(new Atom("Ti", "Ti")), given);
        PseudoVoigtProfile plain = PlainProfile.of(phase, pattern.axis());
        for (double deg = 30; deg <= 110; deg += 20) {
            double x = Math.toRadians(deg);
            assertEquals(1, plain.fwhm(x) / given.fwhm(x), tolerance, "at " + deg);
        }
    }

    private static PowderPattern pattern() {
        double[] x = new double[1051];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 15 + 0.1 * i;
            y[i] = 100;
        }
        return new PowderPattern(PowderData.ofDegrees("flat", x, y)).wavelength(1.54056);
    }
}
