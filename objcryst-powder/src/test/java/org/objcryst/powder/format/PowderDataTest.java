package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

class PowderDataTest {
    /** Conversion between degrees and radians rounds once each way. */
    private static final double ROUNDED_ANGLE = 1e-13;

    @Test
    void fullprofFreeFormatIsSteppedCounts() {
        PowderData data = read("10.000 0.500 12.000 demo sample, lambda 1.54\n  100.  110.  120.\n  130.    0.\n");
        assertAngles(data, 10, 10.5, 11, 11.5, 12);
        assertArrayEquals(new double[] {100, 110, 120, 130, 0}, data.intensity());
        assertEquals("demo sample, lambda 1.54", data.title());
        assertTrue(data.wavelength().isEmpty());
        assertEquals("Fullprof free format", data.rule());
    }

    @Test
    void aMissingUncertaintyIsThatOfCountsAndAtLeastOneCount() {
        double[] sigma = read("10 0.5 12\n100 110 120 130 0\n").sigma();
        assertArrayEquals(new double[] {10, Math.sqrt(110), Math.sqrt(120), Math.sqrt(130), 1}, sigma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0 100 5\n10.5 110 6\n11.5 120 7\n",
                "# a comment\n10.0 100 5\n! another\n10.5 110 6\n; and\n11.5 120 7\n",
                "/* TOPAS\n has these */\n' or such\n10.0 100 5\n10.5 110 6\n11.5 120 7\n",
                "10.0\t100\t5\r\n10.5\t110\t6\r\n11.5\t120\t7\r\n",
                "10.0,100,5\n10.5,110,6\n11.5,120,7",
                "10.0, 100, 5\n10.5, 110, 6\n11.5, 120, 7\n\n",
                "10.0 100 5\n10.5 110 6\n10.5 115 6\n11.5 120 7\n",
                "XYDATA\nINTER 1.0 1.0 0\n\n\n\n\n10.0 100 5\n10.5 110 6\n11.5 120 7\n"
            })
    void threeColumnsAreAngleIntensityAndUncertainty(String text) {
        PowderData data = read(text);
        assertAngles(data, 10, 10.5, 11.5);
        assertArrayEquals(new double[] {100, 110, 120}, data.intensity());
        assertArrayEquals(new double[] {5, 6, 7}, data.sigma());
    }

    @Test
    void twoColumnsAreAngleAndIntensity() {
        PowderData data = read("# header\n5.000 153\n5.020 161\n5.040 141\n");
        assertAngles(data, 5, 5.02, 5.04);
        assertEquals(Math.sqrt(153), data.sigma()[0]);
        assertEquals("2θ-intensity columns", data.rule());
    }

    @Test
    void aLoneFirstNumberIsTheWavelength() {
        PowderData data = read("0.800077\n0.0 0.0 6.3\n0.002 3.8 6.4\n0.004 3.9 6.5\n0.006 4.1 6.5\n");
        assertEquals(0.800077, data.wavelength().getAsDouble());
        assertEquals(3, data.size(), "the point at 0° cannot be used");
        assertFalse(data.remarks().isEmpty());
    }

    @Test
    void theDialectOfDashGivesAtLeastOnePerCentOfUncertainty() {
        double[] sigma = read("1.78897\n7.00\t40000\n7.02\t100\n7.04\t0\n").sigma();
        assertArrayEquals(new double[] {400, 10, 1}, sigma);
    }

    @Test
    void aPointWithoutUncertaintyIsLeftOutUnlessItHasNoCounts() {
        assertArrayEquals(
                new double[] {5, 0, 1}, read("10 100 5\n11 100 0\n12 0 0\n").sigma());
    }

    @Test
    void countsMissingAtTheEndCutThePattern() {
        PowderData data = read("10 0.5 15 short\n100 110 120 130\n140\n");
        assertEquals(5, data.size());
        assertTrue(
                data.remarks().get(0).startsWith("6 counts are missing"),
                data.remarks().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 100 5\\n10.5 NaN 6\\n11 120 7                 | 2 | intensity
            10 100 5\\n10.5 110 6\\n11 abc 7                 | 3 | intensity
            10 100 5\\n10.5 110 6\\n11 120                   | 3 | uncertainty
            10 100 5\\n10.5 110 -6\\n11 120 7                | 2 | not negative
            10 100 5\\n9.5 110 6\\n11 120 7                  | 2 | above 10.0°
            12 100\\n11 110\\n10 120                         | 2 | above 12.0°
            10 100\\n190 110\\n195 120                       | 2 | below 180°
            10,1 100\\n10,2 110\\n10,3 120                   | 1 | decimal points
            10 -0.01 84.99 x\\n1 2 3 4 5 6                   | 1 | step size
            84.99 0.01 8.01 x\\n1 2 3 4 5 6                  | 1 | start < stop
            10 0.5 12 x\\n1 2 three 4 5                      | 2 | counts
            10 0.5 12 x\\n1 2 1e999 4 5                      | 2 | counts
            some words\\nand more                             | 1 | columns
            25\\n10 100\\n11 100\\n12 100                    | 1 | wavelength
            data_x\\n_cell_length_a 1                        | 0 | powder pattern
            10 100\\n11 110                                  | 0 | points
            1.54                                             | 0 | points
            10 0 1\\n11 0 1\\n12 0 1                         | 0 | intensities
            # only\\n# comments                              | 0 | pattern
            10 0.5 12\\n1 1 2 1 3 1 4 1 5 1                  | 0 | numbers
            """)
    void badInputIsRefusedWithItsLine(String escaped, int line, String expected) {
        DataFormatException e = assertThrows(DataFormatException.class, () -> read(escaped.replace("\\n", "\n")));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.expected().contains(expected), e.getMessage());
        assertEquals("demo", e.file());
    }

    @Test
    void anEmptyFileAFolderAndAMissingFileAreRefused(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.xy"));
        assertThrows(DataFormatException.class, () -> PowderData.read(empty));
        assertThrows(DataFormatException.class, () -> PowderData.read(folder));
        assertThrows(DataFormatException.class, () -> PowderData.read(folder.resolve("missing.xy")));
    }

    @Test
    void theDataCannotBeChangedFromOutside() {
        PowderData data = read("10 100\n11 110\n12 120\n");
        data.intensity()[0] = -1;
        assertEquals(100, data.intensity()[0]);
    }

    private static PowderData read(String text) {
        return PowderData.read(TextSource.of("demo", text));
    }

    private static void assertAngles(PowderData data, double... degrees) {
        double[] x = data.x();
        assertEquals(degrees.length, x.length);
        for (int i = 0; i < x.length; i++) {
            assertEquals(degrees[i], Math.toDegrees(x[i]), ROUNDED_ANGLE * degrees[i]);
        }
    }
}
