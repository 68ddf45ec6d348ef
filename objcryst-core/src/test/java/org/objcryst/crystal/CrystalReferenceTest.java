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
    private static final double FAR_NEIGHBOURS = 2e-3; // those beyond r0 + 10 b, some tens of at most 5e-5 each
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

    @Test
    void bondValenceSumsAreThoseOfTheReference() {
        List<Map<String, String>> sums = SharedData.table("reference/molecule/bond-valence-sums.tsv");
        for (Map<String, String> row : SharedData.table("reference/molecule/costs.tsv")) {
            if (!row.get("r0").isEmpty()) {
                Crystal crystal = charged(row.get("case"), sums);
                for (String rule : row.get("r0").split(";")) {
                    String[] f = rule.split(",");
                    crystal.bondValence(
                            power(crystal, f[0]),
                            power(crystal, f[1]),
                            Double.parseDouble(f[2]),
                            BondValenceRule.USUAL_B);
                }
                double cost = 0;
                double signed = 0;
                double[] found = crystal.bondValenceSums();
                for (int i = 0; i < found.length; i++) {
                    Map<String, String> expected =
                            sumOf(sums, row.get("case"), crystal.labels().get(i));
                    assertEquals(TestCrystals.number(expected, "sum"), found[i], FAR_NEIGHBOURS);
                    double charge = TestCrystals.number(expected, "charge");
                    cost += Math.pow(found[i] - Math.abs(charge), 2);
                    signed += Math.pow(found[i] - charge, 2);
                }
                assertEquals(cost, crystal.costTerms().get("bond valence"), 1e-12);
                double there = TestCrystals.number(row, "bond_valence_program");
                assertEquals(there, signed, FAR_NEIGHBOURS * there, "what ObjCryst++ makes of the same sums");
            }
        }
    }

    private static Crystal charged(String wanted, List<Map<String, String>> sums) {
        Crystal neutral = TestCrystals.fromTable("reference/molecule/cost-atoms.tsv", wanted);
        Crystal crystal = new Crystal(neutral.lattice(), neutral.spaceGroup());
        for (Scatterer s : neutral.scatterers()) {
            ScatteringPower p = s.scatteringPowers().get(0);
            double charge = TestCrystals.number(sumOf(sums, wanted, s.name()), "charge");
            ScatteringPower ion = new ScatteringPower(p.name(), p.symbol(), charge);
            crystal.add(new Atom(s.name(), ion, s.x().value(), s.y().value(), s.z().value()));
        }
        return crystal;
    }

    private static Map<String, String> sumOf(List<Map<String, String>> sums, String wanted, String label) {
        return sums.stream()
                .filter(r -> r.get("case").equals(wanted) && r.get("label").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static ScatteringPower power(Crystal crystal, String atomOrElement) {
        return TestCrystals.power(crystal, atomOrElement);
    }
}
