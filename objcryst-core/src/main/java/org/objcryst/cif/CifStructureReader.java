package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Reads the structure in a block of a CIF. */
final class CifStructureReader {
    private static final String[] NAMES = {
        "_chemical_name_systematic",
        "_chemical_name_mineral",
        "_chemical_name_structure_type",
        "_chemical_name_common",
        "_pd_phase_name",
        "_chemical_formula_moiety",
        "_chemical_formula_sum"
    };
    static final String[] COORDINATES = {"_atom_site_fract_x", "_atom_site_Cartn_x"};
    static final String[] CELL = {"length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"};
    private static final double NEAREST_FACES = 0.5; // Å

    private final CifBlock block;
    private final List<String> remarks = new ArrayList<>();
    private final double[] uncertainties = new double[6];

    CifStructureReader(CifBlock block) {
        this.block = block;
    }

    /** Those with a cell and atoms. */
    static List<CifBlock> blocks(CifDocument document) {
        return document.blocks().stream()
                .filter(b -> b.has("_cell_length_a") && (b.has(COORDINATES[0]) || b.has(COORDINATES[1])))
                .toList();
    }

    static CifStructure first(CifDocument document, String file) {
        List<CifBlock> blocks = blocks(document);
        if (blocks.isEmpty()) {
            throw new DataFormatException(file, 0, "a block with a cell and atoms", contents(document));
        }
        CifStructureReader reader = new CifStructureReader(blocks.get(0));
        if (blocks.size() > 1) {
            reader.remarks.add("the file holds %d structures (%s); the first was taken"
                    .formatted(
                            blocks.size(), blocks.stream().map(CifBlock::name).collect(Collectors.joining(", "))));
        }
        return reader.read();
    }

    CifStructure read() {
        Lattice lattice = lattice();
        SpaceGroup group = new CifSymmetry(block, lattice, remarks).spaceGroup();
        requireFit(lattice, group);
        List<CifAtom> atoms = new CifAtomReader(block, lattice, remarks).atoms();
        return new CifStructure(name(), lattice, group, atoms, remarks, uncertainty(), bonds(atoms));
    }

    private void requireFit(Lattice lattice, SpaceGroup group) {
        try {
            group.latticeConstraints().require(lattice);
        } catch (IllegalArgumentException e) {
            throw cellLine().fault("a cell of the space group " + group.symbol(), e.getMessage());
        }
    }

    private static String contents(CifDocument document) {
        boolean cell = document.blocks().stream().anyMatch(b -> b.has("_cell_length_a"));
        return cell ? "a cell without atoms" : "no cell";
    }

    private String name() {
        String name = block.value(NAMES).map(CifValue::text).orElse(block.name());
        return name.strip().replaceAll("\\s+", " ");
    }

    private Lattice lattice() {
        double[] p = new double[6];
        for (int i = 0; i < 6; i++) {
            String tag = "_cell_" + CELL[i];
            CifValue value = block.value(tag).orElseThrow(() -> block.line().fault("the item " + tag, "none"));
            CifNumber number = value.measured(i < 3 ? "a length in Å" : "an angle in degrees");
            p[i] = number.value();
            uncertainties[i] = i < 3 ? number.uncertainty() : Math.toRadians(number.uncertainty());
        }
        try {
            return requireRoom(Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]));
        } catch (IllegalArgumentException e) {
            throw cellLine().fault("a cell that exists", e.getMessage());
        }
    }

    /** In a cell with less between its faces an atom could not be told from its images. */
    private Lattice requireRoom(Lattice lattice) {
        Lattice r = lattice.reciprocal();
        if (!(Math.max(r.a(), Math.max(r.b(), r.c())) * NEAREST_FACES <= 1)) {
            throw cellLine().fault("a cell with faces at least %s Å apart".formatted(NEAREST_FACES), "less");
        }
        return lattice;
    }

    private CellUncertainty uncertainty() {
        double[] s = uncertainties;
        return new CellUncertainty(s[0], s[1], s[2], s[3], s[4], s[5]);
    }

    private TextLine cellLine() {
        return block.value("_cell_length_a").orElseThrow().line();
    }

    /** Bonds to images of atoms are left out. */
    private List<CifBond> bonds(List<CifAtom> atoms) {
        Set<String> labels = atoms.stream().map(CifAtom::label).collect(Collectors.toSet());
        List<CifBond> bonds = new ArrayList<>();
        for (CifRow row : block.rows("_geom_bond_atom_site_label_1")) {
            Optional<CifValue> first = row.value("_geom_bond_atom_site_label_1");
            Optional<CifValue> second = row.value("_geom_bond_atom_site_label_2");
            boolean images = row.value("_geom_bond_site_symmetry_1", "_geom_bond_site_symmetry_2")
                    .isPresent();
            if (!images
                    && first.isPresent()
                    && second.isPresent()
                    && labels.contains(first.get().text())
                    && labels.contains(second.get().text())
                    && !first.get().text().equals(second.get().text())) {
                bonds.add(new CifBond(first.get().text(), second.get().text()));
            }
        }
        return bonds;
    }
}
