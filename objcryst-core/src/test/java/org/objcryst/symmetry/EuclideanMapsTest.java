package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuclideanMapsTest {
    private static final LatticeMisfit EXACT = new LatticeMisfit(1e-6, 1e-6);

    @Test
    void normalisersOfAll230GroupsHaveTheIndexThatCctbxFinds() throws IOException {
        for (int[] row : table()) {
            SpaceGroup group = SpaceGroup.ofNumber(row[0]);
            EuclideanMaps maps = EuclideanMaps.normalizer(group, SiteTest.aCellOf(group), EXACT);
            assertEquals(row[1] * row[2], maps.maps().size(), group::toString);
            assertEquals(row[3], maps.polarDirections().size(), group::toString);
        }
    }

    private static List<int[]> table() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                EuclideanMapsTest.class.getResourceAsStream("normalisers.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t")).stream()
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void mapsOfTheNormaliserLeaveEverySettingUnchanged() {
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            for (ChangeOfBasis map : EuclideanMaps.normalizer(group, SiteTest.aCellOf(group), EXACT)
                    .maps()) {
                group.representatives().forEach(op -> assertTrue(group.contains(map.apply(op)), symbol + " " + map));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 41", "P 41 21 2", "P 31", "P 31 1 2", "P 61", "P 62 2 2", "P 43 3 2"})
    void onlyImproperMapsLeadToTheEnantiomorphicPartner(String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        SpaceGroup partner = group.transformed(ChangeOfBasis.parse("-x,-y,-z"));
        Lattice cell = SiteTest.aCellOf(group);
        assertTrue(group.number() != partner.number());
        List<ChangeOfBasis> maps =
                EuclideanMaps.between(group, cell, partner, cell, EXACT).maps();
        assertTrue(!maps.isEmpty() && maps.stream().allMatch(m -> m.determinant() < 0));
    }

    @Test
    void accidentallyEqualEdgesCountWithinTheBounds() {
        SpaceGroup group = SpaceGroup.of("P 21 21 21");
        Lattice cell = Lattice.orthorhombic(10, 10.05, 14);
        assertEquals(16, EuclideanMaps.normalizer(group, cell, EXACT).maps().size());
        assertEquals(
                32,
                EuclideanMaps.normalizer(group, cell, LatticeMisfit.USUAL)
                        .maps()
                        .size());
    }
}
