package org.objcryst.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

/** What {@code info} and {@code convert} make of damaged files, all the way from the kind of the file to the text that is written. */
class FileFuzzTest {
    @TempDir
    static Path folder;

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

    @Test
    void undamagedFilesAreDescribed() {
        SmallFiles.TEXTS.forEach(text -> assertIsDescribed(text, "dat"));
        SmallFiles.MOLECULES.forEach(text -> assertIsDescribed(text, "mol2"));
        assertIsDescribed(SmallFiles.PROJECT, "xml");
    }

    private static void assertIsDescribed(String text, String extension) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(FileInfo.of(written(bytes, extension)).lines().isEmpty());
    }

    static Stream<FuzzSeries> series() {
        Samples cifs = new Samples(SmallFiles.CIF, SmallFiles.REFLECTIONS_CIF);
        Samples texts = new Samples(SmallFiles.TEXTS);
        Samples molecules = new Samples(SmallFiles.MOLECULES);
        return Stream.of(
                FuzzSeries.of("info", texts, b -> FileInfo.of(written(b, "dat"))),
                FuzzSeries.of("info of a molecule", molecules, b -> FileInfo.of(written(b, "mol2"))),
                FuzzSeries.of("info of a project", project(), b -> FileInfo.of(written(b, "xml"))),
                FuzzSeries.of("convert", texts, b -> convert(b, "dat")),
                FuzzSeries.of("convert a CIF", cifs, b -> convert(b, "cif")),
                FuzzSeries.of("convert a molecule", molecules, b -> convert(b, "mol2")),
                FuzzSeries.of("convert a project", project(), b -> convert(b, "xml")));
    }

    private static Samples project() {
        return new Samples(SmallFiles.PROJECT);
    }

    /** Into all that it can become. */
    private static void convert(byte[] bytes, String extension) {
        FileContent content = FileContent.read(written(bytes, extension), Optional.empty());
        content.description();
        for (Target target : Target.values()) {
            if (target.fits(content)) {
                write(target, content);
            }
        }
    }

    private static void write(Target target, FileContent content) {
        Path out = folder.resolve(target == Target.MOLECULE ? "out.mol2" : "out.gsas");
        try {
            target.losses(content);
            target.write(content, out);
        } catch (IllegalArgumentException whatTheFileDoesNotSay) {
            // a wavelength, or a content that the target can hold
        }
    }

    private static Path written(byte[] bytes, String extension) {
        try {
            return Files.write(folder.resolve("in." + extension), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
