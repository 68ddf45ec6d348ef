package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

/** The tables of International Tables as computed by cctbx and gemmi; their provenance stands in their headers. */
@Tag("real-data")
class SpaceGroupTablesTest {
    @Test
    void operatorsOfEverySettingAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/spacegroup-ops.tsv")) {
            Set<SymmetryOp> expected = Arrays.stream(row.get("ops").split(";"))
                    .map(SymmetryOp::parse)
                    .collect(Collectors.toSet());
            SpaceGroup group = SpaceGroup.of(row.get("xhm"));
            assertEquals(expected, new HashSet<>(group.operators()), row.get("xhm"));
            assertEquals(expected.size(), group.order(), row.get("xhm"));
        }
    }

    @Test
    void everySettingIsRecognisedByItsSymbolItsHallSymbolAndItsOperators() {
        for (Map<String, String> row : SharedData.table("reference/spacegroups.tsv")) {
            SpaceGroup group = SpaceGroup.of(row.get("xhm"));
            assertEquals(row.get("xhm"), group.symbol());
            assertEquals(Integer.parseInt(row.get("number")), group.number());
            assertEquals(row.get("hall"), group.hall());
            assertEquals(row.get("hall"), SpaceGroup.ofHall(row.get("hall")).hall());
            assertEquals(group, SpaceGroup.ofOperators(group.operators()));
        }
    }

    @Test
    void classesOfEverySettingAreThoseOfTheTable() {
        SymmetryOp atOrigin = SymmetryOp.parse("-x,-y,-z");
        for (Map<String, String> row : SharedData.table("reference/spacegroups.tsv")) {
            SpaceGroup group = SpaceGroup.of(row.get("xhm"));
            String symbol = group.symbol();
            assertEquals(row.get("crystal_system"), group.crystalSystem().name().toLowerCase(Locale.ROOT), symbol);
            assertEquals(row.get("point_group"), group.pointGroup(), symbol);
            assertEquals(row.get("centrosymmetric").equals("1"), group.isCentrosymmetric(), symbol);
            assertEquals(row.get("inversion_at_origin").equals("1"), group.contains(atOrigin), symbol);
            assertEquals(row.get("n_centring"), "" + group.centringVectors().size(), symbol);
            assertEquals(row.get("n_ops"), "" + group.order(), symbol);
            assertEquals(row.get("sohncke").equals("1"), group.isSohncke(), symbol);
            int mirrored = group.transformed(ChangeOfBasis.parse("-x,-y,-z")).number();
            assertEquals(row.get("enantiomorphic").equals("1"), mirrored != group.number(), symbol);
        }
    }

    @Test
    void everySpellingMeansItsSetting() {
        for (Map<String, String> row : SharedData.table("reference/spacegroup-aliases.tsv")) {
            assertEquals(row.get("xhm"), SpaceGroup.of(row.get("spelling")).symbol(), row.get("spelling"));
        }
    }

    @Test
    void openSymbolsMeanOriginChoiceTwoAndHexagonalAxes() {
        for (Map<String, String> row : SharedData.table("reference/spacegroup-aliases-ambiguous.tsv")) {
            String spelling = row.get("spelling");
            String expected = row.get("cctbx_default");
            assertEquals(expected, SpaceGroup.of(spelling).symbol());
            List<String> alternatives = SpaceGroup.alternatives(spelling);
            assertEquals(2, alternatives.size(), alternatives.toString());
            assertTrue(alternatives.contains(expected.replaceAll(":2$", ":1").replaceAll(":H$", ":R")));
        }
    }

    @Test
    void absencesOfEverySettingAreThoseOfTheTable() {
        for (Map<String, String> row : SharedData.table("reference/absences.tsv")) {
            SpaceGroup group = SpaceGroup.of(row.get("xhm"));
            String bitmap = row.get("bitmap");
            int bit = 0;
            for (int h = -4; h <= 4; h++) {
                for (int k = -4; k <= 4; k++) {
                    for (int l = -4; l <= 4; l++, bit++) {
                        int digit = Character.digit(bitmap.charAt(bit / 4), 16);
                        boolean absent = (digit >> (3 - bit % 4) & 1) == 1;
                        assertEquals(absent, group.isAbsent(h, k, l), group + " " + h + " " + k + " " + l);
                    }
                }
            }
        }
    }

    @Test
    void reflectionClassesOfEverySettingAreThoseOfTheTable() {
        SpaceGroup group = null;
        for (Map<String, String> row : SharedData.table("reference/reflection-classes.tsv")) {
            if (group == null || !group.symbol().equals(row.get("xhm"))) {
                group = SpaceGroup.of(row.get("xhm"));
            }
            int h = Integer.parseInt(row.get("h"));
            int k = Integer.parseInt(row.get("k"));
            int l = Integer.parseInt(row.get("l"));
            assertEquals(row.get("absent").equals("1"), group.isAbsent(h, k, l), row::toString);
            assertEquals(Integer.parseInt(row.get("epsilon")), group.epsilon(h, k, l), row::toString);
            assertEquals(row.get("centric").equals("1"), group.isCentric(h, k, l), row::toString);
            assertEquals(Integer.parseInt(row.get("multiplicity")), group.multiplicity(h, k, l), row::toString);
            String phase = row.get("phase_restriction_deg");
            if (!phase.isEmpty()) {
                double expected = Math.toRadians(Double.parseDouble(phase));
                double found = group.restrictedPhase(h, k, l).orElseThrow();
                assertEquals(0, Math.sin(found - expected), 1e-9, row::toString);
            }
        }
    }
}
