package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** What is too large for a pattern is refused, and what is large takes no more work than it has parts. */
class LargePatternTest {
    private static final String BANK = "BANK 1 3 3 CONST 1000 50 0 0 FXYE\n1000 9 3\n1050 9 3\n1100 9 3\n";

    @Test
    void sixMillionWordsAreTheMost() {
        String text = ("1 ".repeat(500_000) + "\n").repeat(13);
        DataFormatException fault = assertThrows(DataFormatException.class, () -> read(text));
        assertTrue(fault.getMessage().contains("at most 6000000 words"), fault.getMessage());
    }

    @Test
    void twoMillionPointsAreTheMost() {
        TextLine line = new TextLine("p", 7, "");
        PointCollector points = new PointCollector(TextSource.of("p", "x"), AxisKind.TIME_OF_FLIGHT);
        for (int i = 1; i <= 2_000_000; i++) {
            points.add(line, i, 1);
        }
        assertThrows(DataFormatException.class, () -> points.add(line, 3e6, 1));
    }

    @Test
    void aThousandBanksAreTheMost() {
        assertEquals(1000, read("title\n" + BANK.repeat(1000)).size());
        assertThrows(DataFormatException.class, () -> read("title\n" + BANK.repeat(1001)));
    }

    @Test
    void aBankNamesTheLastInstrumentBeforeIt() {
        List<PowderData> banks = read("Instrument parameter a.prm\n" + BANK + "Instrument parameter b.prm\n" + BANK);
        assertEquals(
                "not read: Instrument parameter b.prm", banks.get(1).remarks().get(0));
    }

    @Test
    void channelsOfATimeMapAreFoundAmongMany() {
        StringBuilder text = new StringBuilder("TIME_MAP 1 30000 3000 TIME_MAP 1000\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("%d %d 2\n".formatted(1 + 10 * i, 20 * i));
        }
        GsasTimeMap map = GsasTimeMap.of(TextSource.of("p", text.toString()).lines(), 0);
        for (int point : new int[] {0, 9, 10, 54_321, 99_999, 200_000}) {
            assertEquals(2 * point + 1, map.at(point), "µs, the middle of channel " + point);
        }
    }

    private static List<PowderData> read(String text) {
        TextSource source = TextSource.of("p", text);
        return PowderFormat.of(source).read(source);
    }
}
