package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.kinematics.Rotation;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Lattice;

@Tag("real-data")
class MoleculeReferenceTest {
    private static final double FRACTION_DIGITS = 5.1e-8; // seven decimals in the table
    private static final double VALUE_DIGITS = 5.1e-9; // eight decimals in the table
    private static final double TOTAL_DIGITS = 1e-9; // ten significant digits, relative

    private static final double ROUNDING = 1e-12; // (excess/sigma)² of excesses near 1e-5 with an error of 1e-15

    @Test
    void moleculesArePlacedAsInTheReference() {
        Map<String, List<Map<String, String>>> cases = SharedData.table("reference/molecule/placing.tsv").stream()
                .collect(Collectors.groupingBy(r -> r.get("case")));
        assertEquals(6, cases.size());
        for (List<Map<String, String>> rows : cases.values()) {
            double[] cell = numbers(rows.get(0).get("cell"));
            double[] q = numbers(rows.get(0).get("quaternion"));
            double[] t = numbers(rows.get(0).get("translation"));
            MoleculeBuilder builder = new MoleculeBuilder("m");
            rows.forEach(r -> builder.atom(r.get("atom"), new ScatteringPower(r.get("element")), position(r, "_cart")));
            Molecule molecule = builder.build().orientation(new Quaternion(q[0], q[1], q[2], q[3]));
            molecule.position(t[0], t[1], t[2]);
            Crystal crystal = new Crystal(
                            Lattice.ofDegrees(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]),
                            rows.get(0).get("space_group"))
                    .add(molecule);
            Components c = crystal.components();
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(number(rows.get(i), "x_frac"), c.x[i], FRACTION_DIGITS);
                assertEquals(number(rows.get(i), "y_frac"), c.y[i], FRACTION_DIGITS);
                assertEquals(number(rows.get(i), "z_frac"), c.z[i], FRACTION_DIGITS);
            }
        }
    }

    @Test
    void restraintsCostWhatTheReferenceSays() {
        Map<String, double[]> molecules = coordinates();
        Map<String, Double> sums = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/molecule/restraints.tsv")) {
            double[] xyz = molecules.get(row.get("molecule"));
            GeometricRestraint restraint = restraint(row);
            boolean length = restraint instanceof BondRestraint;
            double value = length ? restraint.value(xyz) : Math.toDegrees(restraint.value(xyz));
            double off = Math.IEEEremainder(number(row, "value") - value, length ? Double.MAX_VALUE : 360);
            assertEquals(0, off, VALUE_DIGITS, row.toString());
            double cost = number(row, "cost");
            assertEquals(cost, restraint.cost(xyz), 1e-7 * Math.max(cost, 1e-6), row.toString());
            sums.merge(row.get("molecule"), restraint.cost(xyz), Double::sum);
        }
        for (Map<String, String> row : SharedData.table("reference/molecule/restraint-totals.tsv")) {
            double total = number(row, "cost");
            assertEquals(total, sums.get(row.get("molecule")), Math.max(TOTAL_DIGITS * total, ROUNDING));
        }
    }

    @Test
    void atomsTurnAboutBondsAsInTheReference() {
        for (Map<String, String> row : SharedData.table("reference/molecule/rotations.tsv")) {
            Cartesian a = position(row, "1");
            Cartesian b = position(row, "2");
            Cartesian u = b.minus(a).times(1 / b.distance(a));
            Cartesian p = position(row, "");
            double[] r = {a.x(), a.y(), a.z(), p.x(), p.y(), p.z()};
            Rotation.apply(r, new int[] {3}, 0, u.x(), u.y(), u.z(), Math.toRadians(number(row, "angle")));
            assertEquals(number(row, "x_new"), r[3], FRACTION_DIGITS);
            assertEquals(number(row, "y_new"), r[4], FRACTION_DIGITS);
            assertEquals(number(row, "z_new"), r[5], FRACTION_DIGITS);
        }
    }

    private static GeometricRestraint restraint(Map<String, String> row) {
        int[] n = Arrays.stream(row.get("atoms").split(","))
                .mapToInt(s -> Integer.parseInt(s) - 1)
                .toArray();
        double unit = row.get("kind").equals("bond") ? 1 : Math.PI / 180;
        double ideal = unit * number(row, "ideal");
        double delta = unit * number(row, "delta");
        double sigma = unit * number(row, "sigma");
        return switch (row.get("kind")) {
            case "bond" -> new BondRestraint(n[0], n[1], ideal, delta, sigma);
            case "angle" -> new AngleRestraint(n[0], n[1], n[2], ideal, delta, sigma);
            default -> new DihedralRestraint(n[0], n[1], n[2], n[3], ideal, delta, sigma);
        };
    }

    private static Map<String, double[]> coordinates() {
        Map<String, double[]> found = new HashMap<>();
        for (Map<String, String> row : SharedData.table("reference/molecule/restraint-atoms.tsv")) {
            double[] old = found.getOrDefault(row.get("molecule"), new double[0]);
            double[] longer = Arrays.copyOf(old, old.length + 3);
            longer[old.length] = number(row, "x");
            longer[old.length + 1] = number(row, "y");
            longer[old.length + 2] = number(row, "z");
            found.put(row.get("molecule"), longer);
        }
        return found;
    }

    private static Cartesian position(Map<String, String> row, String suffix) {
        return new Cartesian(number(row, "x" + suffix), number(row, "y" + suffix), number(row, "z" + suffix));
    }

    private static double[] numbers(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
