package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

class CifDocumentTest {
    /** Decimals times a power of ten: a few roundings. */
    private static final double ROUNDING = 1e-15;

    @Test
    void blocksKeepTheOrderOfTheFile() {
        CifDocument document = parse("data_zeta _a 1 data_alpha _a 2");
        assertEquals(
                List.of("zeta", "alpha"),
                document.blocks().stream().map(CifBlock::name).toList());
    }

    @Test
    void aQuoteClosesOnlyBeforeABlank() {
        assertEquals("a dog's life", text("data_x _a 'a dog's life' _b 1"));
    }

    @Test
    void doubleQuotesMayHoldSingleOnes() {
        assertEquals("P 4' 2", text("data_x _a \"P 4' 2\""));
    }

    @Test
    void aTextBlockGoesToTheNextSemicolonAtTheStartOfALine() {
        assertEquals("one ; two\n# no comment", text("data_x\n_a\n;one ; two\n# no comment\n;\n_b 2"));
    }

    @Test
    void aCommentEndsWithItsLine() {
        assertEquals("1", text("#\\#CIF_1.1\ndata_x # a comment\n_a # another\n1"));
    }

    @Test
    void aNumberSignInsideAWordIsNoComment() {
        assertEquals("C#1", text("data_x _a C#1"));
    }

    @Test
    void tagsAreComparedWithoutCaseAndPointsAreUnderscores() {
        CifBlock block = parse("DATA_x _Cell.Length_A 5.4").blocks().get(0);
        assertTrue(block.value("_cell_length_a").isPresent());
    }

    @Test
    void whatIsUnknownOrNotApplicableIsNotGiven() {
        CifBlock block = parse("data_x _a ? _b . _c '?'").blocks().get(0);
        assertFalse(block.value("_a").isPresent());
        assertFalse(block.value("_b").isPresent());
        assertTrue(block.value("_c").isPresent());
        assertTrue(block.has("_a"));
    }

    @Test
    void theFirstTagThatIsGivenWins() {
        CifBlock block = parse("data_x _a ? _b 2 _c 3").blocks().get(0);
        assertEquals("2", block.value("_a", "_b", "_c").orElseThrow().text());
    }

    @Test
    void aLoopHasAsManyRowsAsItsValuesFill() {
        CifBlock block = parse("data_x loop_ _a _b 1 2 3 4\n5 6 _c 7").blocks().get(0);
        assertEquals(3, block.rows("_a").size());
        assertEquals("6", block.rows("_a").get(2).value("_b").orElseThrow().text());
    }

    @Test
    void anItemIsALoopOfOneRow() {
        assertEquals(1, parse("data_x _a 1").blocks().get(0).rows("_a").size());
    }

    @Test
    void saveFramesAreReadThrough() {
        assertEquals("1", text("data_x save_frame _a 1 save_"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.234(5), 1.234, 0.005",
        "12(3), 12, 3",
        "-0.5, -0.5, 0",
        "1.5E1, 15, 0",
        "0.10(12), 0.1, 0.12",
        "1.5(2)e-3, 0.0015, 2e-4",
        "12.3(1.2), 12.3, 1.2",
        "12.(2), 12, 2"
    })
    void anUncertaintyCountsInTheLastDigits(String word, double number, double uncertainty) {
        CifValue value = parse("data_x _a " + word).blocks().get(0).value("_a").orElseThrow();
        assertEquals(number, value.number("a number"), ROUNDING);
        assertEquals(uncertainty, value.uncertainty(), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_x\\n_a 'open | bad.cif:2: expected a closing '",
                "data_x\\n;open\\ntext | bad.cif:2: expected a text that ends with a semicolon",
                "_a 1 | bad.cif:1: expected a data block",
                "data_x\\n_a\\n_b 1 | bad.cif:2: expected a value after _a, found \"_b\"",
                "data_x _a 1 2 | bad.cif:1: expected a tag",
                "data_x\\nloop_ 1 2 | bad.cif:2: expected a tag (_...) after loop_, found \"1\"",
                "data_x\\nloop_ _a _b 1 2\\n3 | bad.cif:3: expected 2 values in each row of the loop with _a",
                "# only a comment | bad.cif: expected a data block"
            })
    void faultsNameFileAndLine(String text, String message) {
        String lines = text.replace("\\n", "\n");
        String said =
                assertThrows(DataFormatException.class, () -> parse(lines)).getMessage();
        assertTrue(said.startsWith(message), said);
    }

    @Test
    void foldedLinesOfATextAreJoined() {
        assertEquals("long line goes on\nnext", text("data_x\n_a\n;\\\nlong line \\\ngoes on\nnext\n;"));
    }

    @Test
    void thePrefixOfATextDoesNotCount() {
        assertEquals(";one\ntwo", text("data_x\n_a\n;>\\\n>;one\n>two\n;"));
        assertEquals("one and two\nthree", text("data_x\n_a\n;>\\\\\n>one \\\n>and two\n>three\n;"));
    }

    @Test
    void aBackslashThatIsNoProtocolStaysInItsText() {
        assertEquals("C:\\\n text", text("data_x\n_a\n;C:\\\n text\n;"));
    }

    @Test
    void aTextKeepsTheBlanksBeforeItsFirstWord() {
        assertEquals("  12  0\n   1  2", text("data_x\n_a\n;\n  12  0\n   1  2\n;"));
    }

    @Test
    void aSemicolonWithinALineAndBracketsAreWordsLikeOthers() {
        CifBlock block = parse("data_x _a [Cu(en)2] _b ;x").blocks().get(0);
        assertEquals("[Cu(en)2]", block.value("_a").orElseThrow().text());
        assertEquals(";x", block.value("_b").orElseThrow().text());
    }

    @Test
    void theSecondEditionHasTripleQuotesListsAndTables() {
        String start = "#\\#CIF_2.0\ndata_x _a ";
        assertEquals("it's\n\"two\" lines", text(start + "'''it's\n\"two\" lines''' _b 1"));
        assertEquals("[1 ['a]' 3]\n]", text(start + "[1 ['a]' 3]\n] _b 1"));
        assertEquals("{'k':1}", text(start + "{'k':1} _b 1"));
        String said = assertThrows(DataFormatException.class, () -> text(start + "[1 2"))
                .getMessage();
        assertEquals("bad.cif:2: expected a closing bracket, found \"the end of the file\"", said);
    }

    private static String text(String cif) {
        return parse(cif).blocks().get(0).value("_a").orElseThrow().text();
    }

    private static CifDocument parse(String cif) {
        return CifDocument.parse(TextSource.of("bad.cif", cif));
    }
}
