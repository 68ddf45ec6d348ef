package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.powder.format.PowderData;

/** Automatic backgrounds of measured patterns, whose truth nobody knows, are plausible. */
@Tag("real-data")
class MeasuredBackgroundTest {
    /** Points within this many standard deviations are noise. */
    private static final double NOISE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cimetidine/cime.dat",
                "pbso4/pbso4-x.dat",
                "pbso4/pbso4-n.dat",
                "dash-tutorial-01/Tutorial_01.xye",
                "dash-tutorial-02/Tutorial_02.xye",
                "dash-tutorial-04/Tutorial_04.xye",
                "famotidine/Famotidine.xye"
            })
    void backgroundDoesNotRiseAboveTheDataAndTouchesThem(String file) {
        PowderData data = PowderData.read(SharedData.path("data/" + file));
        double[] x = data.x();
        double[] y = data.intensity();
        double[] sigma = data.sigma();
        BackgroundPoints background = new AutomaticBackground().fit(x, y, sigma);
        double[] b = background.values(x);
        int above = 0;
        int near = 0;
        for (int i = 0; i < x.length; i++) {
            double deviation = (y[i] - b[i]) / sigma[i];
            above += deviation < -NOISE ? 1 : 0;
            near += Math.abs(deviation) < 2 ? 1 : 0;
        }
        int tooHigh = above;
        int touching = near;
        assertTrue(tooHigh <= 0.001 * x.length, () -> tooHigh + " points lie clearly below the background");
        assertTrue(touching > 0.2 * x.length, () -> "only " + touching + " points lie on the background");
        assertTrue(Arrays.stream(background.height()).allMatch(h -> h > -NOISE * sigma[0]), "nowhere negative");
    }
}
