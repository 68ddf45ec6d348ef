package org.objcryst.xml.binding;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

class ProjectFuzzTest {
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
                FuzzSeries.of("project", plain(), b -> reader().read("p", b)),
                FuzzSeries.of("project, compressed", compressed(), b -> reader().read("p", b)),
                FuzzSeries.of("project, written again", plain(), ProjectFuzzTest::readTwice));
    }

    /** What is read can be written, and what is written read. */
    private static void readTwice(byte[] bytes) {
        String written = ProjectWriter.text(reader().read("p", bytes));
        byte[] again = written.getBytes(StandardCharsets.UTF_8);
        ProjectElement second = assertDoesNotThrow(() -> reader().read("again", again));
        assertEquals(written, ProjectWriter.text(second));
    }

    private static ProjectReader reader() {
        return new ProjectReader(remark -> {});
    }

    private static Samples plain() {
        return new Samples()
                .and(OwnProjects.bytes("example.xml"))
                .and(OwnProjects.bytes("everything.xml"))
                .and(OwnProjects.bytes("old.xml"))
                .and("<ObjCryst><Crystal Name=\"c\"><Par Name=\"a\">5</Par></Crystal></ObjCryst>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Samples compressed() {
        Samples samples = new Samples();
        plain().all().forEach(bytes -> samples.and(gzip(bytes)));
        return samples;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
