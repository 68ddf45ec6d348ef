package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.SharedData;
import org.objcryst.cif.AnisotropicU;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** From a CIF to a table of structure factors, against direct sums computed with other programs. */
@Tag("real-data")
class FcalcReferenceTest {
    /** Positions on lines such as x 0 1/3 have ten decimals in the reference and eight in the CIF. */
    private static final double OF_RMS = 1e-6;

    /** Six decimals in the reference and in our table. */
    private static final double PRINTED = 1.1e-6;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyStructureOfTheReference() {
        Map<String, List<Map<String, String>>> atoms = SharedData.table("reference/fcalc/atoms.tsv").stream()
                .collect(Collectors.groupingBy(row -> row.get("structure")));
        return SharedData.table("reference/fcalc/structures.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("name"), () -> {
                    check(row, atoms.get(row.get("name")), "xw_mod");
                    check(row, atoms.get(row.get("name")), "n", "--radiation", "neutron");
                }));
    }

    private void check(Map<String, String> row, List<Map<String, String>> atoms, String column, String... options) {
        CifStructure structure = structure(row, atoms);
        Map<String, Double> ours = fcalc(structure, row.get("d_min"), options);
        List<Map<String, String>> reference = SharedData.table("reference/fcalc/" + row.get("name") + ".tsv");
        double rms = Math.sqrt(reference.stream()
                .mapToDouble(r -> modulus(r, column) * modulus(r, column))
                .average()
                .orElseThrow());
        for (Map<String, String> r : reference) {
            int[] hkl = structure.spaceGroup().canonical(index(r, "h"), index(r, "k"), index(r, "l"));
            Double f = ours.get(Arrays.toString(hkl));
            assertTrue(f != null, () -> Arrays.toString(hkl) + " is missing");
            assertEquals(modulus(r, column), f, OF_RMS * rms + PRINTED, () -> Arrays.toString(hkl));
        }
        assertEquals(Integer.parseInt(row.get("n_reflections")), reference.size());
    }

    private Map<String, Double> fcalc(CifStructure structure, String dMin, String... options) {
        Path file = folder.resolve("structure.cif");
        structure.write(file);
        String[] args = Stream.concat(Stream.of("fcalc", file.toString(), "--dmin", dMin), Arrays.stream(options))
                .toArray(String[]::new);
        Map<String, Double> moduli = new HashMap<>();
        Said.by(args).out().lines().skip(1).forEach(line -> {
            String[] f = line.split("\t");
            moduli.put("[%s, %s, %s]".formatted(f[0], f[1], f[2]), Double.parseDouble(f[5]));
        });
        return moduli;
    }

    private static double modulus(Map<String, String> row, String column) {
        return column.equals("n")
                ? Math.hypot(number(row, "n_re"), number(row, "n_im"))
                : Double.parseDouble(row.get(column));
    }

    private static CifStructure structure(Map<String, String> row, List<Map<String, String>> atoms) {
        Lattice lattice = Lattice.ofDegrees(
                number(row, "a"),
                number(row, "b"),
                number(row, "c"),
                number(row, "alpha"),
                number(row, "beta"),
                number(row, "gamma"));
        return new CifStructure(
                row.get("name"),
                lattice,
                SpaceGroup.ofHall(row.get("hall")),
                atoms.stream().map(FcalcReferenceTest::atom).toList());
    }

    private static CifAtom atom(Map<String, String> row) {
        Optional<AnisotropicU> tensor = row.get("adp").equals("iso")
                ? Optional.empty()
                : Optional.of(new AnisotropicU(
                        number(row, "u11"),
                        number(row, "u22"),
                        number(row, "u33"),
                        number(row, "u12"),
                        number(row, "u13"),
                        number(row, "u23")));
        Fractional position = new Fractional(number(row, "x"), number(row, "y"), number(row, "z"));
        double uIso = row.get("u_iso").isEmpty() ? 0 : number(row, "u_iso");
        return new CifAtom(row.get("label"), row.get("type"), 0, position, number(row, "occ"), uIso, tensor);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static int index(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
