package org.objcryst.powder.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.powder.profile.SplitPeaks;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.XrayLine;

/** Patterns of known peaks on a curved background with the noise of counts. */
class PeakSearchTest {
    private static final Radiation SINGLE = new Radiation(RadiationType.XRAY, 1.5406);
    private static final double FWHM = 0.1;
    /** A position lies within so many of its uncertainties; one in 16 000 normal errors does not. */
    private static final double SIGMAS = 4;

    private final double[] x = IntStream.range(0, 3000)
            .mapToDouble(i -> Math.toRadians(10 + 0.02 * i))
            .toArray();
    private final double[] y = new double[x.length];

    PeakSearchTest() {
        for (int i = 0; i < x.length; i++) {
            double deg = Math.toDegrees(x[i]);
            y[i] = 200 + 400 * Math.exp(-(deg - 10) / 15);
        }
    }

    /** A peak with a height in counts at a position in degrees, Kα1 and Kα2 if the radiation has them. */
    private void add(Radiation radiation, double deg, double height) {
        SpectralLines spectrum = SpectralLines.of(radiation);
        double w = Math.toRadians(FWHM);
        double top = SplitPeaks.gaussian(0, w, 1);
        for (int line = 0; line < spectrum.size(); line++) {
            double centre = spectrum.position(Math.toRadians(deg), line);
            for (int i = 0; i < x.length; i++) {
                double u = x[i] - centre;
                double shape = 0.5 * (SplitPeaks.gaussian(u, w, 1) + SplitPeaks.lorentzian(u, w, 1)) / top;
                y[i] += height * spectrum.share(line) / spectrum.share(0) * shape;
            }
        }
    }

    private PeakList find(Radiation radiation, long seed) {
        Random random = new Random(seed);
        double[] sigma = new double[y.length];
        double[] counts = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            counts[i] = Math.rint(y[i] + Math.sqrt(y[i]) * random.nextGaussian());
            sigma[i] = Math.sqrt(Math.max(1, counts[i]));
        }
        return new PeakSearch(radiation).find(x, counts, sigma);
    }

    private static void assertPositions(PeakList found, double... degrees) {
        assertEquals(degrees.length, found.size(), () -> Arrays.toString(degrees) + " " + found.toTsv());
        for (int i = 0; i < degrees.length; i++) {
            Peak peak = found.peaks().get(i);
            assertEquals(degrees[i], peak.twoThetaDeg(), SIGMAS * peak.sigmaDeg(), found::toTsv);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void strongAndWeakPeaksAreFoundWithinTheirUncertainties(long seed) {
        double[] positions = {15.13, 18.4, 22.05, 30.51, 41.237};
        double[] heights = {5000, 160, 800, 20000, 160};
        for (int k = 0; k < positions.length; k++) {
            add(SINGLE, positions[k], heights[k]);
        }
        assertPositions(find(SINGLE, seed), positions);
    }

    @Test
    void shoulderIsAPeakOfItsOwn() {
        add(SINGLE, 20, 4000);
        add(SINGLE, 20.14, 1500);
        assertPositions(find(SINGLE, 5), 20, 20.14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {14, 25, 35, 48, 65})
    void secondLineOfATubeIsNoPeak(double position) {
        Radiation copper = new Radiation().line(XrayLine.of("Cu"));
        add(copper, position, 8000);
        assertPositions(find(copper, 7), position);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pureNoiseHasNoPeaks(long seed) {
        assertEquals(0, find(SINGLE, seed).size());
    }

    @Test
    void amorphousHumpIsNoPeak() {
        for (int i = 0; i < x.length; i++) {
            double t = (Math.toDegrees(x[i]) - 24) / 4;
            y[i] += 3000 * Math.exp(-t * t);
        }
        PeakList found = find(SINGLE, 1);
        assertTrue(found.size() < 3, found::toTsv);
    }
}
