package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;

/** Numbers of points, ranges and first values as listed with the sample files. */
@Tag("real-data")
class MeasuredFilesTest {
    /** Six digits are listed. */
    private static final double LISTED_DIGITS = 1e-4;

    @ParameterizedTest
    @CsvSource({
        "pbso4/pbso4-n.dat,             2920, 10,    155.95, 220,      14.8324, 0",
        "pbso4/pbso4-x.dat,             6001, 10,    160,    179,      13.3791, 0",
        "cimetidine/cime.dat,           7699, 8.01,  84.99,  2707,     52.0288, 0",
        "qpa-cpd-1a/cpd-1a.prn,         7251, 5,     150,    153,      12.3693, 0",
        "dash-example/Example.xye,      9751, 5,     44,     81.96,    10.952,  1.1294",
        "famotidine/Famotidine.xye,     8221, 5,     64.95,  7512,     86.67179, 1.54056",
        "dash-tutorial-01/Tutorial_01.xye, 9751, 5,  44,     81.96,    10.952,  1.1294",
        "dash-tutorial-02/Tutorial_02.xye, 0,    0.002, 0,   3.763006, 6.352358, 0.800077",
        "dash-tutorial-04/Tutorial_04.xye, 0,    7,  0,      3690,     60.7454, 1.78897",
    })
    void sampleFilesHaveTheListedPoints(
            String file, int points, double first, double last, double counts, double sigma, double wavelength) {
        PowderData data = PowderData.read(SharedData.path("data/" + file));
        assertEquals(first, Math.toDegrees(data.x()[0]), LISTED_DIGITS);
        assertEquals(counts, data.intensity()[0]);
        assertEquals(sigma, data.sigma()[0], LISTED_DIGITS);
        assertEquals(wavelength, data.wavelength().orElse(0));
        if (points > 0) {
            assertEquals(points, data.size());
            assertEquals(last, Math.toDegrees(data.x()[points - 1]), 0.05);
        }
    }
}
