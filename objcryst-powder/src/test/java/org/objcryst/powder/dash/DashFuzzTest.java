package org.objcryst.powder.dash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.format.TextSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

class DashFuzzTest {
    private static final String SDI = """
            TIC .\\own.tic
            HCV .\\own.hcv
            PIK .\\own.pik
            RAW .\\own.xye
            DSL .\\own.dsl
            Cell    9.7000    8.9000   15.1000   90.0000   91.2000   90.0000
            SpaceGroup 64 14:b1 P 1 21/c 1
            PawleyChiSq     4.57
            """;
    private static final String DSL = """
            ! Radiation wavelength and data type
            rad      0.80000     1
            ! Sigma shape parameters
            sig      0.05000     0.02000
            ! Gamma shape parameters
            gam      0.00100     0.00200
            ! Asymmetry parameters
            asy      0.02000     0.02000
            """;
    private static final String HCV = """
               0   0   2    1055.50     12.100       1   10   0
               0   1   1     222.20      7.000       2  -12
               1   0   0      33.30      5.000       3
            """;
    private static final String TIC = """
               0   0   2     6.11    1.0000     7.5000
               0   1   1     6.22    2.0000     7.4000
               1   0   0     7.33    3.0000     6.3000
            """;
    private static final String PIK = """
             2.0000    100.00   5.0000    0
             2.0200    101.00   5.0000    1
                1   3
              0.1 0.5 0.1
             2.0400    102.00   5.0000    0
            """;

    @TempDir
    static Path folder;

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
        return Stream.of(
                FuzzSeries.of(
                        "DASH sdi",
                        new Samples(SDI).andFile("data/dash-example/Example.sdi", 2000),
                        b -> new SdiReader(TextSource.of("d", b), folder).read()),
                FuzzSeries.of(
                        "DASH dsl",
                        new Samples(DSL).andFile("data/dash-example/Example.dsl", 2000),
                        b -> DashPeakShape.read(TextSource.of("d", b))),
                FuzzSeries.of(
                        "DASH hcv",
                        new Samples(HCV).andFile("data/dash-example/Example.hcv", 2000),
                        b -> CorrelatedIntensities.read(TextSource.of("d", b), 20)),
                FuzzSeries.of(
                        "DASH tic",
                        new Samples(TIC).andFile("data/dash-example/Example.tic", 2000),
                        b -> ReflectionPositions.read(TextSource.of("d", b))),
                FuzzSeries.of(
                        "DASH pik",
                        new Samples(PIK).andFile("data/dash-example/Example.pik", 4000),
                        b -> ProfileContributions.read(TextSource.of("d", b))));
    }
}
