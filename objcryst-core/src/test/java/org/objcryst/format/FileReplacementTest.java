package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final Path FULL = Path.of("/dev/full");
    /** Larger than any process number that Linux gives (2²²). */
    private static final long NOBODY = 999_999_999L;

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("a.txt");
        FileReplacement.write(file, "one");
        FileReplacement.write(file, "two");
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        FileReplacement.write(link, "two");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("two", Files.readString(file));
    }

    @Test
    void aFolderInTheWayIsSaidAndNoTemporaryFileStays() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a.txt"));
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> FileReplacement.write(target, "one"));
        assertTrue(e.getMessage().contains("a.txt cannot be written (3 bytes): it is a folder"), e.getMessage());
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFullDeviceIsSaidWithTheNumberOfBytes() {
        assumeTrue(Files.isWritable(FULL), "there is no /dev/full here");
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> FileReplacement.write(FULL, "12345"));
        assertEquals("/dev/full cannot be written (5 bytes): No space left on device", e.getMessage());
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".a.txt.%d.tmp".formatted(NOBODY)), "half");
        long alive = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        List<String> kept = List.of(".a.txt.%d.tmp".formatted(alive), ".a.txt.tmp", "a.txt");
        for (String name : kept) {
            Files.writeString(folder.resolve(name), "whole");
        }
        FileReplacement.removeLeftovers(folder);
        assertEquals(kept, names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
