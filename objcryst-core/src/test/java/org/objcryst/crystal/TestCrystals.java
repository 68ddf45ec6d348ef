package org.objcryst.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objcryst.SharedData;
import org.objcryst.symmetry.Lattice;

/** Crystals built from the reference tables. */
final class TestCrystals {
    private TestCrystals() {}

    static Lattice lattice(String commaSeparated) {
        double[] p = Arrays.stream(commaSeparated.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    /** The atoms of one case of a table, each with a scattering power of its own. */
    static Crystal fromTable(String table, String wanted) {
        List<Map<String, String>> rows = SharedData.table(table).stream()
                .filter(r -> r.get("case").equals(wanted))
                .toList();
        Crystal crystal =
                new Crystal(lattice(rows.get(0).get("cell")), rows.get(0).get("space_group"));
        for (Map<String, String> r : rows) {
            ScatteringPower power = new ScatteringPower(r.get("label"), r.get("element"));
            crystal.add(new Atom(r.get("label"), power, number(r, "x"), number(r, "y"), number(r, "z")));
        }
        return crystal;
    }

    static ScatteringPower power(Crystal crystal, String atom) {
        return crystal.scatterers().stream()
                .filter(s -> s.name().equals(atom))
                .findFirst()
                .orElseThrow()
                .scatteringPowers()
                .get(0);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
