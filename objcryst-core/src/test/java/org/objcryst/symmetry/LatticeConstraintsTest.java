package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeConstraintsTest {
    private static final double ROUNDING = 1e-12;
    private static final Lattice ANY = Lattice.ofDegrees(9.1, 10.3, 11.9, 84, 95, 103);

    @Test
    void generalMethodAgreesWithTheTableOfSystemsInEverySetting() {
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            LatticeConstraints constraints = group.latticeConstraints();
            assertEquals(freeByTable(group), constraints.freeCount(), symbol);
            Lattice cell = constraints.conform(ANY);
            assertTrue(constraints.misfit(cell).isWithin(new LatticeMisfit(ROUNDING, ROUNDING)), symbol);
            double[] p = cell.toArray();
            for (int i = 0; i < 6; i++) {
                if (constraints.isFree(i)) {
                    assertEquals(ANY.toArray()[i], p[i], symbol);
                }
            }
        }
    }

    private static int freeByTable(SpaceGroup group) {
        return switch (group.crystalSystem()) {
            case TRICLINIC -> 6;
            case MONOCLINIC -> 4;
            case ORTHORHOMBIC -> 3;
            case CUBIC -> 1;
            default -> 2;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P 1|no demands",
                "P 1 21/c 1|α = 90°, γ = 90°",
                "P 1 1 2/a|α = 90°, β = 90°",
                "P 2/b 1 1|β = 90°, γ = 90°",
                "P n m a|α = 90°, β = 90°, γ = 90°",
                "I 41/a|b = a, α = 90°, β = 90°, γ = 90°",
                "R -3 m:H|b = a, α = 90°, β = 90°, γ = 120°",
                "R -3 m:R|b = a, c = a, β = α, γ = α",
                "F d -3 m:1|b = a, c = a, α = 90°, β = 90°, γ = 90°"
            })
    void demandsAreSpelledOut(String symbol, String demands) {
        assertEquals(demands, SpaceGroup.of(symbol).latticeConstraints().toString());
    }

    @Test
    void dependentAnglesOfAnUnusualSettingFollowFromTheMetric() {
        SpaceGroup group = SpaceGroup.of("C 1 2/m 1").transformed(ChangeOfBasis.ofAxes("1/2*a-1/2*b,1/2*a+1/2*b,c"));
        LatticeConstraints constraints = group.latticeConstraints();
        assertEquals(4, constraints.freeCount());
        Lattice cell = constraints.conform(Lattice.ofDegrees(6, 7, 9, 80, 70, 110));
        assertTrue(constraints.misfit(cell).isWithin(new LatticeMisfit(ROUNDING, ROUNDING)));
        assertEquals(6, cell.a(), ROUNDING);
        assertEquals(6, cell.b(), ROUNDING);
        assertEquals(9, cell.c(), ROUNDING);
    }

    @Test
    void settingWithoutEqualParametersIsServedByTheMetricToo() {
        SpaceGroup group = SpaceGroup.of("P m m m").transformed(ChangeOfBasis.ofAxes("a+b,b,c+a"));
        LatticeConstraints constraints = group.latticeConstraints();
        Lattice orthorhombic = Lattice.orthorhombic(5, 6, 7);
        Lattice skewed = ChangeOfBasis.ofAxes("a+b,b,c+a").apply(orthorhombic);
        assertEquals(3, constraints.freeCount());
        double[] disturbed = skewed.toArray();
        for (int i = 0; i < 6; i++) {
            disturbed[i] *= constraints.isFree(i) ? 1 : 1.03;
        }
        assertArrayEquals(
                skewed.toArray(),
                constraints.conform(Lattice.ofArray(disturbed)).toArray(),
                1e-10);
    }

    @Test
    void averagedCellObeysTheGroupAndKeepsItsSize() {
        LatticeConstraints cubic = SpaceGroup.of("P m -3 m").latticeConstraints();
        Lattice averaged = cubic.average(Lattice.ofDegrees(3.9, 3.91, 3.92, 89.9, 90.1, 90));
        assertEquals(3.91, averaged.a(), 1e-4);
        assertEquals(Lattice.cubic(averaged.a()), averaged);
    }

    @Test
    void cellThatDoesNotFitIsRefusedWithReasons() {
        LatticeConstraints tetragonal = SpaceGroup.of("P 4/n").latticeConstraints();
        tetragonal.require(Lattice.ofDegrees(7.00, 7.06, 9, 90.4, 90, 89.7));
        for (Lattice bad : List.of(Lattice.orthorhombic(7, 7.2, 9), Lattice.ofDegrees(7, 7, 9, 90, 91, 90))) {
            String message = assertThrows(IllegalArgumentException.class, () -> tetragonal.require(bad))
                    .getMessage();
            assertTrue(message.contains(bad.toString()) && message.contains("b = a, α = 90°"), message);
        }
    }
}
