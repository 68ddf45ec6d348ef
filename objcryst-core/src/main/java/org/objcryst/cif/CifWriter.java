package org.objcryst.cif;

import java.util.List;
import java.util.Locale;
import org.objcryst.element.Composition;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/** Writes a structure so that any reader of CIFs gets the same cell, operators and atoms, with what a journal asks of it. */
final class CifWriter {
    private final CifStructure structure;
    private final CifContent content;
    private final CifText text;

    private CifWriter(CifStructure structure, CifText text) {
        this.structure = structure;
        this.text = text;
        content = new CifContent(structure);
    }

    static String write(CifStructure structure) {
        CifText text = new CifText().block(structure.name()).item("_audit_creation_method", "objcryst");
        append(structure, text);
        return text.toString();
    }

    static void append(CifStructure structure, CifText text) {
        CifWriter writer = new CifWriter(structure, text);
        if (!structure.atoms().isEmpty()) {
            writer.substance();
        }
        writer.cell();
        writer.symmetry(structure.spaceGroup());
        if (!structure.atoms().isEmpty()) {
            new CifAtomLoops(structure, writer.content, text).write();
            new CifGeometry(structure).write(text);
        }
    }

    private void substance() {
        Composition all = content.composition();
        int z = content.z();
        text.gap().item("_chemical_name_common", structure.name());
        String moiety = content.moiety().map(CifText::quoted).orElse(CifText.UNKNOWN);
        text.word("_chemical_formula_moiety", moiety);
        text.item("_chemical_formula_sum", all.formula(z))
                .word("_chemical_formula_weight", decimals(all.weight() / z, 2))
                .word("_cell_formula_units_Z", String.valueOf(z))
                .word("_exptl_crystal_density_diffrn", decimals(all.density(), 4))
                .word("_exptl_crystal_F_000", decimals(all.electrons(), 1));
    }

    private void cell() {
        Lattice lattice = structure.lattice();
        double[] values = lattice.toArray();
        double[] uncertainties = structure.uncertainty().toArray();
        text.gap();
        for (int i = 0; i < 6; i++) {
            CifNumber number = i < 3
                    ? new CifNumber(values[i], uncertainties[i])
                    : new CifNumber(Math.toDegrees(values[i]), Math.toDegrees(uncertainties[i]));
            text.item("_cell_" + CifStructureReader.CELL[i], number);
        }
        CifNumber volume =
                new CifNumber(lattice.volume(), structure.uncertainty().ofVolume(lattice));
        text.word("_cell_volume", volume.uncertainty() > 0 ? volume.text() : decimals(volume.value(), 3));
    }

    private void symmetry(SpaceGroup group) {
        text.gap()
                .item(
                        "_space_group_crystal_system",
                        group.crystalSystem().name().toLowerCase(Locale.ROOT))
                .item("_space_group_IT_number", String.valueOf(group.number()))
                .item("_space_group_name_H-M_alt", group.symbol())
                .item("_space_group_name_Hall", group.hall())
                .loop("_space_group_symop_id", "_space_group_symop_operation_xyz");
        int id = 1;
        for (SymmetryOp operator : group.operators()) {
            text.row(List.of(String.valueOf(id++), "'" + operator + "'"));
        }
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
