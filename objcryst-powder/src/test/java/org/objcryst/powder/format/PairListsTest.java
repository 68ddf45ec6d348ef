package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;

class PairListsTest {
    @TempDir
    private Path folder;

    @Test
    void aBackgroundIsAnglesAndHeights() throws IOException {
        double[][] points = PairLists.background(file("# background\n10 160\n20.5 140.5\n"));
        assertArrayEquals(new double[] {Math.toRadians(10), Math.toRadians(20.5)}, points[0]);
        assertArrayEquals(new double[] {160, 140.5}, points[1]);
    }

    @Test
    void regionsHaveALowerAndAnUpperEnd() throws IOException {
        List<double[]> regions = PairLists.excludedRegions(file("10 12\n! and\n30,31\n"));
        assertArrayEquals(new double[] {Math.toRadians(30), Math.toRadians(31)}, regions.get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 12\\n9 20     | 2 | above 10.0°
            12 10            | 1 | lower
            10 NaN           | 1 | upper end
            10               | 1 | upper end
            190 200          | 1 | below 180
            # nothing        | 0 | two numbers
            """)
    void aFaultIsNamedWithItsLine(String escaped, int line, String expected) throws IOException {
        Path file = file(escaped.replace("\\n", "\n"));
        DataFormatException e = assertThrows(DataFormatException.class, () -> PairLists.excludedRegions(file));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.expected().contains(expected), e.getMessage());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text);
    }
}
