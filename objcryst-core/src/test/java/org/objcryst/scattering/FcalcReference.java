package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.SharedData;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** The structures of reference/fcalc: 20 published and 18 invented, with structure factors from cctbx and gemmi. */
final class FcalcReference {
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;
    private static final List<String> TENSOR = List.of("u11", "u22", "u33", "u12", "u13", "u23");

    final String name;
    final Crystal crystal;
    final ReflectionList list;
    final Map<String, ResonantTerms> resonant = new HashMap<>();
    private final List<Map<String, String>> rows;

    private FcalcReference(Map<String, String> structure, List<Map<String, String>> atoms) {
        name = structure.get("name");
        crystal = new Crystal(
                Lattice.ofDegrees(
                        number(structure, "a"),
                        number(structure, "b"),
                        number(structure, "c"),
                        number(structure, "alpha"),
                        number(structure, "beta"),
                        number(structure, "gamma")),
                SpaceGroup.ofHall(structure.get("hall")));
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        atoms.forEach(a -> add(a, number(structure, "n_ops")));
        rows = SharedData.table("reference/fcalc/" + name + ".tsv");
        list = ReflectionList.of(
                crystal.spaceGroup(),
                rows.stream()
                        .map(r -> new int[] {(int) number(r, "h"), (int) number(r, "k"), (int) number(r, "l")})
                        .toArray(int[][]::new));
    }

    static List<FcalcReference> all() {
        Map<String, List<Map<String, String>>> atoms = new LinkedHashMap<>();
        for (Map<String, String> atom : SharedData.table("reference/fcalc/atoms.tsv")) {
            atoms.computeIfAbsent(atom.get("structure"), s -> new ArrayList<>()).add(atom);
        }
        return SharedData.table("reference/fcalc/structures.tsv").stream()
                .map(s -> new FcalcReference(s, atoms.get(s.get("name"))))
                .toList();
    }

    private void add(Map<String, String> a, double operators) {
        ScatteringPower power = new ScatteringPower(a.get("label"), a.get("type"));
        if (a.get("adp").equals("iso")) {
            power.biso(EIGHT_PI_SQUARED * number(a, "u_iso"));
        } else {
            power.anisotropic(TENSOR.stream().mapToDouble(u -> number(a, u)).toArray());
        }
        Atom atom = new Atom(a.get("label"), power, number(a, "x"), number(a, "y"), number(a, "z"));
        atom.occupancy().set(number(a, "occ") * number(a, "mult") / operators);
        crystal.add(atom);
        resonant.put(a.get("type"), new ResonantTerms(number(a, "fp"), number(a, "fdp")));
    }

    /** A column of the reflection file. */
    double[] column(String column) {
        return rows.stream().mapToDouble(r -> number(r, column)).toArray();
    }

    /** Largest |F − F of the reference| over the root mean square |F|. */
    double worst(StructureFactors f, String columns) {
        double[] re = column(columns + "_re");
        double[] im = column(columns + "_im");
        double worst = 0;
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            worst = Math.max(worst, Math.hypot(f.real(i) - re[i], f.imaginary(i) - im[i]));
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return worst / Math.sqrt(sum / re.length);
    }

    private static double number(Map<String, String> row, String key) {
        return Double.parseDouble(row.get(key));
    }

    @Override
    public String toString() {
        return name;
    }
}
