package org.objcryst.powder.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.format.TextSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

class PeakFuzzTest {
    private static final String OWN = """
            two_theta intensity sigma
            # of our own
            8.123 100 0.005
            9.456 50
            10.5
            12.25, 7; 0.01
            """;

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        return Stream.of(FuzzSeries.of("peak list", new Samples(OWN), b -> PeakList.read(TextSource.of("p", b), 1.54)));
    }
}
