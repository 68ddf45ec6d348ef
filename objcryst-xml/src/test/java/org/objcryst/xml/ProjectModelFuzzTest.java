package org.objcryst.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

class ProjectModelFuzzTest {
    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs() / 5).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        Samples samples = new Samples()
                .and(bytes("example.xml"))
                .and(bytes("everything.xml"))
                .and(bytes("old.xml"))
                .andFile("data/fox-projects/tutorial-cimetidine/test.xml", 20_000);
        return Stream.of(
                FuzzSeries.of("project to model", samples, b -> Project.of("p", b)),
                FuzzSeries.of("project to model and back", samples, ProjectModelFuzzTest::thereAndBack));
    }

    private static void thereAndBack(byte[] bytes) {
        Project.of("p", bytes).text();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ProjectModelFuzzTest.class.getResourceAsStream("binding/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
