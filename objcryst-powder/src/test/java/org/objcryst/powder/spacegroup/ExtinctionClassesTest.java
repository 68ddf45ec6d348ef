package org.objcryst.powder.spacegroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class ExtinctionClassesTest {
    private static final Lattice ORTHORHOMBIC = Lattice.orthorhombic(7.1, 9.3, 12.7);
    private static final Lattice MONOCLINIC = Lattice.ofDegrees(7.1, 9.3, 12.7, 90, 105, 90);

    private static List<ExtinctionClass> classes(Lattice lattice) {
        return new ExtinctionClasses(lattice, Substance.UNKNOWN).list();
    }

    private static ExtinctionClass of(Lattice lattice, String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        return classes(lattice).stream()
                .filter(c -> c.contains(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsWithTheSameAbsencesShareAClass() {
        ExtinctionClass pnma = of(ORTHORHOMBIC, "P n m a");
        assertTrue(pnma.contains(SpaceGroup.of("P n 21 a")));
        assertFalse(pnma.contains(SpaceGroup.of("P n a m")));
        assertEquals(62, pnma.first().number());
        ExtinctionClass body = of(ORTHORHOMBIC, "I 2 2 2");
        assertTrue(body.contains(SpaceGroup.of("I 21 21 21")) && body.contains(SpaceGroup.of("I m m m")));
    }

    @Test
    void p212121IsTheOnlyOrthorhombicGroupOfItsClass() {
        ExtinctionClass alone = of(ORTHORHOMBIC, "P 21 21 21");
        assertEquals(1, alone.groups().size());
        assertEquals("h00: h=2n; 0k0: k=2n; 00l: l=2n", alone.conditions());
    }

    /** Reflection conditions as in International Tables, Vol. A, table 3.1.4.1 (2002). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P 1 21/c 1 | h0l: l=2n; 0k0: k=2n
            P 1 21/n 1 | h0l: h+l=2n; 0k0: k=2n
            C 1 2/c 1  | hkl: h+k=2n; h0l: l=2n
            I 1 2/a 1  | hkl: h+k+l=2n; h0l: h=2n
            P -1       | ''
            """)
    void monoclinicConditionsAreThoseOfTheTables(String symbol, String conditions) {
        assertEquals(conditions, of(MONOCLINIC, symbol).conditions());
    }

    @Test
    void allCentringsOfTheGivenAxesAreThere() {
        for (String symbol : List.of("I m m m", "F m m m", "A m m m", "B m m m", "C m m m")) {
            assertTrue(of(ORTHORHOMBIC, symbol).conditions().startsWith("hkl"), symbol);
        }
        Lattice hexagonal = Lattice.hexagonal(5, 13);
        assertTrue(of(hexagonal, "R -3 c:H").contains(SpaceGroup.of("R 3 c:H")));
        assertTrue(of(Lattice.cubic(9), "I a -3 d").conditions().startsWith("hkl: h+k+l=2n"));
    }

    @Test
    void priorsAreSharesOfAllGroups() {
        List<ExtinctionClass> all = classes(MONOCLINIC);
        assertEquals(1, all.stream().mapToDouble(ExtinctionClass::prior).sum(), 1e-12);
        double molecular = new ExtinctionClasses(MONOCLINIC, Substance.MOLECULAR)
                .list().stream()
                        .filter(c -> c.first().number() == 14)
                        .mapToDouble(ExtinctionClass::prior)
                        .sum();
        assertTrue(molecular > 0.5, "P 21/c in its three settings: " + molecular);
    }

    @Test
    void groupsOfALowerSystemComeLast() {
        ExtinctionClass none = of(ORTHORHOMBIC, "P 2 2 2");
        assertTrue(none.contains(SpaceGroup.of("P -1")));
        assertEquals(
                222,
                Integer.parseInt(none.first().pointGroup().replace("mmm", "222").replace("mm2", "222")));
    }

    @Test
    void primitiveCellsOfCentredLatticesAreChangedToTheConventionalOne() {
        Lattice primitive = Lattice.ofDegrees(5, 5, 5, 60, 60, 60); // of a cubic F lattice
        Lattice axes = LatticeGroup.axes(primitive);
        assertEquals(5 * Math.sqrt(2), axes.a(), 1e-6);
        assertEquals("P 4 3 2", LatticeGroup.of(axes).symbol());
        assertEquals(MONOCLINIC, LatticeGroup.axes(MONOCLINIC));
    }
}
