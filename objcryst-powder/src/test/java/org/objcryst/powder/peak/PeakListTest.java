package org.objcryst.powder.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

class PeakListTest {
    private static PeakList read(String text) {
        return PeakList.read(TextSource.of("peaks.txt", text), 1.5406);
    }

    @Test
    void angleAloneIsEnough() {
        PeakList list = read("20.5\n10.25\n");
        assertEquals(10.25, list.peaks().get(0).twoThetaDeg(), 1e-12);
        assertEquals(1, list.peaks().get(1).intensity());
    }

    @Test
    void commentsAHeadingAndFurtherColumnsAreUnderstood() {
        PeakList list = read("# from elsewhere\ntwo_theta intensity sigma\n10.25, 300, 0.01\n20.5; 12; 0\n");
        assertEquals(2, list.size());
        assertEquals(300, list.peaks().get(0).intensity());
        assertEquals(0.01, list.peaks().get(0).sigmaDeg(), 1e-12);
    }

    @Test
    void ownTableIsReadAgain() {
        PeakList list = read("10.25 300 0.01\n20.5 12 0.02\n");
        assertEquals(list.toTsv(), read(list.toTsv()).toTsv());
    }

    @ParameterizedTest
    @CsvSource({
        "'10.2 5\n190 3', peaks.txt:2, between 0 and 180",
        "'10.2 5\nabc 3', peaks.txt:2, abc",
        "'10.2 5\n,', peaks.txt:2, an angle",
        "'10.2 x', peaks.txt:1, an intensity",
        "'10.2 5 -1', peaks.txt:1, not negative",
        "'2theta\n# nothing', peaks.txt, no such line"
    })
    void faultIsNamedWithItsLine(String text, String place, String words) {
        String message =
                assertThrows(DataFormatException.class, () -> read(text)).getMessage();
        assertTrue(message.startsWith(place) && message.contains(words), message);
    }
}
