package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;

@Tag("real-data")
class CrystalReferenceTest {
    private static final double FACTOR_DIGITS = 5.1e-9; // eight decimals in the table
    private static final double COST_DIGITS = 1e-9; // ten significant digits in the table, relative

    @Test
    void overlappingAtomsShareTheirOccupancyAsInTheReference() {
        List<Map<String, String>> rows = SharedData.table("reference/molecule/dynamical-occupancy.tsv");
        for (String wanted : List.of("1", "2", "3")) {
            Crystal crystal = TestCrystals.fromTable("reference/molecule/dynamical-occupancy.tsv", wanted);
            List<Map<String, String>> own =
                    rows.stream().filter(r -> r.get("case").equals(wanted)).toList();
            for (int i = 0; i < own.size(); i++) {
                double expected = TestCrystals.number(own.get(i), "own");
                assertEquals(
                        expected,
                        crystal.components().occupancy[i],
                        FACTOR_DIGITS,
                        own.get(i).toString());
            }
        }
    }

    @Test
    void bumpCostsAreThoseOfTheReference() {
        for (Map<String, String> row : SharedData.table("reference/molecule/costs.tsv")) {
            String wanted = row.get("case");
            Crystal crystal = TestCrystals.fromTable("reference/molecule/cost-atoms.tsv", wanted);
            if (row.get("bump").isEmpty()) {
                continue;
            }
            for (String rule : row.get("bump").split(";")) {
                String[] f = rule.split(",");
                crystal.antiBump(
                        power(crystal, f[0]), power(crystal, f[1]), Double.parseDouble(f[2]), f[3].equals("1"));
            }
            double expected = TestCrystals.number(row, "bump_own");
            assertTrue(expected > 0);
            assertEquals(expected, crystal.logLikelihood(), COST_DIGITS * expected, wanted);
        }
    }

    private static ScatteringPower power(Crystal crystal, String atomOrElement) {
        return TestCrystals.power(crystal, atomOrElement);
    }
}
