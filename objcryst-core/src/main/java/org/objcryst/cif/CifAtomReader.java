package org.objcryst.cif;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;
    /** B = 1 Å², where the file gives none. */
    private static final double USUAL_U = 1 / EIGHT_PI_SQUARED;

    private final CifBlock block;
    private final Lattice lattice;
    private final List<String> remarks;
    private final Map<String, AnisotropicU> anisotropic = new HashMap<>();
    private final Map<String, Double> oxidationNumbers = new HashMap<>();
    private final String formula;
    private int assumedDisplacements;

    /** Remarks are added to the list. */
    CifAtomReader(CifBlock block, Lattice lattice, List<String> remarks) {
        this.block = block;
        this.lattice = lattice;
        this.remarks = remarks;
        formula = block.value("_chemical_formula_sum").map(CifValue::text).orElse("");
    }

    List<CifAtom> atoms() {
        block.rows("_atom_site_aniso_label").forEach(this::readTensor);
        block.rows("_atom_type_oxidation_number").forEach(this::readOxidationNumber);
        List<CifAtom> atoms = new ArrayList<>();
        int left = 0;
        for (CifRow row : block.rows(CifStructureReader.COORDINATES)) {
            if (isReal(row)) {
                atoms.add(atom(row));
            } else {
                left++;
            }
        }
        if (atoms.isEmpty()) {
            throw block.line().fault("atoms with coordinates", "none");
        }
        if (left > 0) {
            remarks.add("%d dummy atoms without a type or coordinates were left out".formatted(left));
        }
        if (assumedDisplacements > 0) {
            remarks.add(
                    "%d atoms have no displacement parameter; B = 1 Å² was assumed".formatted(assumedDisplacements));
        }
        return atoms;
    }

    private static boolean isReal(CifRow row) {
        String label = row.value("_atom_site_label").map(CifValue::text).orElse("");
        boolean dummy = label.toLowerCase(Locale.ROOT).contains("dummy")
                || row.value("_atom_site_calc_flag")
                        .map(CifValue::text)
                        .orElse("")
                        .equals("dum");
        boolean typed = row.value("_atom_site_type_symbol", "_atom_site_label").isPresent();
        return typed && !dummy && row.value(CifStructureReader.COORDINATES).isPresent();
    }

    private CifAtom atom(CifRow row) {
        CifValue type = row.required("a type or label of an atom", "_atom_site_type_symbol", "_atom_site_label");
        boolean typed = row.value("_atom_site_type_symbol").isPresent();
        String symbol = (typed ? AtomTypes.ofType(type.text()) : AtomTypes.ofLabel(type.text(), formula))
                .orElseThrow(() -> type.line().fault("the symbol of an element or ion", type.text()));
        String label = row.value("_atom_site_label").orElse(type).text();
        double occupancy = row.value("_atom_site_occupancy")
                .map(v -> v.number("an occupancy"))
                .orElse(1.0);
        double charge = Ion.chargeOf(symbol);
        if (charge == 0) {
            charge = oxidationNumbers.getOrDefault(type.text(), 0.0);
        }
        Optional<AnisotropicU> tensor = Optional.ofNullable(anisotropic.get(label));
        return new CifAtom(label, symbol, charge, position(row), occupancy, uIso(row, tensor), tensor);
    }

    private Fractional position(CifRow row) {
        if (row.value("_atom_site_fract_x").isPresent()) {
            double[] f = triple(row, "_atom_site_fract_", "a fractional coordinate");
            return new Fractional(f[0], f[1], f[2]);
        }
        double[] p = triple(row, "_atom_site_Cartn_", "a coordinate in Å");
        return lattice.toFractional(new Cartesian(p[0], p[1], p[2]));
    }

    private static double[] triple(CifRow row, String prefix, String what) {
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            xyz[i] = row.required(what, prefix + "xyz".charAt(i)).number(what);
        }
        return xyz;
    }

    private double uIso(CifRow row, Optional<AnisotropicU> tensor) {
        Optional<CifValue> b = row.value("_atom_site_B_iso_or_equiv");
        if (b.isPresent()) {
            return b.get().number("a displacement parameter B in Å²") / EIGHT_PI_SQUARED;
        }
        Optional<CifValue> u = row.value("_atom_site_U_iso_or_equiv");
        if (u.isPresent()) {
            return u.get().number("a displacement parameter U in Å²");
        }
        if (tensor.isEmpty()) {
            assumedDisplacements++;
        }
        return tensor.map(t -> t.equivalent(lattice)).orElse(USUAL_U);
    }

    private void readTensor(CifRow row) {
        String[] indices = {"11", "22", "33", "12", "13", "23"};
        double[] u = new double[6];
        for (int i = 0; i < 6; i++) {
            String b = "_atom_site_aniso_B_" + indices[i];
            Optional<CifValue> given = row.value(b);
            u[i] = given.isPresent()
                    ? given.get().number("a displacement parameter B in Å²") / EIGHT_PI_SQUARED
                    : row.value("_atom_site_aniso_U_" + indices[i])
                            .map(v -> v.number("a displacement parameter U in Å²"))
                            .orElse(Double.NaN);
        }
        if (Arrays.stream(u).allMatch(Double::isFinite)) {
            String label = row.required("the label of an atom", "_atom_site_aniso_label")
                    .text();
            anisotropic.put(label, new AnisotropicU(u[0], u[1], u[2], u[3], u[4], u[5]));
        }
    }

    private void readOxidationNumber(CifRow row) {
        Optional<CifValue> symbol = row.value("_atom_type_symbol");
        Optional<CifValue> number = row.value("_atom_type_oxidation_number");
        if (symbol.isPresent() && number.isPresent()) {
            oxidationNumbers.put(symbol.get().text(), number.get().number("an oxidation number"));
        }
    }
}
