package org.objcryst.cif;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/** Writes a structure so that any reader of CIFs gets the same cell, operators and atoms. */
final class CifWriter {
    private static final Pattern MORE_ZEROS = Pattern.compile("(\\.\\d{5}\\d*?)0*$");

    private final StringBuilder text = new StringBuilder();

    private CifWriter() {}

    static String write(CifStructure structure) {
        CifWriter writer = new CifWriter();
        writer.head(structure.name());
        writer.cell(structure.lattice());
        writer.symmetry(structure.spaceGroup());
        writer.atoms(structure.atoms());
        writer.tensors(structure.atoms());
        return writer.text.toString();
    }

    private void head(String name) {
        line("data_" + blockName(name));
        item("_audit_creation_method", "objcryst");
        item("_chemical_name_common", name);
    }

    private void cell(Lattice lattice) {
        text.append('\n');
        item("_cell_length_a", number(lattice.a()));
        item("_cell_length_b", number(lattice.b()));
        item("_cell_length_c", number(lattice.c()));
        item("_cell_angle_alpha", number(Math.toDegrees(lattice.alpha())));
        item("_cell_angle_beta", number(Math.toDegrees(lattice.beta())));
        item("_cell_angle_gamma", number(Math.toDegrees(lattice.gamma())));
        item("_cell_volume", String.format(Locale.ROOT, "%.3f", lattice.volume()));
    }

    private void symmetry(SpaceGroup group) {
        text.append('\n');
        item("_space_group_IT_number", String.valueOf(group.number()));
        item("_space_group_name_H-M_alt", group.symbol());
        item("_space_group_name_Hall", group.hall());
        line("\nloop_\n_space_group_symop_id\n_space_group_symop_operation_xyz");
        int id = 1;
        for (SymmetryOp operator : group.operators()) {
            line(id++ + " '" + operator + "'");
        }
    }

    private void atoms(List<CifAtom> atoms) {
        line("""

                loop_
                _atom_site_label
                _atom_site_type_symbol
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                _atom_site_U_iso_or_equiv
                _atom_site_adp_type""");
        for (CifAtom atom : atoms) {
            line(String.join(
                    " ",
                    quoted(atom.label()),
                    quoted(atom.symbol()),
                    number(atom.position().x()),
                    number(atom.position().y()),
                    number(atom.position().z()),
                    number(atom.occupancy()),
                    number(atom.uIso()),
                    atom.anisotropic().isPresent() ? "Uani" : "Uiso"));
        }
    }

    private void tensors(List<CifAtom> atoms) {
        List<CifAtom> with =
                atoms.stream().filter(a -> a.anisotropic().isPresent()).toList();
        if (with.isEmpty()) {
            return;
        }
        line("\nloop_\n_atom_site_aniso_label");
        for (String index : new String[] {"11", "22", "33", "12", "13", "23"}) {
            line("_atom_site_aniso_U_" + index);
        }
        for (CifAtom atom : with) {
            AnisotropicU u = atom.anisotropic().orElseThrow();
            line(String.join(
                    " ",
                    quoted(atom.label()),
                    number(u.u11()),
                    number(u.u22()),
                    number(u.u33()),
                    number(u.u12()),
                    number(u.u13()),
                    number(u.u23())));
        }
    }

    private void item(String tag, String value) {
        line("%-32s %s".formatted(tag, quoted(value)));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Five decimals, or up to eight where they say more; no −0. */
    private static String number(double value) {
        String eight = String.format(Locale.ROOT, "%.8f", Math.abs(value) < 0.5e-8 ? 0.0 : value);
        return MORE_ZEROS.matcher(eight).replaceFirst("$1");
    }

    private static String blockName(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.+-]+", "_");
        return clean.isEmpty() ? "structure" : clean.substring(0, Math.min(clean.length(), 60));
    }

    /** The value as one word: bare where that is allowed, else in quotes or as a text block. */
    static String quoted(String value) {
        if (value.matches("[A-Za-z0-9+-.][^\\s'\"#]*")
                && !value.matches("(?i)(data_|save_|loop_|global_|stop_).*|[.?]")) {
            return value;
        }
        if (!value.contains("\n") && !value.matches(".*'\\s.*")) {
            return "'" + value + "'";
        }
        if (!value.contains("\n") && !value.matches(".*\"\\s.*")) {
            return '"' + value + '"';
        }
        return "\n;" + value + "\n;";
    }
}
