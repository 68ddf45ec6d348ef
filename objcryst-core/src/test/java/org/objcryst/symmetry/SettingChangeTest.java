package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

class SettingChangeTest {
    @Test
    @Tag("real-data")
    void tabulatedChangesLeadFromTheStandardSetting() {
        for (Map<String, String> row : SharedData.table("reference/spacegroups.tsv")) {
            SpaceGroup standard = SpaceGroup.ofNumber(Integer.parseInt(row.get("number")));
            SpaceGroup changed = standard.transformed(ChangeOfBasis.parse(row.get("from_reference")));
            assertEquals(SpaceGroup.of(row.get("xhm")), changed, row.get("xhm"));
        }
    }

    @Test
    void everySettingIsConjugateToItsStandardOne() {
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            SpaceGroup standard = SpaceGroup.ofNumber(group.number());
            assertEquals(group, standard.transformed(group.fromStandard()), symbol);
        }
    }
}
