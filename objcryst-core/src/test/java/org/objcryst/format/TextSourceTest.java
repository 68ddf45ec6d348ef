package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSourceTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertFault(folder.resolve("no.dat"), "no.dat: expected a file, found \"nothing of this name\"");
    }

    @Test
    void aFolderIsNoFile() {
        assertFault(folder, ": expected a file, found \"a folder\"");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertFault(file(new byte[0]), ": expected some text, found \"an empty file\"");
        assertFault(
                file(" \n\t\r\n".getBytes(StandardCharsets.UTF_8)), ": expected some text, found \"an empty file\"");
    }

    @Test
    void binaryDataAreRefused() throws IOException {
        assertFault(file(new byte[] {1, 2, 0, 3}), ": expected a text file, found \"binary data\"");
    }

    @Test
    void latin1IsReadWhereUtf8Fails() throws IOException {
        TextSource text = TextSource.read(file("Å 1.54".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("Å 1.54", text.lines().get(0).text());
    }

    @Test
    void linesEndInAnyWayAndAreNumberedFromOne() {
        TextSource text = TextSource.of("t", "\uFEFFa\r\nb\rc\n\nd\n");
        assertEquals(5, text.lines().size());
        assertEquals(new TextLine("t", 5, "d"), text.lines().get(4));
        assertEquals(4, text.filledLines().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1f", "1e", "", "--1", "1e999", "1,5", "."})
    void whatIsNoFiniteDecimalNumberIsAnErrorWithFileAndLine(String word) {
        TextLine line = new TextLine("cime.dat", 3, "x");
        var e = assertThrows(DataFormatException.class, () -> line.decimal(word, "a step size > 0"));
        assertEquals("cime.dat:3: expected a step size > 0, found \"%s\"".formatted(word), e.getMessage());
        assertEquals(3, e.line());
    }

    @Test
    void fortranNumbersAreUnderstood() {
        TextLine line = new TextLine("f", 1, "");
        assertEquals(-1500, line.decimal("-1.5D+03", "a number"));
        assertEquals(0.5, line.decimal(".5", "a number"));
        assertEquals(5, line.decimal("+5.", "a number"));
    }

    @Test
    void wordsAreSplitAtAnyBlanks() {
        assertEquals(3, new TextLine("f", 1, " a\t b  c ").words().length);
        assertEquals(0, new TextLine("f", 1, "   ").words().length);
    }

    @Test
    void aRowOfDigitsIsJudgedInOneGo() {
        assertFalse(TextLine.isDecimal("9".repeat(1 << 24) + "x"), "looking twice at each pair of digits takes days");
        assertTrue(TextLine.isDecimal("12.") && TextLine.isDecimal(".5e-3") && TextLine.isDecimal("-1.5D+3"));
        assertFalse(TextLine.isDecimal(".") || TextLine.isDecimal("1.2.3") || TextLine.isDecimal(""));
    }

    @ParameterizedTest
    @CsvSource({
        "x, 1048577, 'at most 1048576 characters, found \"more\"'",
        "'\n', 1000001, 'ends of lines, found \"1000002\"'"
    })
    void moreThanAFileMayHoldIsRefused(String piece, int times, String ending) {
        String text = "begin\n" + piece.repeat(times);
        String message = assertThrows(DataFormatException.class, () -> TextSource.of("big", text))
                .getMessage();
        assertTrue(message.endsWith(ending), message);
    }

    @Test
    void aFileOfMoreThan32MebibytesIsRefused() throws IOException {
        assertFault(file(new byte[(32 << 20) + 1]), "a file of at most 33554432 bytes, found \"more\"");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("input"), content);
    }

    private static void assertFault(Path path, String ending) {
        String message = assertThrows(DataFormatException.class, () -> TextSource.read(path))
                .getMessage();
        assertEquals(ending, message.substring(message.length() - ending.length()));
    }
}
