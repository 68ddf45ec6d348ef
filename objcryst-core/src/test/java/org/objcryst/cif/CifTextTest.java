package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.format.TextSource;

class CifTextTest {
    private static final int WIDTH = 80;

    /** Blanks at the end, and a blank first line, belong to the writing and not to the text. */
    @Property
    void anyTextComesBackAsAnItemAndInALoop(@ForAll("texts") String text) {
        String value = text.stripTrailing().replaceFirst("^\\s*\n", "");
        CifText cif = new CifText().block("x").item("_a", value).loop("_b", "_c");
        cif.row(List.of(CifText.quoted(value), "1")).row(List.of("2", CifText.quoted(value)));
        CifBlock block = parse(cif.toString());
        assertEquals(value, block.value("_a").orElseThrow().text(), cif.toString());
        assertEquals(value, block.rows("_b").get(0).value("_b").orElseThrow().text());
        assertEquals(value, block.rows("_b").get(1).value("_c").orElseThrow().text());
        assertTrue(cif.toString().lines().allMatch(line -> line.length() <= WIDTH), cif.toString());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "word ",
                "\\",
                "\n",
                ";",
                "'",
                "\"",
                " ",
                "_tag",
                "loop_",
                "#",
                ">",
                "x".repeat(50),
                "?",
                ".",
                "[");
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces)).filter(text -> !text.isBlank());
    }

    @ParameterizedTest
    @ValueSource(ints = {77, 78, 79, 80, 81, 158})
    void textsOfAboutALineComeBack(int length) {
        anyTextComesBackAsAnItemAndInALoop("word " + "x".repeat(length - 5));
        anyTextComesBackAsAnItemAndInALoop("a\n;" + "x".repeat(length - 1));
    }

    @Test
    void longRowsGoOnInTheNextLine() {
        List<String> words = List.of("1.2345678901234567890".repeat(2), "2".repeat(30), "3".repeat(20));
        CifText cif = new CifText().block("x").loop("_a", "_b", "_c").row(words);
        assertEquals(
                "3".repeat(20),
                parse(cif.toString())
                        .rows("_a")
                        .get(0)
                        .value("_c")
                        .orElseThrow()
                        .text());
        assertTrue(cif.toString().lines().allMatch(line -> line.length() <= WIDTH));
    }

    @ParameterizedTest
    @CsvSource({
        "1.23456, 0.0052, 1.235(5)",
        "1.23456, 0.0019, 1.2346(19)",
        "1.23456, 0.00196, 1.235(2)",
        "-0.00004, 0.0003, 0.0000(3)",
        "1234.5, 25, 1234(25)",
        "90, 0, 90.00000",
        "0.123456789, 0, 0.12345679",
        "5.2, NaN, 5.20000"
    })
    void theUncertaintyRoundsTheNumber(double value, double uncertainty, String text) {
        assertEquals(text, new CifNumber(value, uncertainty).text());
    }

    private static CifBlock parse(String text) {
        return CifDocument.parse(TextSource.of("x.cif", text)).blocks().get(0);
    }
}
