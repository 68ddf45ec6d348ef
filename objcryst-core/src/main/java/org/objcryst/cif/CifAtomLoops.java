package org.objcryst.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objcryst.element.Ion;

/** The loops of a CIF about atoms: types, sites, displacement tensors. */
final class CifAtomLoops {
    private static final String[] SITES = {
        "_atom_site_label",
        "_atom_site_type_symbol",
        "_atom_site_fract_x",
        "_atom_site_fract_y",
        "_atom_site_fract_z",
        "_atom_site_occupancy",
        "_atom_site_U_iso_or_equiv",
        "_atom_site_adp_type",
        "_atom_site_site_symmetry_multiplicity",
        "_atom_site_refinement_flags"
    };
    private static final String[] DISORDER = {"_atom_site_disorder_assembly", "_atom_site_disorder_group"};
    private static final String[] TENSOR = {"label", "U_11", "U_22", "U_33", "U_12", "U_13", "U_23"};

    private final List<CifAtom> atoms;
    private final CifContent content;
    private final CifText text;
    private final Set<String> bonded;

    CifAtomLoops(CifStructure structure, CifContent content, CifText text) {
        atoms = structure.atoms();
        this.content = content;
        this.text = text;
        bonded = structure.bonds().stream()
                .flatMap(b -> Stream.of(b.first(), b.second()))
                .collect(Collectors.toSet());
    }

    void write() {
        types();
        sites();
        tensors();
    }

    /** Charges that symbols do not show are told by the type. */
    private void types() {
        Map<String, Double> charges = new LinkedHashMap<>();
        atoms.forEach(atom -> charges.putIfAbsent(atom.symbol(), atom.charge()));
        boolean hidden = charges.entrySet().stream().anyMatch(e -> e.getValue() != Ion.chargeOf(e.getKey()));
        text.loop(
                hidden
                        ? new String[] {"_atom_type_symbol", "_atom_type_description", "_atom_type_oxidation_number"}
                        : new String[] {"_atom_type_symbol", "_atom_type_description"});
        charges.forEach((symbol, charge) -> {
            List<String> row = new ArrayList<>(List.of(CifText.quoted(symbol), CifText.quoted(name(symbol))));
            if (hidden) {
                row.add(CifNumber.exact(charge).text());
            }
            text.row(row);
        });
    }

    private String name(String symbol) {
        return atoms.stream()
                .filter(a -> a.symbol().equals(symbol))
                .findFirst()
                .map(a -> CifContent.element(a).name())
                .orElse(symbol);
    }

    private void sites() {
        boolean disordered = atoms.stream().anyMatch(a -> a.disorder().isPresent());
        text.loop(disordered ? Stream.of(SITES, DISORDER).flatMap(Stream::of).toArray(String[]::new) : SITES);
        for (int i = 0; i < atoms.size(); i++) {
            List<String> row = site(i);
            if (disordered) {
                row.add(atoms.get(i).disorder().map(d -> word(d.assembly())).orElse(CifText.NONE));
                row.add(atoms.get(i).disorder().map(d -> word(d.group())).orElse(CifText.NONE));
            }
            text.row(row);
        }
    }

    private static String word(String name) {
        return name.isEmpty() ? CifText.NONE : CifText.quoted(name);
    }

    private List<String> site(int i) {
        CifAtom atom = atoms.get(i);
        AtomUncertainty u = atom.uncertainty();
        return new ArrayList<>(List.of(
                CifText.quoted(atom.label()),
                CifText.quoted(atom.symbol()),
                number(atom.position().x(), u.x()),
                number(atom.position().y(), u.y()),
                number(atom.position().z(), u.z()),
                number(atom.occupancy(), u.occupancy()),
                number(atom.uIso(), u.uIso()),
                atom.anisotropic().isPresent() ? "Uani" : "Uiso",
                String.valueOf(content.site(i).multiplicity()),
                flags(i)));
    }

    /** D: part of a molecule with restraints; S: special position; P: partly occupied. */
    private String flags(int i) {
        String flags = (bonded.contains(atoms.get(i).label()) ? "D" : "")
                + (content.site(i).isSpecial() ? "S" : "")
                + (atoms.get(i).occupancy() < 1 ? "P" : "");
        return flags.isEmpty() ? CifText.NONE : flags;
    }

    private void tensors() {
        List<CifAtom> with =
                atoms.stream().filter(a -> a.anisotropic().isPresent()).toList();
        if (with.isEmpty()) {
            return;
        }
        text.loop(Stream.of(TENSOR).map(name -> "_atom_site_aniso_" + name).toArray(String[]::new));
        for (CifAtom atom : with) {
            double[] u = atom.anisotropic().orElseThrow().toArray();
            double[] s =
                    atom.uncertainty().anisotropic().map(AnisotropicU::toArray).orElse(new double[6]);
            List<String> row = new ArrayList<>(List.of(CifText.quoted(atom.label())));
            for (int k = 0; k < u.length; k++) {
                row.add(number(u[k], s[k]));
            }
            text.row(row);
        }
    }

    private static String number(double value, double uncertainty) {
        return new CifNumber(value, uncertainty).text();
    }
}
