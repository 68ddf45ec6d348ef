package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objcryst.symmetry.LatticeGeometryTest.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

class SiteTest {
    private static final double SNAP = 0.1; // Å
    private static final double EXACT = 1e-6; // Å: coordinates have eight decimals or more

    @Test
    @Tag("real-data")
    void sitesAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/special-positions.tsv")) {
            SpaceGroup group = SpaceGroup.of(row.get("xhm"));
            Lattice cell = aCellOf(group);
            double[] x = numbers(row, "x y z");
            Site site = group.site(new Fractional(x[0], x[1], x[2]), cell, 1e-3);
            assertEquals(Integer.parseInt(row.get("multiplicity")), site.multiplicity(), row::toString);
            assertEquals(Integer.parseInt(row.get("site_order")), site.order(), row::toString);
            assertEquals(row.get("site_symmetry"), site.symmetry(), row::toString);
            assertOrbit(row, group, cell, site.position());
            Set<SymmetryOp> expected = Arrays.stream(row.get("site_operators").split(";"))
                    .map(SymmetryOp::parse)
                    .collect(Collectors.toSet());
            assertEquals(expected, Set.copyOf(site.operators()), row::toString);
        }
    }

    /** Every image lies upon a listed point and every listed point has an image. */
    private static void assertOrbit(Map<String, String> row, SpaceGroup group, Lattice cell, Fractional position) {
        List<Fractional> listed =
                Arrays.stream(row.get("orbit").split(";")).map(SiteTest::point).toList();
        boolean[] hit = new boolean[listed.size()];
        for (SymmetryOp op : group.operators()) {
            Fractional image = op.apply(position);
            int nearest = IntStream.range(0, hit.length)
                    .filter(i -> cell.shortestDistance(listed.get(i), image) < EXACT)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(row + " lacks " + image));
            hit[nearest] = true;
        }
        assertEquals(
                hit.length, IntStream.range(0, hit.length).filter(i -> hit[i]).count(), row::toString);
    }

    private static Fractional point(String text) {
        String[] f = text.split(",");
        return new Fractional(Double.parseDouble(f[0]), Double.parseDouble(f[1]), Double.parseDouble(f[2]));
    }

    @Test
    @Tag("real-data")
    void wyckoffPositionsHaveTheirMultiplicityAndSymmetry() {
        Fractional general = new Fractional(0.2137, 0.3271, 0.4159);
        for (Map<String, String> row : SharedData.table("reference/wyckoff.tsv")) {
            SpaceGroup group = SpaceGroup.of(row.get("symbol"));
            Fractional onSite = position(row.get("representative"), general);
            Site site = group.site(onSite, aCellOf(group), 1e-4);
            assertEquals(Integer.parseInt(row.get("multiplicity")), site.multiplicity(), row::toString);
            assertEquals(row.get("site_symmetry"), site.symmetry(), row::toString);
        }
    }

    @Test
    void pointsNearASpecialPositionAreMovedOntoIt() {
        Random random = new Random(1);
        for (String symbol : List.of("P n m a", "F d -3 m:2", "R -3 c:H", "I 41/a m d:2", "P 63/m m c")) {
            SpaceGroup group = SpaceGroup.of(symbol);
            Lattice cell = aCellOf(group);
            for (int n = 0; n < 40; n++) {
                Fractional start =
                        new Fractional(random.nextInt(8) / 8.0, random.nextInt(8) / 8.0, random.nextInt(4) / 4.0);
                Site exact = group.site(start, cell, 0);
                Fractional near = start.plus(cell.toFractional(small(random)));
                Site snapped = group.site(near, cell, SNAP);
                assertTrue(snapped.order() >= exact.order(), symbol + start);
                assertEquals(group.order(), snapped.order() * snapped.multiplicity());
                for (SymmetryOp op : snapped.operators()) {
                    assertTrue(cell.distance(op.apply(snapped.position()), snapped.position()) < EXACT);
                }
            }
        }
    }

    private static Cartesian small(Random random) {
        return new Cartesian(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).times(0.01);
    }

    @Test
    void generalPositionHasNoSymmetry() {
        Site site =
                SpaceGroup.of("P n m a").site(new Fractional(0.13, 0.11, 0.37), Lattice.orthorhombic(8, 5, 7), SNAP);
        assertEquals(8, site.multiplicity());
        assertEquals("1", site.symmetry());
        assertEquals(new Fractional(0.13, 0.11, 0.37), site.position());
    }

    /** A cell that obeys the group, without accidental symmetry. */
    static Lattice aCellOf(SpaceGroup group) {
        return group.latticeConstraints().conform(Lattice.ofDegrees(9.1, 10.3, 11.9, 84, 95, 103));
    }

    private static Fractional position(String triplet, Fractional f) {
        int[] n = Triplet.parse(triplet, "xyz");
        double[] p = new double[3];
        for (int i = 0; i < 3; i++) {
            p[i] = (n[4 * i] * f.x() + n[4 * i + 1] * f.y() + n[4 * i + 2] * f.z() + n[4 * i + 3]) / Triplet.UNIT;
        }
        return new Fractional(p[0], p[1], p[2]);
    }
}
