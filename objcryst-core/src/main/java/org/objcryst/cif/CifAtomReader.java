package org.objcryst.cif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.objcryst.element.Ion;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/** Reads the atoms of a block with their displacements and charges. */
final class CifAtomReader {
    private static final String[] LABELS = {"_atom_site_label", "_atom_site_label_atom_id", "_atom_site_id"};
    private static final int MOST_ATOMS = 10_000;
    private static final String TYPE = "_atom_site_type_symbol";
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;
    /** B = 1 Å², where the file gives none. */
    private static final CifNumber USUAL_U = CifNumber.exact(1 / EIGHT_PI_SQUARED);

    private static final double FARTHEST = 10_000; // cells or Å
    private static final double LARGEST_U = 1000; // Å²
    private static final double LARGEST_OCCUPANCY = 10;
    private static final double FULL = 1.001;

    private final CifBlock block;
    private final Lattice lattice;
    private final List<String> remarks;
    private final AtomRemarks atomRemarks = new AtomRemarks();
    private final CifTensors tensors;
    private final Map<String, Double> oxidationNumbers = new HashMap<>();
    private final String formula;

    /** Remarks are added to the list. */
    CifAtomReader(CifBlock block, Lattice lattice, List<String> remarks) {
        this.block = block;
        this.lattice = lattice;
        this.remarks = remarks;
        tensors = new CifTensors(block, lattice);
        formula = block.value("_chemical_formula_sum").map(CifValue::text).orElse("");
    }

    private void requireFew(int count) {
        if (count > MOST_ATOMS) {
            throw block.line().fault("a structure of at most %d atoms".formatted(MOST_ATOMS), "more");
        }
    }

    List<CifAtom> atoms() {
        block.rows("_atom_type_oxidation_number").forEach(this::readOxidationNumber);
        List<CifAtom> atoms = new ArrayList<>();
        for (CifRow row : block.rows(CifStructureReader.COORDINATES)) {
            if (isReal(row)) {
                atoms.add(atom(row));
                requireFew(atoms.size());
            } else {
                atomRemarks.count("%d dummy atoms without a type or coordinates were left out");
            }
        }
        if (atoms.isEmpty()) {
            throw block.line().fault("atoms with coordinates", "none");
        }
        remarks.addAll(atomRemarks.texts(atoms));
        if (tensors.unused() > 0) {
            remarks.add("%d anisotropic displacements belong to no atom".formatted(tensors.unused()));
        }
        return atoms;
    }

    private static boolean isReal(CifRow row) {
        String label = row.value(LABELS).map(CifValue::text).orElse("");
        boolean dummy = label.toLowerCase(Locale.ROOT).contains("dummy")
                || row.value("_atom_site_calc_flag")
                        .map(CifValue::text)
                        .orElse("")
                        .equals("dum");
        boolean typed = row.value(TYPE).isPresent() || row.value(LABELS).isPresent();
        return typed && !dummy && row.value(CifStructureReader.COORDINATES).isPresent();
    }

    private CifAtom atom(CifRow row) {
        CifValue type = row.value(TYPE).orElseGet(() -> row.required("a type or label of an atom", LABELS));
        String label = row.value(LABELS).orElse(type).text();
        String symbol = symbol(row, type, label);
        double charge = Ion.chargeOf(symbol);
        if (charge == 0) {
            charge = oxidationNumbers.getOrDefault(type.text(), 0.0);
        }
        Optional<CifTensors.Tensor> tensor = tensors.of(label);
        CifNumber occupancy = occupancy(row);
        CifNumber u = uIso(row, tensor);
        CifNumber[] at = coordinates(row);
        Fractional position = position(row, at);
        boolean fractional = isFractional(row);
        AtomUncertainty uncertainty = new AtomUncertainty(
                fractional ? at[0].uncertainty() : 0,
                fractional ? at[1].uncertainty() : 0,
                fractional ? at[2].uncertainty() : 0,
                occupancy.uncertainty(),
                u.uncertainty(),
                tensor.map(CifTensors.Tensor::uncertainty));
        return new CifAtom(
                label,
                symbol,
                charge,
                position,
                occupancy.value(),
                u.value(),
                tensor.map(CifTensors.Tensor::u),
                uncertainty,
                disorder(row));
    }

    /** The type counts, not the label. */
    private String symbol(CifRow row, CifValue type, String label) {
        boolean typed = row.value(TYPE).isPresent();
        String symbol = (typed ? AtomTypes.ofType(type.text()) : AtomTypes.ofLabel(type.text(), formula))
                .orElseThrow(() -> type.line().fault("the symbol of an element or ion", type.text()));
        if (typed && AtomTypes.contradicts(label, symbol)) {
            atomRemarks.count("%d atoms have labels of other elements than their types; the types were taken");
        }
        if (AtomTypes.isTritium(type.text())) {
            atomRemarks.count("%d atoms of tritium were taken as hydrogen");
        }
        return symbol;
    }

    private CifNumber occupancy(CifRow row) {
        CifNumber occupancy = row.value("_atom_site_occupancy")
                .map(v -> v.measured("an occupancy", LARGEST_OCCUPANCY))
                .orElse(CifNumber.exact(1));
        if (occupancy.value() < 0 || occupancy.value() > FULL) {
            atomRemarks.count("%d atoms have an occupancy that is not between 0 and 1");
        }
        return occupancy;
    }

    private static Optional<Disorder> disorder(CifRow row) {
        return row.value("_atom_site_disorder_group")
                .map(group -> new Disorder(
                        row.value("_atom_site_disorder_assembly")
                                .map(CifValue::text)
                                .orElse(""),
                        group.text()));
    }

    private static boolean isFractional(CifRow row) {
        return row.value(CifStructureReader.COORDINATES[0]).isPresent();
    }

    private static CifNumber[] coordinates(CifRow row) {
        String prefix = isFractional(row) ? "_atom_site_fract_" : "_atom_site_Cartn_";
        String what = isFractional(row) ? "a fractional coordinate" : "a coordinate in Å";
        CifNumber[] xyz = new CifNumber[3];
        for (int i = 0; i < 3; i++) {
            xyz[i] = row.required(what, prefix + "xyz".charAt(i)).measured(what, FARTHEST);
        }
        return xyz;
    }

    private Fractional position(CifRow row, CifNumber[] at) {
        return isFractional(row)
                ? new Fractional(at[0].value(), at[1].value(), at[2].value())
                : lattice.toFractional(new Cartesian(at[0].value(), at[1].value(), at[2].value()));
    }

    private CifNumber uIso(CifRow row, Optional<CifTensors.Tensor> tensor) {
        Optional<CifValue> b = row.value("_atom_site_B_iso_or_equiv", "_atom_site_B_equiv_geom_mean");
        Optional<CifValue> u = row.value("_atom_site_U_iso_or_equiv", "_atom_site_U_equiv_geom_mean");
        CifNumber given;
        if (b.isPresent()) {
            CifNumber n = b.get().measured("a displacement parameter B in Å²", LARGEST_U * EIGHT_PI_SQUARED);
            given = new CifNumber(n.value() / EIGHT_PI_SQUARED, n.uncertainty() / EIGHT_PI_SQUARED);
        } else if (u.isPresent()) {
            given = u.get().measured("a displacement parameter U in Å²", LARGEST_U);
        } else if (tensor.isPresent()) {
            given = CifNumber.exact(tensor.get().u().equivalent(lattice));
        } else {
            atomRemarks.count("%d atoms have no displacement parameter; B = 1 Å² was assumed");
            given = USUAL_U;
        }
        if (given.value() < 0) {
            atomRemarks.count("%d atoms have a negative displacement parameter");
        }
        return given;
    }

    private void readOxidationNumber(CifRow row) {
        Optional<CifValue> symbol = row.value("_atom_type_symbol");
        Optional<CifValue> number = row.value("_atom_type_oxidation_number");
        if (symbol.isPresent() && number.isPresent()) {
            oxidationNumbers.put(symbol.get().text(), number.get().number("an oxidation number"));
        }
    }
}
