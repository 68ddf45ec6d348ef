package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class UnitCellTest {
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "P 1, 5 6 7 80 91 102, a b c alpha beta gamma",
        "P 1 21/c 1, 5 6 7 90 91 90, a b c beta",
        "P 1 1 21/b, 5 6 7 90 90 91, a b c gamma",
        "P n m a, 5 6 7 90 90 90, a b c",
        "P 42/m n m, 5 5 7 90 90 90, a c",
        "P 63 m c, 5 5 7 90 90 120, a c",
        "R -3 m :R, 5 5 5 70 70 70, a alpha",
        "R -3 m :H, 5 5 7 90 90 120, a c",
        "F d -3 m :2, 5 5 5 90 90 90, a"
    })
    void theSpaceGroupLeavesTheseParametersFree(String group, String cell, String free) {
        UnitCell unitCell = new UnitCell(lattice(cell), SpaceGroup.of(group));
        List<String> used = unitCell.latticePars().stream()
                .filter(RefinablePar::isUsed)
                .map(RefinablePar::name)
                .toList();
        assertEquals(List.of(free.split(" ")), used);
    }

    @Test
    void dependentParametersFollow() {
        UnitCell cell = new UnitCell(lattice("5 5 7 90 90 120"), SpaceGroup.of("P 63 m c"));
        cell.par("a").set(5.5);
        assertEquals(5.5, cell.lattice().b());
        assertEquals(5.5, cell.par("b").value());
        assertEquals(5.5 * 5.5 * 7 * Math.sqrt(3) / 2, cell.volume(), 200 * ROUNDING);
    }

    @Test
    void aNearlyFittingLatticeIsMadeToFit() {
        UnitCell cell = new UnitCell(lattice("5.001 4.999 5 90 90.01 90"), SpaceGroup.of("P m -3 m"));
        assertEquals(cell.lattice().a(), cell.lattice().c());
        assertEquals(Math.PI / 2, cell.lattice().beta());
    }

    @Test
    void aLatticeOfAnotherSystemIsRefused() {
        SpaceGroup cubic = SpaceGroup.of("P m -3 m");
        assertThrows(IllegalArgumentException.class, () -> new UnitCell(lattice("5 5 7 90 90 90"), cubic));
    }

    @Test
    void withoutTheConstraintOfTheGroupAllSixParametersAreFreeInCopiesToo() {
        Lattice pseudoCubic = lattice("5.0 5.2 5.1 90 91.5 90");
        SpaceGroup cubic = SpaceGroup.of("P m -3 m");
        assertThrows(IllegalArgumentException.class, () -> new UnitCell(pseudoCubic, cubic));
        UnitCell copy = (UnitCell) UnitCell.unconstrained(pseudoCubic, cubic).copy();
        assertEquals(pseudoCubic, copy.lattice());
        assertEquals(cubic, copy.spaceGroup());
        assertEquals(6, copy.latticePars().stream().filter(RefinablePar::isUsed).count());
        copy.par("b").set(5.3);
        assertEquals(5.0, copy.lattice().a());
        assertEquals(48, new Crystal(copy).spaceGroup().order());
    }

    @Test
    void theMatricesAreInverse() {
        UnitCell cell = new UnitCell(lattice("5 6 7 80 91 102"), SpaceGroup.of("P 1"));
        double[] m = cell.orthogonalization();
        double[] n = cell.fractionalization();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = m[3 * i] * n[j] + m[3 * i + 1] * n[3 + j] + m[3 * i + 2] * n[6 + j];
                assertEquals(i == j ? 1 : 0, product, ROUNDING);
            }
        }
    }

    private static Lattice lattice(String cell) {
        return TestCrystals.lattice(cell.replace(' ', ','));
    }
}
