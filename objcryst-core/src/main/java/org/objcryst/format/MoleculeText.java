package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.symmetry.Cartesian;

/** Molecules as text. */
final class MoleculeText {
    private static final double USUAL_B = 3; // Å², as DASH has it
    private static final double USUAL_B_HYDROGEN = 6;
    private static final int LONGEST_LABEL = 5;

    private MoleculeText() {}

    /** The title must not begin with a digit: some programs would take it for the number of atoms. */
    static String fenskeHall(MoleculeData molecule) {
        String name = molecule.name();
        Lines lines = new Lines();
        lines.add("%s", name.isEmpty() || Character.isDigit(name.charAt(0)) ? "molecule " + name : name);
        List<ZMatrix.Row> rows = new ZMatrix(molecule).rows();
        lines.add("%d", rows.size());
        for (ZMatrix.Row row : rows) {
            StringBuilder line = new StringBuilder(
                    "%-2s".formatted(atom(molecule, row.atom()).symbol()));
            double[] values = {row.length(), Math.toDegrees(row.angle()), Math.toDegrees(row.dihedral())};
            for (int k = 0; k < row.refs().length; k++) {
                line.append(String.format(Locale.ROOT, " %d %.6f", row.refs()[k] + 1, values[k]));
            }
            lines.add("%s", row == rows.get(0) ? line + " 1" : line);
        }
        return lines.toString();
    }

    static String dash(MoleculeData molecule) {
        List<ZMatrix.Row> rows = new ZMatrix(molecule).rows();
        List<MoleculeData.Bond> flagged = new ArrayList<>();
        int centre = molecule.centre().isPresent()
                ? 1 + rowOf(rows, molecule.centre().getAsInt())
                : 0;
        Lines lines = new Lines();
        lines.add("%s", molecule.name());
        lines.add("1.0 1.0 1.0 90.0 90.0 90.0");
        lines.add("%4d%4d", rows.size(), centre);
        for (ZMatrix.Row row : rows) {
            MoleculeData.Atom atom = atom(molecule, row.atom());
            int[] refs = {0, 0, 0};
            for (int k = 0; k < row.refs().length; k++) {
                refs[k] = row.refs()[k] + 1;
            }
            lines.add(
                    "%3s %12.7f  0 %12.7f  0 %12.7f  %d %4d %4d %4d %7.3f %6.3f %4d %s",
                    atom.symbol(),
                    row.length(),
                    Math.toDegrees(row.angle()),
                    Math.toDegrees(row.dihedral()),
                    isFirstAbout(molecule, rows, row, flagged) ? 1 : 0,
                    refs[0],
                    refs[1],
                    refs[2],
                    b(atom),
                    atom.occupancy(),
                    row.atom() + 1,
                    label(atom));
        }
        return lines.toString();
    }

    /** Of all atoms whose dihedral turns about a rotatable bond the first carries the flag. */
    private static boolean isFirstAbout(
            MoleculeData molecule, List<ZMatrix.Row> rows, ZMatrix.Row row, List<MoleculeData.Bond> flagged) {
        if (row.refs().length < 3) {
            return false;
        }
        int first = rows.get(row.refs()[0]).atom();
        int second = rows.get(row.refs()[1]).atom();
        boolean rotatable = molecule.rotatable().stream().anyMatch(bond -> bond.joins(first, second))
                && flagged.stream().noneMatch(bond -> bond.joins(first, second));
        if (rotatable) {
            flagged.add(new MoleculeData.Bond(first, second, BondOrder.SINGLE));
        }
        return rotatable;
    }

    private static int rowOf(List<ZMatrix.Row> rows, int atom) {
        return rows.stream().map(ZMatrix.Row::atom).toList().indexOf(atom);
    }

    private static String label(MoleculeData.Atom atom) {
        return atom.label().length() <= LONGEST_LABEL ? atom.label() : "";
    }

    private static double b(MoleculeData.Atom atom) {
        double usual = atom.symbol().matches("[HD]") ? USUAL_B_HYDROGEN : USUAL_B;
        return Double.isNaN(atom.b()) ? usual : atom.b();
    }

    static String xyz(MoleculeData molecule) {
        Lines lines = new Lines();
        lines.add("%d", molecule.atoms().size());
        lines.add("%s", molecule.name());
        for (MoleculeData.Atom atom : molecule.atoms()) {
            Cartesian p = atom.position();
            lines.add("%-2s %14.8f %14.8f %14.8f", atom.symbol(), p.x(), p.y(), p.z());
        }
        return lines.toString();
    }

    static String mol2(MoleculeData molecule) {
        Lines lines = new Lines();
        lines.add("@<TRIPOS>MOLECULE");
        lines.add("%s", molecule.name());
        lines.add("%d %d", molecule.atoms().size(), molecule.bonds().size());
        lines.add("SMALL");
        lines.add("NO_CHARGES");
        lines.add("@<TRIPOS>ATOM");
        for (int i = 0; i < molecule.atoms().size(); i++) {
            MoleculeData.Atom atom = molecule.atoms().get(i);
            Cartesian p = atom.position();
            lines.add(
                    "%5d %-6s %12.6f %12.6f %12.6f %s",
                    i + 1, atom.label().replaceAll("\\s", "_"), p.x(), p.y(), p.z(), SybylTypes.of(molecule, i));
        }
        lines.add("@<TRIPOS>BOND");
        for (int i = 0; i < molecule.bonds().size(); i++) {
            MoleculeData.Bond bond = molecule.bonds().get(i);
            lines.add("%5d %5d %5d %s", i + 1, bond.first() + 1, bond.second() + 1, SybylTypes.of(bond.order()));
        }
        return lines.toString();
    }

    private static MoleculeData.Atom atom(MoleculeData molecule, int index) {
        return molecule.atoms().get(index);
    }

    /** Lines of a text, formatted alike in all countries. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void add(String format, Object... values) {
            text.append(String.format(Locale.ROOT, format, values)).append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
