package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.symmetry.Cartesian;

@Tag("real-data")
class ZMatrixReferenceTest {
    private static final double DIGITS = 5.1e-7; // six decimals in the tables
    private static final double PROGRAM = 1e-6; // ObjCryst++ differs by up to 5.5e-7 Å

    @ParameterizedTest
    @ValueSource(strings = {"cimetidine", "ylid"})
    void atomsStandWhereTheReferencePutsThem(String name) {
        MoleculeData molecule = molecule(name);
        List<Map<String, String>> rows = SharedData.table("reference/molecule/zmatrix-" + name + "-cartesian.tsv");
        assertEquals(rows.size(), molecule.atoms().size());
        for (int i = 0; i < rows.size(); i++) {
            Cartesian p = molecule.atoms().get(i).position();
            assertEquals(number(rows.get(i), "x"), p.x(), DIGITS);
            assertEquals(number(rows.get(i), "y"), p.y(), DIGITS);
            assertEquals(number(rows.get(i), "z"), p.z(), DIGITS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimetidine", "ylid"})
    void distancesAreThoseOfTheReference(String name) {
        MoleculeData molecule = molecule(name);
        for (Map<String, String> row : SharedData.table("reference/molecule/zmatrix-distances.tsv")) {
            if (row.get("molecule").equals(name)) {
                Cartesian a = molecule.atoms()
                        .get(Integer.parseInt(row.get("atom1")) - 1)
                        .position();
                Cartesian b = molecule.atoms()
                        .get(Integer.parseInt(row.get("atom2")) - 1)
                        .position();
                assertEquals(number(row, "own"), a.distance(b), DIGITS);
                assertEquals(number(row, "program"), a.distance(b), PROGRAM);
            }
        }
    }

    private static MoleculeData molecule(String name) {
        List<Map<String, String>> rows = SharedData.table("reference/molecule/zmatrix.tsv").stream()
                .filter(r -> r.get("molecule").equals(name))
                .toList();
        StringBuilder text = new StringBuilder("%s%n%d%n".formatted(name, rows.size()));
        for (Map<String, String> r : rows) {
            text.append(String.join(
                    " ",
                    r.get("element"),
                    r.get("ref_bond").isEmpty() ? "1" : r.get("ref_bond"),
                    r.get("distance"),
                    r.get("ref_angle"),
                    r.get("angle"),
                    r.get("ref_torsion"),
                    r.get("torsion")));
            text.append('\n');
        }
        return MoleculeData.of(TextSource.of(name, text.toString()));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
