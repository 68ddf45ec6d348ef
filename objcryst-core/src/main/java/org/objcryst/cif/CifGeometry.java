package org.objcryst.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/** Lengths of the bonds of a structure and the angles between them; uncertainties from those of the coordinates alone. */
final class CifGeometry {
    private static final double STEP = 1e-6;
    private static final int DECIMALS = 4;
    private static final int ANGLE_DECIMALS = 2;

    private final Lattice lattice;
    private final List<CifBond> bonds;
    private final Map<String, CifAtom> atoms = new LinkedHashMap<>();

    CifGeometry(CifStructure structure) {
        lattice = structure.lattice();
        bonds = structure.bonds();
        structure.atoms().forEach(atom -> atoms.putIfAbsent(atom.label(), atom));
    }

    void write(CifText text) {
        if (bonds.isEmpty()) {
            return;
        }
        text.loop("_geom_bond_atom_site_label_1", "_geom_bond_atom_site_label_2", "_geom_bond_distance");
        for (CifBond bond : bonds) {
            String[] labels = {bond.first(), bond.second()};
            text.row(row(labels, rounded(measured(labels, p -> at(p, 0).distance(at(p, 1))), DECIMALS)));
        }
        List<String[]> angles = angles();
        if (!angles.isEmpty()) {
            text.loop(
                    "_geom_angle_atom_site_label_1",
                    "_geom_angle_atom_site_label_2",
                    "_geom_angle_atom_site_label_3",
                    "_geom_angle");
            angles.forEach(labels -> text.row(row(labels, rounded(measured(labels, this::angleDeg), ANGLE_DECIMALS))));
        }
    }

    private List<String[]> angles() {
        List<String[]> angles = new ArrayList<>();
        for (String label : atoms.keySet()) {
            List<String> partners = bonds.stream()
                    .map(bond -> bond.partner(label))
                    .filter(partner -> !partner.isEmpty())
                    .toList();
            for (int i = 0; i < partners.size(); i++) {
                for (int j = i + 1; j < partners.size(); j++) {
                    angles.add(new String[] {partners.get(i), label, partners.get(j)});
                }
            }
        }
        return angles;
    }

    /** At the second of three atoms. */
    private double angleDeg(double[] p) {
        Cartesian one = at(p, 0).minus(at(p, 1));
        Cartesian two = at(p, 2).minus(at(p, 1));
        return Math.toDegrees(one.angle(two));
    }

    private Cartesian at(double[] p, int atom) {
        return lattice.toCartesian(new Fractional(p[3 * atom], p[3 * atom + 1], p[3 * atom + 2]));
    }

    private CifNumber measured(String[] labels, ToDoubleFunction<double[]> function) {
        double[] p = new double[3 * labels.length];
        double[] s = new double[p.length];
        for (int i = 0; i < labels.length; i++) {
            CifAtom atom = atoms.get(labels[i]);
            AtomUncertainty u = atom.uncertainty();
            set(p, i, atom.position().x(), atom.position().y(), atom.position().z());
            set(s, i, u.x(), u.y(), u.z());
        }
        double value = function.applyAsDouble(p);
        double square = 0;
        for (int k = 0; k < p.length; k++) {
            if (s[k] > 0) {
                double here = p[k];
                p[k] += STEP;
                double slope = (function.applyAsDouble(p) - value) / STEP;
                p[k] = here;
                square += slope * slope * s[k] * s[k];
            }
        }
        return new CifNumber(value, Math.sqrt(square));
    }

    private static void set(double[] array, int atom, double x, double y, double z) {
        array[3 * atom] = x;
        array[3 * atom + 1] = y;
        array[3 * atom + 2] = z;
    }

    private static String rounded(CifNumber number, int decimals) {
        return number.uncertainty() > 0
                ? number.text()
                : String.format(Locale.ROOT, "%." + decimals + "f", number.value());
    }

    private static List<String> row(String[] labels, String value) {
        List<String> row = new ArrayList<>();
        for (String label : labels) {
            row.add(CifText.quoted(label));
        }
        row.add(value);
        return row;
    }
}
