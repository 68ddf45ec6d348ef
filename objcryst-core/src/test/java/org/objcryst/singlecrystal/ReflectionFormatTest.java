package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

class ReflectionFormatTest {
    /** Digits of the files. */
    private static final double EXACT = 1e-12;

    private static ReflectionIntensities read(String text) {
        return ReflectionIntensities.read(TextSource.of("test.hkl", text));
    }

    private static String list(ReflectionIntensities data) {
        return data.list().stream()
                .map(i -> Arrays.deepToString(i.hkl()) + " " + i.intensity() + " " + i.sigma())
                .collect(Collectors.joining("; "));
    }

    @Test
    void shelxInItsColumnsWithAnythingBehindItsEnd() {
        ReflectionIntensities data = read("   1   0-10  123.45    2.50   1\n"
                + "  -1  12   399999.9912345.67   1\n"
                + "   0   2   0   -3.10    1.25   1\n"
                + "   0   0   0    0.00    0.00   0\n"
                + "TITL anything\nCELL 0.71073 1 2 3\n");
        assertEquals("SHELX HKLF 4", data.rule());
        assertEquals("[[1, 0, -10]] 123.45 2.5; [[-1, 12, 3]] 99999.99 12345.67; [[0, 2, 0]] -3.1 1.25", list(data));
        assertEquals(1 / (1.25 * 1.25), data.list().get(2).weight(), "a negative intensity keeps its weight");
    }

    @ParameterizedTest
    @CsvSource({"'',", "'\n',", "'\nTITL in P21\nCELL 1 2 3 4 5 6',", "'\n 0 0 0 0 0\n garbage',"})
    void theEndOfAListWithBlanks(String end) {
        ReflectionIntensities data = read(" 1 0 0 10. 1.\r\n -2 3 4 5.5 0.5\r\n" + end);
        assertEquals("[[1, 0, 0]] 10.0 1.0; [[-2, 3, 4]] 5.5 0.5", list(data));
        assertEquals("h k l I sigma", data.rule());
    }

    @Test
    void aBlankLineInsideEndsNothing() {
        assertEquals(3, read("1 0 0 10 1\n\n2 0 0 8 1\n3 0 0 4 1\n").size());
    }

    @Test
    void blanksWinWhereColumnsWouldCutNumbers() {
        ReflectionIntensities data = read("   1   2   3   12.34 12345.678901\n");
        assertEquals(12345.678901, data.list().get(0).sigma());
    }

    @Test
    void intensitiesWithoutUncertaintiesAreCounts() {
        ReflectionIntensities data = read("title of it\n1 0 0 10000\n1.0 1 0 400\n0 0 2 0\n0 0 4 -9\n");
        assertEquals("h k l I", data.rule());
        assertArrayEquals(
                new double[] {100, 20, 1, 3},
                data.list().stream().mapToDouble(ReflectionIntensity::sigma).toArray(),
                EXACT);
        assertEquals(1.0 / 400, data.list().get(1).weight(), EXACT);
        assertEquals(List.of("1 lines before the first reflection were passed over"), data.remarks());
    }

    @Test
    void anIntensityWithoutUsableUncertaintyHasNoWeight() {
        ReflectionIntensities data = read("1 0 0 10 100000\n0 1 0 10 1\n0 0 1 10 0\n");
        assertEquals(1e-10, data.list().get(0).weight(), 1e-20);
        assertEquals(0, data.list().get(1).weight());
        assertEquals(0, data.list().get(2).weight());
        assertTrue(data.remarks().get(0).startsWith("2 intensities"));
    }

    @Test
    void janaListsEndAtIndex999() {
        ReflectionIntensities data = read(
                "1 0 0 10. 0.5 1 0 0 0\n0 -2 1 7. 0.25 1 0 0 0\n999 0 0 0 0 0 0 0 0\nmore\n".replace("more\n", ""));
        assertEquals("Jana M91", data.rule());
        assertEquals("[[1, 0, 0]] 10.0 0.5; [[0, -2, 1]] 7.0 0.25", list(data));
    }

    @Test
    void groupsAreClosedByAnIntensity() {
        ReflectionIntensities data = read("1 0 0 10\n0 1 0\n1 1 0 25 2\n0 0 2 7\n");
        assertEquals("groups of reflections", data.rule());
        assertEquals("[[1, 0, 0]] 10.0", list(data).substring(0, 16));
        assertArrayEquals(new int[][] {{0, 1, 0}, {1, 1, 0}}, data.list().get(1).hkl());
        assertEquals(2, data.list().get(1).sigma());
        assertEquals(1 / (4 + 1e-6), data.list().get(1).weight(), EXACT);
        assertEquals(Math.sqrt(7 + 1e-6), data.list().get(2).sigma(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 0 0 10 1\n2 0 x 5 1\n', 2",
        "'1 0 0 10 1\n2 0 0 5\n', 2",
        "'1 0 0 10\n2 0 0 5 1\n', 2",
        "'1 0 0 10 1\n2 0 0 NaN 1\n', 2",
        "'1 0 0 10 1\n1 0 0\n', 2",
        "'nothing here\n', 0",
        "'999 0 0 1 1 1 1 1 1\n', 0",
        "'data_x\n_cell_length_a 3\n', 0",
        "'data_x\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_squared_meas\n1 0 0 x\n', 7",
        "'data_x\nloop_\n_refln_index_h\n_refln_index_k\n_refln_F_squared_meas\n1 0 8\n', 6"
    })
    void faultsNameTheirLine(String text, int line) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> read(text));
        assertEquals(line, fault.line(), fault.getMessage());
    }

    @Test
    void cifWithSquaredModuli() {
        ReflectionIntensities data = read("data_a\n_diffrn_radiation_wavelength 0.71073\n"
                + "loop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_squared_meas\n_refln_F_squared_sigma\n"
                + "1 0 -2 100.5 2\n0 0 4 -3 1.5\n");
        assertEquals("[[1, 0, -2]] 100.5 2.0; [[0, 0, 4]] -3.0 1.5", list(data));
        assertEquals(0.71073, data.wavelength().orElseThrow());
        assertEquals("a", data.title());
    }

    @Test
    void cifWithModuliAndUncertaintiesInBrackets() {
        ReflectionIntensities data =
                read("data_a\nloop_\n_refln.index_h\n_refln.index_k\n_refln.index_l\n_refln.F_meas\n"
                        + "1 0 -2 10.0(5)\n0 0 4 ?\n0 0 6 2.0(1)\n");
        assertEquals("[[1, 0, -2]] 100.0 10.25; [[0, 0, 6]] 4.0 0.41000000000000003", list(data));
    }

    @Test
    void cifWithAFileOfShelxInside() {
        ReflectionIntensities data = read("data_a\n_cell_length_a 3\ndata_b\n_shelx_hkl_file\n;\n"
                + "   1   0   0  123.45    2.50\n   0   0   0    0.00    0.00\n_exptl_x\n;\n");
        assertEquals("[[1, 0, 0]] 123.45 2.5", list(data));
        assertEquals("b", data.title());
    }

    @Test
    @Tag("real-data")
    void theReflectionsOfParacetamol() {
        ReflectionIntensities data = ReflectionIntensities.read(
                SharedData.path("data/cif-samples/paracetamol_monomethanolate_data_single_crystal.cif"));
        assertEquals(1650, data.size());
        assertEquals(1436.12, data.list().get(0).intensity());
        assertEquals(41.04, data.list().get(0).sigma());
    }

    @Test
    @Tag("real-data")
    void theReflectionsOfTheYlidTutorial() {
        ReflectionIntensities data =
                ReflectionIntensities.read(SharedData.path("data/fox-projects/tutorial-ylid/ylid1.hkl"));
        assertEquals(170, data.size());
        assertEquals("[[0, 0, 2]] 42215.3 2497.62", list(data).substring(0, 27));
        assertEquals(1 / (2497.62 * 2497.62), data.list().get(0).weight(), EXACT);
    }
}
