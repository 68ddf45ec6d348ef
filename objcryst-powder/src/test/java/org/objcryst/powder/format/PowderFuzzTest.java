package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.format.TextSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;
import org.objcryst.powder.PowderPattern;

class PowderFuzzTest {
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

    /** Recognition with samples of all formats, then each format by itself, whatever the damage made of its marks. */
    static Stream<FuzzSeries> series() {
        List<FuzzSeries> series = new ArrayList<>();
        List<String> all =
                Fixtures.all().values().stream().flatMap(List::stream).toList();
        series.add(FuzzSeries.of("powder pattern", withMeasured(new Samples(all)), PowderFuzzTest::recognised));
        Fixtures.all()
                .forEach((format, texts) -> series.add(FuzzSeries.of(
                        "powder " + format.label(),
                        withMeasured(new Samples(texts)),
                        bytes -> format.read(TextSource.of("p", bytes)))));
        series.add(FuzzSeries.of("powder pattern to model", withMeasured(new Samples(all)), PowderFuzzTest::model));
        series.add(FuzzSeries.of(
                "points of a background",
                new Samples("# background\n10 160\n20.5,140.5\n30\t100 5\n"),
                bytes -> PairLists.background(TextSource.of("p", bytes))));
        series.add(FuzzSeries.of(
                "excluded regions",
                new Samples("10 12\n! and\n30,31\n100 179\n"),
                bytes -> PairLists.excludedRegions(TextSource.of("p", bytes))));
        return series.stream();
    }

    private static Samples withMeasured(Samples samples) {
        return samples.andFile("data/pbso4/pbso4-x.dat", 1500)
                .andFile("data/dash-tutorial-01/Tutorial_01.xye", 1500)
                .andFile("data/qpa-cpd-1a/cpd-1a.prn", 1500)
                .andFile("data/cimetidine/cime.dat", 1500);
    }

    private static List<PowderData> recognised(byte[] bytes) {
        TextSource source = TextSource.of("p", bytes);
        return PowderFormat.of(source).read(source);
    }

    /** Radiation and axis as the file says, points that can be fitted. */
    private static void model(byte[] bytes) {
        recognised(bytes).forEach(data -> new PowderPattern(data).logLikelihood());
    }
}
