package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LatticeLawsTest {
    /** A few hundred roundings of numbers of order one, in cells with a sine product of 0.1 at least. */
    private static final double ROUNDING = 1e-12;

    /** Niggli's tolerance on squared lengths is 1e-5, and reduced cells may differ by that where edges are nearly equal. */
    private static final double NIGGLI = 1e-4;

    @Provide
    Arbitrary<Lattice> cells() {
        return RandomCells.oblique();
    }

    @Provide
    Arbitrary<Fractional> positions() {
        return RandomCells.positions();
    }

    @Provide
    Arbitrary<ChangeOfBasis> bases() {
        return RandomCells.unimodular();
    }

    @Property(tries = 1000, seed = "2026")
    void orthogonalizationSquaredIsTheMetricAndItsDeterminantTheVolume(@ForAll("cells") Lattice cell) {
        double[] m = cell.orthogonalization();
        double[] g = cell.metric();
        double[] square = {
            m[0] * m[0],
            m[1] * m[1] + m[4] * m[4],
            m[2] * m[2] + m[5] * m[5] + m[8] * m[8],
            m[0] * m[1],
            m[0] * m[2],
            m[1] * m[2] + m[4] * m[5]
        };
        assertArrayEquals(g, square, ROUNDING * 625);
        assertEquals(cell.volume(), m[0] * m[4] * m[8], ROUNDING * cell.volume());
        assertEquals(1, cell.volume() * cell.reciprocal().volume(), ROUNDING);
    }

    @Property(tries = 1000, seed = "2026")
    void reciprocalMetricGivesTheLengthOfCartesianReciprocalVectors(@ForAll("cells") Lattice cell) {
        double[] g = cell.reciprocal().metric();
        double square = LatticeVectors.dot(g, new int[] {3, -2, 5}, new int[] {3, -2, 5});
        double length = cell.reciprocalToCartesian(3, -2, 5).norm();
        assertEquals(square, length * length, ROUNDING * 100);
        assertEquals(length, cell.inverseSpacings(new int[] {3}, new int[] {-2}, new int[] {5})[0]);
        assertEquals(length, cell.inverseSpacing(3, -2, 5));
        Cartesian h = cell.reciprocalToCartesian(3, -2, 5);
        assertEquals(
                3 * 0.3 - 2 * 0.7 + 5 * 0.1, h.dot(cell.toCartesian(new Fractional(0.3, 0.7, 0.1))), ROUNDING * 10);
    }

    @Property(tries = 1000, seed = "2026")
    void positionsReturnFromCartesianCoordinates(
            @ForAll("cells") Lattice cell, @ForAll("positions") Fractional position) {
        Fractional back = cell.toFractional(cell.toCartesian(position));
        assertTrue(cell.distance(position, back) < ROUNDING * 100);
    }

    @Property(tries = 100, seed = "2026")
    void shortestDistanceIsThatOfASearchThroughManyCells(
            @ForAll("cells") Lattice cell, @ForAll("positions") Fractional position) {
        double shortest = Double.POSITIVE_INFINITY;
        Fractional d = position.nearOrigin();
        for (int n = 0; n < 8000; n++) {
            Fractional shifted = d.plus(new Fractional(n / 400 - 10, n / 20 % 20 - 10, n % 20 - 10));
            shortest = Math.min(shortest, cell.toCartesian(shifted).norm());
        }
        assertEquals(shortest, cell.shortestDistance(Fractional.ORIGIN, position), ROUNDING * 100);
    }

    @Property(tries = 500, seed = "2026")
    void distancesSurviveAChangeOfBasis(
            @ForAll("cells") Lattice cell, @ForAll("bases") ChangeOfBasis basis, @ForAll("positions") Fractional p) {
        double before = cell.distance(Fractional.ORIGIN, p);
        double after = basis.apply(cell).distance(basis.apply(Fractional.ORIGIN), basis.apply(p));
        assertEquals(before, after, 1e-9 * (1 + before)); // skewed cells lose digits by cancellation
        assertEquals(ChangeOfBasis.IDENTITY, basis.times(basis.inverse()));
        assertEquals(basis, ChangeOfBasis.ofAxes(basis.axes()));
    }

    @Property(tries = 500, seed = "2026")
    void niggliCellDoesNotDependOnTheBasis(@ForAll("cells") Lattice cell, @ForAll("bases") ChangeOfBasis basis) {
        ReducedLattice one = ReducedLattice.niggli(cell);
        ReducedLattice other = ReducedLattice.niggli(basis.apply(cell));
        LatticeMisfit misfit = LatticeMisfit.between(one.lattice(), other.lattice());
        assertTrue(misfit.isWithin(new LatticeMisfit(NIGGLI, NIGGLI)), misfit::toString);
        assertTrue(one.lattice().a() <= one.lattice().b() * (1 + NIGGLI));
        assertTrue(one.lattice().b() <= one.lattice().c() * (1 + NIGGLI));
        assertTrue(allAcuteOrNone(one.lattice()));
        assertEquals(1, one.change().determinant());
    }

    private static boolean allAcuteOrNone(Lattice l) {
        double least = Math.min(l.alpha(), Math.min(l.beta(), l.gamma()));
        double most = Math.max(l.alpha(), Math.max(l.beta(), l.gamma()));
        return most < Math.PI / 2 + NIGGLI || least > Math.PI / 2 - NIGGLI;
    }

    @Property(tries = 500, seed = "2026")
    void delaunayProductsDoNotDependOnTheBasis(@ForAll("cells") Lattice cell, @ForAll("bases") ChangeOfBasis basis) {
        DelaunayReduction one = DelaunayReduction.of(cell);
        DelaunayReduction other = DelaunayReduction.of(basis.apply(cell));
        double rounding = 1e-7 * one.sumOfSquares();
        assertArrayEquals(one.sellingProducts(), other.sellingProducts(), rounding);
        assertTrue(one.sellingProducts()[5] <= rounding);
        assertEquals(cell.volume(), one.reduced().lattice().volume(), 1e-9 * cell.volume());
    }

    @Property(tries = 200, seed = "2026")
    void theLatticeOnOtherAxesIsThatOfTheChangeOfBasis(@ForAll("cells") Lattice cell) {
        int[][] axes = {{2, 0, 0}, {1, 1, 0}, {0, 1, 3}};
        ChangeOfBasis toOld = ChangeOfBasis.of(new int[] {2, 1, 0, 0, 1, 1, 0, 0, 3});
        assertArrayEquals(
                toOld.inverse().apply(cell).metric(),
                cell.onAxes(axes).metric(),
                1e-9 * cell.a() * cell.a() + 1e-9 * cell.b() * cell.b() + 1e-9 * cell.c() * cell.c());
        assertEquals(6 * cell.volume(), cell.onAxes(axes).volume(), 1e-9 * cell.volume());
    }
}
