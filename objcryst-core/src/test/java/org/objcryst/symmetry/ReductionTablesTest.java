package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objcryst.symmetry.LatticeGeometryTest.cell;
import static org.objcryst.symmetry.LatticeGeometryTest.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

/** Reduced cells and lattice symmetry as found by cctbx and gemmi. */
@Tag("real-data")
class ReductionTablesTest {
    private static final double PRINTED = 2e-6; // Å and degrees: six decimals
    private static final double DISTORTION = 0.03; // Å: how cctbx and we average a distorted cell may differ by this
    private static final double TOLERANCE_DEG = 0.6; // that of the table

    @Test
    void niggliCellsAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/geometry/niggli.tsv")) {
            ReducedLattice reduced = ReducedLattice.niggli(cell(row, "a b c alpha beta gamma"));
            assertArrayEquals(
                    numbers(row, "na nb nc nalpha nbeta ngamma"),
                    parameters(reduced.lattice()),
                    PRINTED,
                    row::toString);
            Lattice byBasis = ChangeOfBasis.ofAxes(row.get("basis")).apply(cell(row, "a b c alpha beta gamma"));
            assertTrue(LatticeMisfit.between(byBasis, reduced.lattice()).isWithin(new LatticeMisfit(1e-6, 1e-6)));
        }
    }

    @Test
    void delaunayProductsAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/geometry/delaunay.tsv")) {
            DelaunayReduction reduced = DelaunayReduction.of(cell(row, "a b c alpha beta gamma"));
            double[] expected = numbers(row, "s1 s2 s3 s4 s5 s6");
            assertArrayEquals(expected, reduced.sellingProducts(), PRINTED, row::toString);
            assertEquals(numbers(row, "sum_sq")[0], reduced.sumOfSquares(), PRINTED);
        }
    }

    @Test
    void latticeSymmetriesAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/geometry/lattice-symmetry.tsv")) {
            Lattice measured = cell(row, "a b c alpha beta gamma");
            List<LatticeSymmetry> found = LatticeSymmetry.of(measured, Math.toRadians(TOLERANCE_DEG));
            LatticeSymmetry highest = found.get(0);
            assertEquals(row.get("symbol").replace(" :", ":"), highest.group().symbol(), row::toString);
            assertEquals(Integer.parseInt(row.get("n_subgroups")), found.size(), row::toString);
            assertEquals(numbers(row, "delta")[0], Math.toDegrees(highest.misfit()), 1e-3, row::toString);
            double[] expected = numbers(row, "ca cb cc calpha cbeta cgamma");
            assertArrayEquals(
                    ascending(expected), ascending(parameters(highest.conventional())), DISTORTION, row::toString);
            Lattice direct = highest.change().apply(measured);
            assertTrue(LatticeMisfit.between(direct, highest.conventional()).isWithin(LatticeMisfit.USUAL));
        }
    }

    private static double[] ascending(double[] parameters) {
        return DoubleStream.concat(
                        Arrays.stream(parameters, 0, 3).sorted(),
                        Arrays.stream(parameters, 3, 6).sorted())
                .toArray();
    }

    private static double[] parameters(Lattice l) {
        double[] p = l.toArray();
        for (int i = 3; i < 6; i++) {
            p[i] = Math.toDegrees(p[i]);
        }
        return p;
    }
}
