package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

class SpecialSitesTest {
    private static final Lattice MONOCLINIC = Lattice.ofDegrees(24.0519, 6.1529, 12.4207, 90, 102.755, 90);
    private static final int LAST_ORTHORHOMBIC = 74;

    @Test
    @Tag("real-data")
    void sitesOfOrderTwoAndFourAreAsManyAsInternationalTablesHas() {
        Map<Integer, List<Map<String, String>>> rows = SharedData.table("reference/wyckoff.tsv").stream()
                .collect(java.util.stream.Collectors.groupingBy(r -> Integer.parseInt(r.get("number"))));
        for (int number = 1; number <= LAST_ORTHORHOMBIC; number++) {
            SpaceGroup group = SpaceGroup.ofNumber(number);
            for (int order : new int[] {2, 4}) {
                int multiplicity = group.order() / order;
                long expected = rows.get(number).stream()
                        .filter(r ->
                                group.order() % order == 0 && Integer.parseInt(r.get("multiplicity")) == multiplicity)
                        .count();
                assertEquals(
                        expected,
                        SpecialSites.of(group, SiteTest.aCellOf(group), order).size(),
                        group::toString);
            }
        }
    }

    @Test
    void threefoldAndHigherSitesAreFoundToo() {
        assertEquals(List.of("3"), symmetries("P 3", 3).stream().distinct().toList());
        assertEquals(3, symmetries("P 3", 3).size());
        assertEquals(List.of("-3", "-3"), symmetries("R -3", 6));
        assertEquals(
                List.of("mmm"), symmetries("I m m m", 8).stream().distinct().toList());
        assertEquals(4, symmetries("I m m m", 8).size());
    }

    @Test
    void theNormaliserMakesInversionCentresOfOneKindEquivalent() {
        SpaceGroup group = SpaceGroup.of("I 1 2/a 1");
        List<Site> sites = SpecialSites.of(group, MONOCLINIC, 2);
        assertEquals(5, sites.size());
        List<Site> different = SpecialSites.upToOrigin(group, MONOCLINIC, 2);
        assertEquals(3, different.size());
        assertEquals(
                2, different.stream().filter(s -> s.symmetry().equals("-1")).count());
    }

    @Test
    void allCentresOfATriclinicCellAreEquivalentUpToTheOrigin() {
        Lattice cell = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);
        assertEquals(8, SpecialSites.of(SpaceGroup.of("P -1"), cell, 2).size());
        assertEquals(1, SpecialSites.upToOrigin(SpaceGroup.of("P -1"), cell, 2).size());
        assertTrue(SpecialSites.of(SpaceGroup.of("P 1"), cell, 2).isEmpty());
    }

    private static List<String> symmetries(String symbol, int order) {
        SpaceGroup group = SpaceGroup.of(symbol);
        return SpecialSites.of(group, SiteTest.aCellOf(group), order).stream()
                .map(Site::symmetry)
                .toList();
    }
}
