package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class ReflectionListTest {
    private static final Lattice MONOCLINIC = Lattice.ofDegrees(7.1, 8.3, 9.7, 90, 97, 90);

    @ParameterizedTest
    @CsvSource({"P 1 21/c 1", "P 1 2 1", "C 1 2/c 1", "I 1 2/a 1"})
    void everyReflectionOfTheSphereIsThereOnce(String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        double limit = 0.3;
        ReflectionList list = ReflectionList.upTo(MONOCLINIC, group, limit);
        Set<String> covered = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            int[][] equivalents = group.equivalents(list.h()[i], list.k()[i], list.l()[i]);
            assertEquals(list.multiplicity()[i], equivalents.length);
            for (int[] e : equivalents) {
                assertTrue(covered.add(Arrays.toString(e)), "twice: " + Arrays.toString(e));
            }
        }
        assertEquals(sphere(group, limit), covered.size());
    }

    private static int sphere(SpaceGroup group, double limit) {
        int n = 0;
        for (int h = -6; h <= 6; h++) {
            for (int k = -6; k <= 6; k++) {
                for (int l = -6; l <= 6; l++) {
                    double s = 0.5 * MONOCLINIC.inverseSpacing(h, k, l);
                    n += s > 0 && s <= limit && !group.isAbsent(h, k, l) ? 1 : 0;
                }
            }
        }
        return n;
    }

    @Test
    void reflectionsRiseAndTiesFallInIndices() {
        ReflectionList list = ReflectionList.upTo(Lattice.cubic(5.43), SpaceGroup.of("F m -3 m"), 0.9);
        double[] s = list.stol(Lattice.cubic(5.43));
        for (int i = 1; i < s.length; i++) {
            assertTrue(s[i] > s[i - 1] - 1e-9);
        }
        assertArrayEquals(new int[] {1, 1, 1, 8}, row(list, 0));
        int together = 0;
        while (list.h()[together] != 5 || list.k()[together] != 1) {
            together++;
        }
        assertArrayEquals(new int[] {3, 3, 3, 8}, row(list, together + 1));
    }

    private static int[] row(ReflectionList list, int i) {
        return new int[] {list.h()[i], list.k()[i], list.l()[i], list.multiplicity()[i]};
    }

    @Test
    void tooManyReflectionsAreRefused() {
        SpaceGroup p1 = SpaceGroup.of("P 1");
        assertThrows(IllegalArgumentException.class, () -> ReflectionList.upTo(Lattice.cubic(100), p1, 2));
        assertThrows(IllegalArgumentException.class, () -> ReflectionList.upTo(Lattice.cubic(10), p1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ReflectionList.of(p1, new int[] {1, 2}));
    }

    @ParameterizedTest
    @MethodSource("org.objcryst.scattering.StructureFactorReferenceContract#structures")
    @Tag("real-data")
    void theListsOfTheReferenceAreFound(FcalcReference reference) {
        double[] d = reference.column("d");
        double limit = 0.5 / (Arrays.stream(d).min().orElseThrow() - 1e-6);
        ReflectionList list = ReflectionList.upTo(reference.crystal.lattice(), reference.crystal.spaceGroup(), limit);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            found.add(canonical(reference, list, i));
        }
        for (int i = 0; i < d.length; i++) {
            assertTrue(found.contains(canonical(reference, reference.list, i)));
        }
        assertFalse(list.size() < d.length);
    }

    private static String canonical(FcalcReference reference, ReflectionList list, int i) {
        return Arrays.toString(reference.crystal.spaceGroup().canonical(list.h()[i], list.k()[i], list.l()[i]));
    }
}
