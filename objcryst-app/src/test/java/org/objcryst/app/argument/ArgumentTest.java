package org.objcryst.app.argument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.app.solution.Cells;
import org.objcryst.molecule.PolyhedronShape;
import org.objcryst.symmetry.SpaceGroup;
import picocli.CommandLine.TypeConversionException;

class ArgumentTest {
    /** Degrees to radians and back. */
    private static final double ROUNDING = 1e-13;

    @Test
    void sixCellParametersDecideBetweenAxes() {
        assertEquals(
                "R -3 m:R", CellArgument.parse("5,5,5,55,55,55").group("R-3m").symbol());
        assertEquals(
                "R -3 m:H", CellArgument.parse("5,5,9,90,90,120").group("R-3m").symbol());
        assertEquals("R -3 m:H", CellArgument.parse("5,9").group("R-3m").symbol());
        assertEquals(
                "P 1 21/c 1",
                CellArgument.parse("5,6,7,90,99,90").group("P21/c").symbol());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F m -3 m  | 5.64             | 5.64 5.64 5.64 90 90 90",
                "P 42/m n m| 4.59,2.96        | 4.59 4.59 2.96 90 90 90",
                "P 63 m c  | 3.811,6.234      | 3.811 3.811 6.234 90 90 120",
                "P 63 m c  | 3.811,3.811,6.234| 3.811 3.811 6.234 90 90 120",
                "P n m a   | 8.48,5.40,6.96   | 8.48 5.40 6.96 90 90 90",
                "P 1 21/a 1| 10,18,6,106.4    | 10 18 6 90 106.4 90",
                "P 1 1 21/b| 10,18,6,106.4    | 10 18 6 90 90 106.4",
                "R -3:R    | 5.1,55           | 5.1 5.1 5.1 55 55 55",
                "P -1      | 5 6 7 80 95 101  | 5 6 7 80 95 101",
                "P n m a   | 8.48,5.40,6.96,90,90,90 | 8.48 5.40 6.96 90 90 90"
            })
    void aCellMayBeShortenedToWhatTheGroupLeavesFree(String group, String typed, String cell) {
        double[] expected =
                Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, Cells.degrees(CellArgument.parse(typed).lattice(SpaceGroup.of(group))), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P 1 21/a 1 | 10,18,6       | needs the cell parameters a,b,c,β or all six",
                "F m -3 m   | 5.6,5.6,6.0   | does not fit",
                "P n m a    | 8,5,6,90,95,90| does not fit",
                "P 1        | 8,5           | needs the cell parameters a,b,c,α,β,γ"
            })
    void aCellThatDoesNotFitTheGroupIsRefused(String group, String typed, String message) {
        CellArgument cell = CellArgument.parse(typed);
        SpaceGroup spaceGroup = SpaceGroup.of(group);
        String said = assertThrows(IllegalArgumentException.class, () -> cell.lattice(spaceGroup))
                .getMessage();
        assertTrue(said.contains(message), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "1,2,3,4,5,6,7", "-5", "0", "NaN", "1e400"})
    void whatIsNoCellIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> CellArgument.parse(typed));
    }

    @Test
    void aTubeIsItsDoublet() {
        assertEquals(new Wavelength(1.54056, OptionalDouble.of(1.54439), 0.5), Wavelength.parse("Cu"));
        assertEquals(Wavelength.of(1.54056), Wavelength.parse("CuA1"));
        assertEquals(Wavelength.of(0.71359), Wavelength.parse("moa2"));
        assertEquals(Wavelength.of(1.52904), Wavelength.parse("1.52904"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xx", "-1", "0", "NaN", "1,5", "CuA3"})
    void whatIsNoWavelengthIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> Wavelength.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({"1000000,1000000", "1_000_000,1000000", "1e6,1000000", "2M,2000000", "500k,500000", "2.5e3,2500"})
    void countsMayBeShort(String typed, long count) {
        assertEquals(count, new Count().convert(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.5", "many", "1e-3", ""})
    void whatIsNoCountIsRefused(String typed) {
        Count count = new Count();
        assertThrows(TypeConversionException.class, () -> count.convert(typed));
    }

    @Test
    void atomsHaveASymbolAndACount() {
        assertEquals(new AtomArgument("Pb2+", 1), AtomArgument.parse("Pb2+"));
        assertEquals(new AtomArgument("O", 3), AtomArgument.parse("O:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qq:1", "O:0", "O:-1", "O:x", ":3", "O:3:4"})
    void whatAreNoAtomsIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> AtomArgument.parse(typed));
    }

    @Test
    void aPolyhedronHasShapeCentreCornerAndDistance() {
        assertEquals(
                new PolyhedronArgument(PolyhedronShape.TETRAHEDRON, "S", "O", 1.5),
                PolyhedronArgument.parse("Tetrahedron:S:O:1.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tetrahedron:S:O",
                "tetrahedron:S:O:x",
                "tetrahedron:S:O:0",
                "tetrahedron:Qq:O:1.5",
                "ball:S:O:1.5"
            })
    void whatIsNoPolyhedronIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> PolyhedronArgument.parse(typed));
    }
}
