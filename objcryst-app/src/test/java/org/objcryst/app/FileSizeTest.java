package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that can be read in one sitting. */
class FileSizeTest {
    /** Lines; Javadoc included. */
    private static final int LONGEST = 450;

    /** Of refinable: two classes that everything stands on, mostly Javadoc. */
    private static final int LONGEST_OF_REFINABLE = 600;

    private static final int MEDIAN = 130;

    @Test
    void noMainFileIsLongerThanOneSitting() {
        List<String> tooLong = mainFiles().stream()
                .filter(file -> lines(file) > (file.toString().contains("refinable") ? LONGEST_OF_REFINABLE : LONGEST))
                .map(file -> file + ": " + lines(file))
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void halfOfTheFilesAreShort() {
        List<Integer> sizes =
                mainFiles().stream().map(FileSizeTest::lines).sorted().toList();
        int median = sizes.get(sizes.size() / 2);
        assertTrue(median <= MEDIAN, "median " + median);
    }

    private static List<Path> mainFiles() {
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            return files.filter(file -> file.toString().matches(".*/objcryst-[a-z]+/src/main/.*\\.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
