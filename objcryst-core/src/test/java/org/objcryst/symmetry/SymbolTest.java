package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P21/x|P 1 21/c 1",
                "Pnmma|P n m a",
                "P 21 21 22|P 21 21 21",
                "Fm-3n|F m -3 m",
                "C2/d|C 1 2/c 1",
                "R-3n:H|R -3 m:H"
            })
    void unknownSymbolIsRefusedWithTheNearestOnes(String wrong, String near) {
        String message = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.of(wrong))
                .getMessage();
        assertTrue(message.contains("\"" + wrong + "\"") && message.contains(near), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "231",
                "1000",
                "P",
                ":",
                "P21/c:2",
                "hall:",
                "hall: P 5",
                "-P 7",
                "-P 2z (x,y)",
                "Q 2"
            })
    void whatIsNoSymbolIsRefused(String wrong) {
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.of(wrong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "227:1|F d -3 m:1", "166:R|R -3 m:R", "P21/c:c|P 1 1 21/a", "P 1 21/c 1 :b1|P 1 21/c 1",
                        "15:-b1|A 1 2/a 1",
                "48:1|P n n n:1", "Fd-3mZ|F d -3 m:2", "F d -3 m S|F d -3 m:1", "P 21/n 21/n 2/n:1|P n n n:1",
                        "B 1 1 2/b|B 1 1 2/b",
                "B 2/b|B 1 1 2/b", "P 2/m -3|P m -3", "Im3|I m -3", "Fd3c:2|F d -3 c:2", "Aeam|A b a m"
            })
    void suffixesAndOldSpellingsAreUnderstood(String spelling, String symbol) {
        assertEquals(symbol, SpaceGroup.of(spelling).symbol());
    }

    @Test
    void alternativesTellWhatElseASymbolCouldMean() {
        assertEquals(List.of("F d -3 m:2", "F d -3 m:1"), SpaceGroup.alternatives("Fd-3m"));
        assertEquals(List.of("P 1 2 1", "P 1 1 2", "P 2 1 1"), SpaceGroup.alternatives("P2"));
        assertEquals(List.of("P n m a"), SpaceGroup.alternatives("Pnma"));
        assertEquals(List.of(), SpaceGroup.alternatives("Pxyz"));
        assertEquals("P 1 21/c 1", SpaceGroup.alternatives("14").get(0));
        assertEquals(9, SpaceGroup.alternatives("14").size());
    }

    @Test
    void cellDecidesBetweenTheSettingsOfAnOpenSymbol() {
        assertEquals("R -3 m:H", SpaceGroup.of("R-3m", Lattice.hexagonal(5, 12)).symbol());
        assertEquals(
                "R -3 m:R",
                SpaceGroup.of("R-3m", Lattice.ofDegrees(5, 5, 5, 40, 40, 40)).symbol());
        assertEquals(
                "P 1 1 2",
                SpaceGroup.of("P2", Lattice.ofDegrees(5, 6, 7, 90, 90, 100)).symbol());
        assertEquals(
                "P 1 2 1",
                SpaceGroup.of("P2", Lattice.ofDegrees(5, 6, 7, 90, 100, 90)).symbol());
        Lattice triclinic = Lattice.ofDegrees(5, 6, 7, 80, 100, 90);
        String message = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.of("P2", triclinic))
                .getMessage();
        assertTrue(message.contains("P 1 2 1: α = 90°, γ = 90°"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-F 4vw 2vw 3|192", "R 3|9", "P 6* -2n|0", "P 3* -2n|6", "-P 2yb (x-y,y,z)|4", "-P 2ybc|4"})
    void hallSymbolsGiveTheirOrders(String hall, int order) {
        if (order == 0) {
            assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHall(hall));
        } else {
            assertEquals(order, SpaceGroup.ofHall(hall).order());
        }
    }

    @Test
    void monoclinicHallSymbolGivesTheOperatorsOfInternationalTables() {
        List<String> expected = List.of("x,y,z", "-x,y+1/2,-z+1/2", "-x,-y,-z", "x,-y+1/2,z+1/2");
        assertEquals(
                expected,
                SpaceGroup.ofHall("-P 2ybc").operators().stream()
                        .map(SymmetryOp::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X, 1/2-Y ,z|x,-y+1/2,z",
                "'-x+y, 0.3333-x, .75+z'|-x+y,-x+1/3,z+3/4",
                "y,x,-z+0.16667|y,x,-z+1/6",
                "+x,-y,z-1/2|x,-y,z-1/2"
            })
    void tripletsAreReadInAllSpellings(String spelling, String triplet) {
        assertEquals(triplet, SymmetryOp.parse(spelling).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y",
                "x,y,z,x",
                "x,y,w",
                "x,y,",
                "x,,z",
                "x,x,z",
                "x,y,z+0.1",
                "2*x,y,z",
                "1/2*x,y,z",
                "x y,z,x",
                "x,y,z+-1/2"
            })
    void whatIsNoOperatorIsRefusedWithItsText(String wrong) {
        String message = assertThrows(IllegalArgumentException.class, () -> SymmetryOp.parse(wrong))
                .getMessage();
        assertTrue(message.contains(wrong) || message.contains("determinant"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 3*1", "P 21'", "P 2 31*", "P 4xyz'3"})
    void aScrewAlongADiagonalIsRefused(String hall) {
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHall(hall));
    }

    /** So long that what looks at each pair of its characters would not end. */
    @ParameterizedTest
    @ValueSource(strings = {":", "P ", "x", "(", "9", "1/"})
    void aTextThatIsMuchTooLongIsRefusedAtOnce(String piece) {
        String text = "P" + piece.repeat(1 << 21) + "1";
        for (Consumer<String> reader :
                List.<Consumer<String>>of(SpaceGroup::of, SpaceGroup::ofHall, SymmetryOp::parse)) {
            assertThrows(IllegalArgumentException.class, () -> reader.accept(text));
        }
    }

    @Test
    void operatorsOfNoGroupAreRefused() {
        List<SymmetryOp> infinite = List.of(SymmetryOp.parse("x+y,y,z"));
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofOperators(infinite));
    }
}
