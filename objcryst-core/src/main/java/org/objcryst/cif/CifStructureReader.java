package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Finds the structure in a CIF. */
final class CifStructureReader {
    private static final String[] NAMES = {
        "_chemical_name_systematic",
        "_chemical_name_mineral",
        "_chemical_name_structure_type",
        "_chemical_name_common",
        "_chemical_formula_moiety",
        "_chemical_formula_sum"
    };
    static final String[] COORDINATES = {"_atom_site_fract_x", "_atom_site_Cartn_x"};

    private CifStructureReader() {}

    static CifStructure read(CifDocument document, String file) {
        CifBlock block = document.blocks().stream()
                .filter(b -> b.has("_cell_length_a") && b.has(COORDINATES[0]) || b.has(COORDINATES[1]))
                .findFirst()
                .orElseThrow(
                        () -> new DataFormatException(file, 0, "a block with a cell and atoms", contents(document)));
        List<String> remarks = new ArrayList<>();
        Lattice lattice = lattice(block);
        CifSymmetry symmetry = new CifSymmetry(block, lattice, remarks);
        SpaceGroup group = symmetry.spaceGroup();
        requireFit(block, lattice, group);
        List<CifAtom> atoms = new CifAtomReader(block, lattice, remarks).atoms();
        return new CifStructure(name(block), lattice, group, atoms, remarks);
    }

    private static void requireFit(CifBlock block, Lattice lattice, SpaceGroup group) {
        try {
            group.latticeConstraints().require(lattice);
        } catch (IllegalArgumentException e) {
            TextLine line = block.value("_cell_length_a").orElseThrow().line();
            throw line.fault("a cell of the space group " + group.symbol(), e.getMessage());
        }
    }

    private static String contents(CifDocument document) {
        boolean cell = document.blocks().stream().anyMatch(b -> b.has("_cell_length_a"));
        return cell ? "a cell without atoms" : "no cell";
    }

    private static String name(CifBlock block) {
        String name = block.value(NAMES).map(CifValue::text).orElse(block.name());
        return name.strip().replaceAll("\\s+", " ");
    }

    private static Lattice lattice(CifBlock block) {
        double[] p = new double[6];
        String[] items = {"length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"};
        for (int i = 0; i < 6; i++) {
            String tag = "_cell_" + items[i];
            CifValue value = block.value(tag).orElseThrow(() -> block.line().fault("the item " + tag, "none"));
            p[i] = value.number(i < 3 ? "a length in Å" : "an angle in degrees");
        }
        try {
            return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
        } catch (IllegalArgumentException e) {
            TextLine line = block.value("_cell_length_a").orElseThrow().line();
            throw line.fault("a cell that exists", e.getMessage());
        }
    }
}
