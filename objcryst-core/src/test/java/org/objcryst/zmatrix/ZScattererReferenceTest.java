package org.objcryst.zmatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

class ZScattererReferenceTest {
    private static final double SIX_DECIMALS = 2.1e-6; // Å; in both tables, of positions behind many rounded atoms
    private static final double PUT_ON_THE_AXIS = 3.4e-5; // there, the nitrile at 179.983° with a length of 1.13 Å
    private static final double SINGLE_PRECISION = 3e-7; // fractional; ObjCryst++ rounds so at each atom of the chain

    /** Cell, position and angles as the header of the resource gives them. */
    @Test
    void aProjectOfFoxIsPlacedAsObjCrystPlacesIt() throws IOException {
        List<String[]> rows = resource();
        Map<String, ScatteringPower> powers = new HashMap<>();
        List<ZAtom> lines = new ArrayList<>();
        for (String[] f : rows) {
            lines.add(new ZAtom(
                    f[0],
                    powers.computeIfAbsent(f[1], ScatteringPower::new),
                    Integer.parseInt(f[2]),
                    Integer.parseInt(f[4]),
                    Integer.parseInt(f[6]),
                    Double.parseDouble(f[3]),
                    Math.toRadians(Double.parseDouble(f[5])),
                    Math.toRadians(Double.parseDouble(f[7]))));
        }
        ZScatterer body = new ZScatterer("cimetidine", lines);
        body.position(0.921428, 0.984361, 0.853072);
        body.phi().setHuman(168.501);
        body.chi().setHuman(260.308);
        body.psi().setHuman(231.468);
        Lattice lattice = Lattice.ofDegrees(10.394, 18.819, 6.825, 90, 106.44, 90);
        Components c = new Crystal(lattice, "P 1 21/a 1").add(body).components();
        for (int i = 0; i < rows.size(); i++) {
            double tolerance = rows.get(i)[0].equals("N6") ? PUT_ON_THE_AXIS : SINGLE_PRECISION;
            assertEquals(Double.parseDouble(rows.get(i)[8]), c.x[i], tolerance);
            assertEquals(Double.parseDouble(rows.get(i)[9]), c.y[i], tolerance);
            assertEquals(Double.parseDouble(rows.get(i)[10]), c.z[i], tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimetidine", "ylid"})
    @Tag("real-data")
    void coordinatesAreThoseOfTheReference(String name) {
        double[] r = fromTable(name).coordinates();
        List<Map<String, String>> rows = SharedData.table("reference/molecule/zmatrix-" + name + "-cartesian.tsv");
        assertEquals(r.length, 3 * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(number(rows.get(i), "x_program"), r[3 * i], SIX_DECIMALS);
            assertEquals(number(rows.get(i), "y_program"), r[3 * i + 1], SIX_DECIMALS);
            assertEquals(number(rows.get(i), "z_program"), r[3 * i + 2], SIX_DECIMALS);
        }
    }

    @Test
    @Tag("real-data")
    void distancesAreThoseOfTheReference() {
        Map<String, double[]> bodies = new HashMap<>();
        List<Map<String, String>> rows = SharedData.table("reference/molecule/zmatrix-distances.tsv");
        for (Map<String, String> row : rows) {
            double[] r = bodies.computeIfAbsent(
                    row.get("molecule"), n -> fromTable(n).coordinates());
            int i = 3 * (Integer.parseInt(row.get("atom1")) - 1);
            int j = 3 * (Integer.parseInt(row.get("atom2")) - 1);
            double d = Math.sqrt(
                    Math.pow(r[i] - r[j], 2) + Math.pow(r[i + 1] - r[j + 1], 2) + Math.pow(r[i + 2] - r[j + 2], 2));
            assertEquals(number(row, "own"), d, SIX_DECIMALS / 4);
        }
    }

    private static ZScatterer fromTable(String name) {
        List<ZAtom> lines = new ArrayList<>();
        for (Map<String, String> row : SharedData.table("reference/molecule/zmatrix.tsv")) {
            if (row.get("molecule").equals(name)) {
                lines.add(new ZAtom(
                        row.get("element") + row.get("atom"),
                        new ScatteringPower(row.get("element")),
                        index(row, "ref_bond"),
                        index(row, "ref_angle"),
                        index(row, "ref_torsion"),
                        number(row, "distance"),
                        Math.toRadians(number(row, "angle")),
                        Math.toRadians(number(row, "torsion"))));
            }
        }
        return new ZScatterer(name, lines);
    }

    private static int index(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column)) - 1;
    }

    private static double number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column));
    }

    private static List<String[]> resource() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ZScattererReferenceTest.class.getResourceAsStream("cimetidine.tsv"), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("atom\t"))
                    .forEach(line -> rows.add(line.split("\t")));
        }
        return rows;
    }
}
