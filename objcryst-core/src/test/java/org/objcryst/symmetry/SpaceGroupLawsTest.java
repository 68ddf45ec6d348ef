package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpaceGroupLawsTest {
    /** Five atoms, up to 192 images, phases of a few turns: some 1e3 terms of rounding 1e-15. */
    private static final double ROUNDING = 1e-10;

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.of(SpaceGroup.symbols());
    }

    @Provide
    Arbitrary<ChangeOfBasis> frames() {
        Arbitrary<Integer> shift = Arbitraries.integers().between(0, 23);
        return Combinators.combine(RandomCells.unimodular(), shift, shift, shift)
                .as((basis, u, v, w) -> ChangeOfBasis.of(SymmetryOp.IDENTITY.rotation(), u, v, w)
                        .times(basis));
    }

    @Property(tries = 100, seed = "2026")
    void anUnusualSettingKeepsItsNumberAndCanBeReadBackFromItsSymbol(
            @ForAll("symbols") String symbol, @ForAll("frames") ChangeOfBasis frame) {
        SpaceGroup group = SpaceGroup.of(symbol);
        SpaceGroup changed = group.transformed(frame);
        assertEquals(group.number(), changed.number());
        assertEquals(group.order(), changed.order());
        assertEquals(changed, SpaceGroup.of(changed.symbol()));
        assertEquals(changed, SpaceGroup.ofHall(changed.hall()));
    }

    @Property(tries = 100, seed = "2026")
    void productsAndInversesOfOperatorsBelongToTheGroup(@ForAll("symbols") String symbol, @ForAll Random random) {
        SpaceGroup group = SpaceGroup.of(symbol);
        SymmetryOp one = group.operators().get(random.nextInt(group.order()));
        SymmetryOp other = group.operators().get(random.nextInt(group.order()));
        assertTrue(group.contains(one.times(other)));
        assertEquals(SymmetryOp.IDENTITY, one.times(one.inverse()));
        Fractional p = new Fractional(0.1, 0.2, 0.3);
        Fractional stepwise = one.apply(other.apply(p));
        Fractional atOnce = one.times(other).apply(p);
        assertEquals(
                0,
                stepwise.minus(atOnce).x()
                        + stepwise.minus(atOnce).y()
                        + stepwise.minus(atOnce).z(),
                1e-14);
    }

    @Test
    void orderIsThatOfItsPartsInEverySetting() {
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            int centre = group.isCentrosymmetric() ? 2 : 1;
            int parts = group.representatives().size() * group.centringVectors().size() * centre;
            assertEquals(group.order(), parts, symbol);
            assertEquals(SymmetryOp.IDENTITY, group.operators().get(0));
            assertEquals(
                    Math.abs(group.toPrimitive().determinant()),
                    group.centringVectors().size(),
                    1e-12);
        }
    }

    @Test
    void structureFactorsObeyTheGroupInEverySetting() {
        Random random = new Random(2);
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            double[][] atoms = new double[5][3];
            for (double[] atom : atoms) {
                Arrays.setAll(atom, i -> random.nextDouble());
            }
            for (int n = 0; n < 10; n++) {
                int[] hkl = {random.nextInt(7) - 3, random.nextInt(7) - 3, random.nextInt(7) - 3};
                checkReflection(group, atoms, hkl);
            }
        }
    }

    private static void checkReflection(SpaceGroup group, double[][] atoms, int[] hkl) {
        double[] f = structureFactor(group, atoms, hkl);
        if (group.isAbsent(hkl[0], hkl[1], hkl[2])) {
            assertArrayEquals(new double[2], f, ROUNDING);
            return;
        }
        SymmetryOp op = group.operators().get(group.order() / 2);
        double phase = -2 * Math.PI * op.phaseShift(hkl[0], hkl[1], hkl[2]) / SymmetryOp.UNIT;
        double[] shifted = { // F(hR) = F(h) exp(−2πi h·t)
            f[0] * Math.cos(phase) - f[1] * Math.sin(phase), f[0] * Math.sin(phase) + f[1] * Math.cos(phase)
        };
        assertArrayEquals(
                structureFactor(group, atoms, op.applyToReflection(hkl[0], hkl[1], hkl[2])), shifted, ROUNDING);
        group.restrictedPhase(hkl[0], hkl[1], hkl[2])
                .ifPresent(p -> assertEquals(0, f[1] * Math.cos(p) - f[0] * Math.sin(p), ROUNDING));
    }

    private static double[] structureFactor(SpaceGroup group, double[][] atoms, int[] hkl) {
        double[] sum = new double[2];
        for (SymmetryOp op : group.operators()) {
            for (double[] atom : atoms) {
                Fractional x = op.apply(new Fractional(atom[0], atom[1], atom[2]));
                double phase = 2 * Math.PI * (hkl[0] * x.x() + hkl[1] * x.y() + hkl[2] * x.z());
                sum[0] += Math.cos(phase);
                sum[1] += Math.sin(phase);
            }
        }
        return sum;
    }

    @Test
    void everyReflectionHasOneCanonicalEquivalentAndMultiplicitiesAddUp() {
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            int canonical = 0;
            for (int[][] set :
                    new int[][][] {group.equivalents(1, 2, 3), group.equivalents(0, 2, 2), group.equivalents(1, 0, -2)
                    }) {
                canonical = 0;
                for (int[] hkl : set) {
                    canonical += group.isCanonical(hkl[0], hkl[1], hkl[2]) ? 1 : 0;
                    assertArrayEquals(set[0], group.canonical(hkl[0], hkl[1], hkl[2]));
                    assertEquals(set.length, group.multiplicity(hkl[0], hkl[1], hkl[2]));
                }
                assertEquals(1, canonical, symbol);
                assertEquals(0, group.laueOrder() % set.length, symbol);
            }
        }
    }

    @Test
    void rhombohedralAndHexagonalAxesGiveTheSameLines() {
        double ar = 5.1;
        double alpha = Math.toRadians(47);
        Lattice rhombohedral = new Lattice(ar, ar, ar, alpha, alpha, alpha);
        double ah = 2 * ar * Math.sin(alpha / 2); // (C-13)
        double ch = ar * Math.sqrt(3 + 6 * Math.cos(alpha));
        double[] fromR = lines(SpaceGroup.of("R -3 m:R"), rhombohedral);
        double[] fromH = lines(SpaceGroup.of("R -3 m:H"), Lattice.hexagonal(ah, ch));
        assertArrayEquals(fromR, fromH, ROUNDING);
    }

    /** 1/d and multiplicity of all unique reflections up to 0.7 Å⁻¹. */
    private static double[] lines(SpaceGroup group, Lattice cell) {
        double limit = 0.7;
        double[][] found = new double[4096][];
        int n = 0;
        int reach = (int) Math.ceil(limit * Math.max(cell.a(), cell.c()));
        for (int h = -reach; h <= reach; h++) {
            for (int k = -reach; k <= reach; k++) {
                for (int l = -reach; l <= reach; l++) {
                    double s = cell.inverseSpacing(h, k, l);
                    if (s > 0 && s < limit && group.isCanonical(h, k, l) && !group.isAbsent(h, k, l)) {
                        found[n++] = new double[] {s, group.multiplicity(h, k, l)};
                    }
                }
            }
        }
        return Arrays.stream(found, 0, n)
                .sorted((a, b) ->
                        Math.abs(a[0] - b[0]) > ROUNDING ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void multiplicitiesOfAllUniqueReflectionsAddUpToTheSphere() {
        for (String symbol : new String[] {"P n m a", "I 41/a m d:2", "R -3 c:H", "F d -3 m:1", "C 1 2/c 1"}) {
            SpaceGroup group = SpaceGroup.of(symbol);
            int bySets = 0;
            int byCount = 0;
            for (int h = -6; h <= 6; h++) {
                for (int k = -6; k <= 6; k++) {
                    for (int l = -6; l <= 6; l++) {
                        if (SiteTest.aCellOf(group).inverseSpacing(h, k, l) < 0.4 && !group.isAbsent(h, k, l)) {
                            byCount++;
                            bySets += group.isCanonical(h, k, l) ? group.multiplicity(h, k, l) : 0;
                        }
                    }
                }
            }
            assertEquals(byCount, bySets, symbol);
        }
    }

    @Test
    void asymmetricUnitHoldsAnImageOfEveryPoint() {
        Random random = new Random(3);
        for (int number = 1; number <= 230; number++) {
            SpaceGroup group = SpaceGroup.ofNumber(number);
            AsymmetricUnit box = group.asymmetricUnit();
            assertTrue(box.volume() >= 1.0 / group.order() - 1e-9);
            for (int n = 0; n < 200; n++) {
                Fractional point = new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble());
                assertTrue(
                        box.imageIn(point, group.operators()).map(box::contains).orElse(false), group + " " + point);
            }
        }
    }
}
