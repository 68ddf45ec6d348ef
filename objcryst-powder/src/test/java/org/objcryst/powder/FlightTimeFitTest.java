package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.indexing.CellSolution;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.RadiationType;
import org.objcryst.symmetry.Lattice;

/** A calculated pattern of neutron times of flight (reference case fluorite-tof) with a background and counting noise. */
@Tag("real-data")
class FlightTimeFitTest {
    private static final double A = 5.4631;
    private static final double ZERO = -3.6;
    private static final double HIGHEST = 4000;

    private final ReferenceCase truth = ReferenceCase.exact("fluorite-tof");

    private PowderPattern noisy() {
        double[] x = truth.pattern.x();
        double[] exact = truth.pattern.observed();
        double scale = HIGHEST / Arrays.stream(exact).max().orElseThrow();
        Random random = new Random(5);
        double[] y = new double[x.length];
        double[] sigma = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double mean = scale * exact[i] + 150 - 60 * i / x.length;
            y[i] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            sigma[i] = Math.sqrt(mean);
        }
        PowderPattern pattern = new PowderPattern(PowderData.ofTimes("noisy fluorite", x, y, sigma));
        pattern.radiation().type(RadiationType.NEUTRON);
        pattern.axis().par("difc").set(truth.value("difc"));
        pattern.axis().par("difa").set(truth.value("difa"));
        return pattern;
    }

    @Test
    void cellZeroAndWidthsAreFoundFromAWrongCell() {
        PowderPattern pattern = noisy();
        Crystal crystal = new Crystal(Lattice.cubic(1.002 * A), "F m -3 m");
        pattern.addPhase(crystal);
        ProfileFitResult fit = pattern.fitProfile();
        assertTrue(fit.reducedChiSquare() < 1.15, fit::toString); // its own noise: 1 ± 0.02
        RefinablePar a = crystal.cell().par("a");
        RefinablePar zero = pattern.axis().par("zero");
        assertEquals(A, a.value(), 3 * a.sigma());
        assertEquals(A, a.value(), 5e-3);
        assertEquals(ZERO, zero.value(), 3 * zero.sigma());
        PowderPhase phase = pattern.phases().get(0);
        PowderPhase right = truth.pattern.phases().get(0);
        double width = phase.profiles().fwhm(2);
        assertEquals(right.profiles().fwhm(2), width, 0.1 * width);
    }

    /** Positions are those of symmetric peaks, which the decay of the pulse shifts by up to 3·10⁻³. */
    @Test
    void latticeIsFoundFromThePattern() {
        CellSolution best = noisy().index().solutions().get(0);
        assertEquals(A, best.cell().a(), 5e-3 * A);
        assertEquals("F m -3 m", best.group().symbol());
    }

    @Test
    void aPictureHasTheReflections() {
        PowderPattern pattern = truth.pattern;
        assertTrue(pattern.plot().toSvg().contains(" µs</text>"));
    }
}
