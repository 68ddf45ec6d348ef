package org.objcryst.cif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objcryst.element.Composition;
import org.objcryst.element.Element;
import org.objcryst.symmetry.Site;

/** What a cell contains: sites with their multiplicities, the sum of all atoms, and molecules where bonds are known. */
final class CifContent {
    /** Å; as when atoms are placed into a crystal. */
    private static final double SITE_TOLERANCE = 0.02;

    private static final double ALMOST = 1e-3;

    private final CifStructure structure;
    private final List<Site> sites;
    private final Composition composition;
    private final Map<String, Integer> molecules;

    CifContent(CifStructure structure) {
        this.structure = structure;
        sites = structure.atoms().stream()
                .map(a -> structure.spaceGroup().site(a.position(), structure.lattice(), SITE_TOLERANCE))
                .toList();
        Map<Element, Double> sum = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            CifAtom atom = structure.atoms().get(i);
            sum.merge(element(atom), sites.get(i).multiplicity() * atom.occupancy(), Double::sum);
        }
        composition = new Composition(sum, structure.lattice().volume());
        molecules = isMolecular() ? molecules() : Map.of();
    }

    static Element element(CifAtom atom) {
        return Element.ofType(atom.symbol()).orElseThrow();
    }

    Site site(int atom) {
        return sites.get(atom);
    }

    Composition composition() {
        return composition;
    }

    /** Formula units in the cell: of molecules the smallest group in their proportions. */
    int z() {
        return molecules.isEmpty()
                ? composition.formulaUnits()
                : structure.spaceGroup().order() * numberInAsymmetricUnit();
    }

    /** {@code C10 H16 N6 S} or {@code 2(C3 H4 N2), C4 H4 O4}; empty unless all atoms stand in whole molecules. */
    Optional<String> moiety() {
        int units = numberInAsymmetricUnit();
        return molecules.isEmpty()
                ? Optional.empty()
                : Optional.of(molecules.entrySet().stream()
                        .map(m -> m.getValue() == units
                                ? m.getKey()
                                : "%d(%s)".formatted(m.getValue() / units, m.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private int numberInAsymmetricUnit() {
        return molecules.values().stream().reduce(0, CifContent::gcd);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private boolean isMolecular() {
        return !structure.bonds().isEmpty()
                && sites.stream().noneMatch(Site::isSpecial)
                && structure.atoms().stream().allMatch(a -> Math.abs(a.occupancy() - 1) < ALMOST);
    }

    /** Formulas of what bonds hold together, with their numbers in the asymmetric unit. */
    private Map<String, Integer> molecules() {
        Map<String, CifAtom> left = new LinkedHashMap<>();
        structure.atoms().forEach(atom -> left.put(atom.label(), atom));
        Map<String, Integer> found = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            Map<Element, Double> atoms = new HashMap<>();
            Deque<String> reached =
                    new ArrayDeque<>(List.of(left.keySet().iterator().next()));
            while (!reached.isEmpty()) {
                String label = reached.pop();
                CifAtom atom = left.remove(label);
                if (atom != null) {
                    atoms.merge(element(atom), 1.0, Double::sum);
                    reached.addAll(partners(label));
                }
            }
            found.merge(new Composition(atoms, composition.volume()).formula(1), 1, Integer::sum);
        }
        return found;
    }

    private List<String> partners(String label) {
        List<String> partners = new ArrayList<>();
        structure.bonds().stream()
                .map(bond -> bond.partner(label))
                .filter(partner -> !partner.isEmpty())
                .forEach(partners::add);
        return partners;
    }
}
