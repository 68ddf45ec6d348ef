package org.objcryst.app.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.element.Element;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The atoms of a structure as a molecule: of each disordered part the alternative with the largest occupancy, and each atom at that of
 * its images which lies beside those that are there already.
 */
final class StructureMolecule {
    /** Of the sum of covalent radii. */
    private static final double BONDED = 1.2;
    /** Å; nearer atoms are one. */
    private static final double SAME = 0.5;

    private static final double USUAL_RADIUS = 1.5; // Å
    private static final long MOST_IMAGES = 200_000_000; // to be looked at: seconds

    private final CifStructure structure;
    private final List<CifAtom> waiting;
    private final List<MoleculeData.Atom> placed = new ArrayList<>();
    private final List<Fractional> places = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private int exhausted; // placed atoms to which none of those waiting is bonded

    StructureMolecule(CifStructure structure) {
        this.structure = structure;
        requireFew(structure.atoms().size(), structure.spaceGroup().operators().size());
        waiting = new ArrayList<>(majority(structure.atoms()));
        int left = structure.atoms().size() - waiting.size();
        if (left > 0) {
            notes.add("%d atoms of minor alternatives were left out".formatted(left));
        }
        while (!waiting.isEmpty()) {
            if (!placeNeighbour()) {
                CifAtom atom = waiting.remove(0);
                place(atom, atom.position());
            }
        }
        int parts = molecule().fragments().size();
        if (parts > 1) {
            notes.add("the structure has %d parts that no bond joins; all are written".formatted(parts));
        }
    }

    private void requireFew(long atoms, long operators) {
        if (atoms * atoms * operators > MOST_IMAGES) {
            throw new IllegalArgumentException("%s: %d atoms and %d symmetry operators are too many for a molecule"
                    .formatted(structure.name(), atoms, operators));
        }
    }

    MoleculeData molecule() {
        return MoleculeData.ofAtoms(structure.name(), placed);
    }

    List<String> notes() {
        return notes;
    }

    private static List<CifAtom> majority(List<CifAtom> atoms) {
        Map<String, Map<String, Double>> occupancies = atoms.stream()
                .filter(a -> a.disorder().isPresent())
                .collect(Collectors.groupingBy(
                        a -> a.disorder().orElseThrow().assembly(),
                        Collectors.groupingBy(
                                a -> a.disorder().orElseThrow().group(),
                                Collectors.averagingDouble(CifAtom::occupancy))));
        Set<String> kept = new HashSet<>();
        occupancies.forEach((assembly, groups) -> groups.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(best -> kept.add(assembly + "\n" + best.getKey())));
        return atoms.stream()
                .filter(a -> a.disorder()
                        .map(d -> kept.contains(d.assembly() + "\n" + d.group()))
                        .orElse(true))
                .toList();
    }

    /** Places the first atom of which an image is bonded to one that is there; false if there is none. */
    private boolean placeNeighbour() {
        for (; exhausted < placed.size(); exhausted++) {
            for (CifAtom atom : waiting) {
                Optional<Fractional> image = bondedImage(atom, exhausted);
                if (image.isPresent()) {
                    waiting.remove(atom);
                    place(atom, image.get());
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Fractional> bondedImage(CifAtom atom, int to) {
        double reach = BONDED * (radius(atom.symbol()) + radius(placed.get(to).symbol()));
        if (isHydrogen(atom.symbol()) && isHydrogen(placed.get(to).symbol())) {
            return Optional.empty();
        }
        for (SymmetryOp operator : structure.spaceGroup().operators()) {
            Fractional difference =
                    operator.apply(atom.position()).minus(places.get(to)).nearOrigin();
            Fractional image = places.get(to).plus(difference);
            double distance = structure
                    .lattice()
                    .toCartesian(image)
                    .distance(placed.get(to).position());
            if (distance < reach && distance > SAME) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }

    /** Two atoms on one site are one. */
    private void place(CifAtom atom, Fractional at) {
        Cartesian position = structure.lattice().toCartesian(at);
        if (placed.stream().anyMatch(other -> other.position().distance(position) < SAME)) {
            notes.add("%s was left out: another atom is at its place".formatted(atom.label()));
            return;
        }
        String symbol = Element.ofType(atom.symbol()).orElseThrow().symbol();
        placed.add(new MoleculeData.Atom(label(atom.label()), symbol, position, atom.occupancy(), atom.bIso()));
        places.add(at);
    }

    private String label(String label) {
        String free = label;
        for (int n = 2; !labels.add(free); n++) {
            free = label + "_" + n;
        }
        return free;
    }

    private static boolean isHydrogen(String symbol) {
        return Element.ofType(symbol).map(Element::isHydrogen).orElse(false);
    }

    private static double radius(String symbol) {
        double radius = Element.ofType(symbol).orElseThrow().covalentRadius();
        return radius > 0 ? radius : USUAL_RADIUS;
    }
}
