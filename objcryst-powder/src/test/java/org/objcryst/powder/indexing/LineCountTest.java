package org.objcryst.powder.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCountTest {
    /** Published volumes carry a whole number or one decimal and come from single precision. */
    private static final double ROUNDING = 0.6;

    @ParameterizedTest
    @CsvSource({
        "TRICLINIC, 76.4",
        "MONOCLINIC_P, 121.6",
        "ORTHORHOMBIC_P, 170.1",
        "TETRAGONAL_P, 301.7",
        "HEXAGONAL_P, 413.5",
        "CUBIC_P, 896",
        "CUBIC_F, 3405"
    })
    void volumeOfTwentyLinesIsThatOfEquationP42(LatticeFamily family, double volume) {
        assertEquals(volume, LineCount.of(family, 0.02, 0.5).volume(20), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"MONOCLINIC_C, 500", "CUBIC_I, 1200", "TRICLINIC, 90"})
    void volumeAndLinesAreInverse(LatticeFamily family, double volume) {
        LineCount count = LineCount.of(family, 0.1, 0.6);
        assertEquals(volume, count.volume(count.lines(volume)), 1e-9 * volume);
    }
}
