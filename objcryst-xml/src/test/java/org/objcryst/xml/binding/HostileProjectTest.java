package org.objcryst.xml.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.xml.text.TextLimits;

class HostileProjectTest {
    private static final TextLimits NARROW = new TextLimits(1 << 21, 100, 50, 8, 10, 100, 20, 100, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | `expected <ObjCryst>`",
                "`<!DOCTYPE x [<!ENTITY a \"b\">]><ObjCryst/>` | `document types, entities and CDATA are not accepted`",
                "`<ObjCryst><![CDATA[a]]></ObjCryst>` | `document types, entities and CDATA are not accepted`",
                "`<ObjCryst><Crystal>` | `expected </Crystal> for line 1, found \"the end of the file\"`",
                "`<ObjCryst><Crystal></ObjCryst>` | `expected </Crystal> for the start tag in line 1, found \"</ObjCryst>\"`",
                "`<ObjCryst Date=\"2003` | `expected \" behind the value of Date`",
                "`<ObjCryst Date=2003/>` | `expected \" around the value of Date`",
                "`<ObjCryst Date/>` | `expected = after the attribute Date`",
                "`<ObjCryst><!-- ` | `expected -->, found \"the end of the file\"`",
                "`<ObjCryst/><ObjCryst/>` | `expected nothing behind </ObjCryst>`",
                "`<ObjCryst/>x` | `expected nothing behind </ObjCryst>, found \"x\"`",
                "`</ObjCryst>` | `expected a start tag`",
                "`<html/>` | `expected <ObjCryst> of a project file, found \"<html>\"`",
                "`<ObjCryst><Crystal><Par Min=\"wide\"/></Crystal></ObjCryst>` | `expected a number, found \"wide\"`",
                "`<ObjCryst><Crystal><Par Name=\"a\">1d5</Par></Crystal></ObjCryst>` | `expected a number, found \"1d5\"`",
                "`<ObjCryst><Crystal><Option Choice=\"1.5\"/></Crystal></ObjCryst>` | `expected a whole number`"
            })
    void saysWhatIsWrong(String text, String message) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> read(text));
        assertTrue(fault.getMessage().contains(message.strip()), fault.getMessage());
    }

    @Test
    void faultsInListsNameTheirLine() {
        String text = "<ObjCryst>\n<PowderPattern Name=\"p\">\n<XIobsSigmaWeightList>\n 1 2 3 4 \n 1 2 x 4 \n"
                + "</XIobsSigmaWeightList></PowderPattern></ObjCryst>";
        assertEquals(
                5, assertThrows(DataFormatException.class, () -> read(text)).line());
    }

    @Test
    void aListThatEndsInTheMiddleOfALineIsAFault() {
        String text = "<ObjCryst>\n<PowderPattern Name=\"p\">\n<XIobsSigmaWeightList>\n 1 2 3 4 \n 1 2 3\n"
                + "</XIobsSigmaWeightList></PowderPattern></ObjCryst>";
        assertTrue(assertThrows(DataFormatException.class, () -> read(text))
                .getMessage()
                .contains("expected 4 numbers a line"));
    }

    @Test
    void compressedBombsAreRefused() {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertTrue(assertThrows(DataFormatException.class, () -> new ProjectReader(r -> {}).read("bomb", bomb))
                .getMessage()
                .contains("times as long as its compressed form"));
    }

    @Test
    void truncatedCompressedFilesAreRefused() {
        byte[] whole = gzip(OwnProjects.bytes("example.xml"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertTrue(assertThrows(DataFormatException.class, () -> new ProjectReader(r -> {}).read("half", half))
                .getMessage()
                .contains("an undamaged compressed file"));
    }

    @Test
    void aZlibStreamIsReadLikeAPlainFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(OwnProjects.bytes("example.xml"));
        }
        ProjectElement project = new ProjectReader(r -> {}).read("zlib", bytes.toByteArray());
        assertEquals(ProjectWriter.text(OwnProjects.read("example.xml")), ProjectWriter.text(project));
    }

    @Test
    void latinNamesAreReadWhereTheyAreNotUtf8() {
        byte[] latin = "<ObjCryst><Crystal Name=\"Béton\"></Crystal></ObjCryst>".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Béton",
                new ProjectReader(r -> {})
                        .read("latin", latin)
                        .crystals()
                        .get(0)
                        .name());
    }

    @Test
    void everyKindOfExcessIsRefused() {
        assertLimited(n -> "<ObjCryst>" + "<a>".repeat(n) + "</a>".repeat(n) + "</ObjCryst>", 9, "levels");
        assertLimited(n -> "<ObjCryst>" + "<a/>".repeat(n) + "</ObjCryst>", 51, "50 elements");
        assertLimited(n -> "<ObjCryst " + "a=\"1\" ".repeat(n) + "/>", 12, "10 attributes");
        assertLimited(n -> "<ObjCryst " + "a".repeat(n) + "=\"1\"/>", 21, "20 characters");
        assertLimited(n -> "<ObjCryst a=\"" + "1".repeat(n) + "\"/>", 101, "100 characters");
        assertLimited(
                n -> "<ObjCryst><GlobalOptimObj><TempMaxMin>" + "1 ".repeat(n)
                        + "</TempMaxMin></GlobalOptimObj></ObjCryst>",
                31,
                "fewer numbers");
        assertLimited(n -> "<ObjCryst>" + " ".repeat(n) + "</ObjCryst>", 1 << 21, "at most 2097152 bytes");
    }

    private static void assertLimited(Function<Integer, String> text, int n, String message) {
        ProjectReader reader = new ProjectReader(r -> {}, NARROW);
        DataFormatException fault = assertThrows(
                DataFormatException.class,
                () -> reader.read("a test", text.apply(n).getBytes(StandardCharsets.UTF_8)));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    private static ProjectElement read(String text) {
        return new ProjectReader(remark -> {}).read("a test", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
