package org.objcryst.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.packing.Neighbour.Place;

/**
 * Bonds concluded from distances: two atoms are bonded if their distance is near the sum of their covalent radii; the best come
 * first and no atom gets more than its element can have. What would be one bond too many is no bond but a contact.
 */
final class FoundLinkage implements Linkage {
    private static final int LINKED = 3;
    private static final int SAME_MOLECULE = 5;
    private static final double LONGEST = 3.6; // Å: no bond is longer

    private final List<CellAtom> atoms;
    private final List<List<Place>> bonds = new ArrayList<>();
    private final List<Map<Place, Relation>> relations = new ArrayList<>();

    FoundLinkage(CellContent content) {
        atoms = content.atoms();
        atoms.forEach(a -> bonds.add(new ArrayList<>()));
        candidates(content).forEach(this::addIfPossible);
        for (int source = 0; source < content.sources(); source++) {
            relations.add(new HashMap<>());
            explore(source);
        }
    }

    private record Candidate(int from, Place to, double strain) {}

    private static List<Candidate> candidates(CellContent content) {
        List<Candidate> found = new ArrayList<>();
        for (int from = 0; from < content.atoms().size(); from++) {
            CellAtom first = content.atoms().get(from);
            for (Neighbour n : content.neighbours(from, LONGEST)) {
                CellAtom second = content.atoms().get(n.place().atom());
                double ratio = BondRules.relativeLength(first.element(), second.element(), n.distance());
                if (n.place().isAfter(from)
                        && BondRules.isBond(first.element(), second.element(), ratio)
                        && !(first.isAlternativeTo(second))) {
                    found.add(new Candidate(from, n.place(), Math.abs(ratio - 1)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::strain));
        return found;
    }

    private void addIfPossible(Candidate bond) {
        int to = bond.to.atom();
        boolean metallic = isMetal(bond.from) || isMetal(to);
        if (metallic || hasRoom(bond.from) && hasRoom(to)) {
            bonds.get(bond.from).add(bond.to);
            bonds.get(to).add(new Place(bond.from, -bond.to.u(), -bond.to.v(), -bond.to.w()));
        }
    }

    private boolean hasRoom(int atom) {
        long covalent = bonds.get(atom).stream().filter(p -> !isMetal(p.atom())).count();
        return covalent < BondRules.mostBonds(atoms.get(atom).element());
    }

    private boolean isMetal(int atom) {
        return BondRules.isMetal(atoms.get(atom).element());
    }

    /** Goes from bond to bond, never through a metal but to what is bonded to it. */
    private void explore(int source) {
        Map<Place, Relation> reached = relations.get(source);
        Place start = new Place(source, 0, 0, 0);
        List<Place> front = List.of(start);
        for (int depth = 1; depth <= SAME_MOLECULE; depth++) {
            List<Place> next = new ArrayList<>();
            for (Place at : front) {
                for (Place bond : bonds.get(at.atom())) {
                    Place to = at.plus(bond);
                    if (!to.equals(start)
                            && reached.putIfAbsent(to, depth <= LINKED ? Relation.LINKED : Relation.SAME_MOLECULE)
                                    == null
                            && !isMetal(to.atom())) {
                        next.add(to);
                    }
                }
            }
            front = next;
        }
        bridge(start, reached);
    }

    private void bridge(Place start, Map<Place, Relation> reached) {
        for (Place bond : bonds.get(start.atom())) {
            if (isMetal(bond.atom())) {
                bonds.get(bond.atom()).forEach(other -> reached.putIfAbsent(bond.plus(other), Relation.BRIDGED));
            }
        }
    }

    @Override
    public Relation between(int source, Place place) {
        return relations.get(source).getOrDefault(place, Relation.STRANGERS);
    }
}
