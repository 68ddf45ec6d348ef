package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elementary deformations that the bonds of a molecule allow, whatever the restraints say (molecule.md 5.5). */
final class ModeSearch {
    private static final double ON_AXIS = 0.3; // Å

    private final MolecularGraph graph;
    private final double[] xyz;
    private final int mostAtoms;
    private final List<Mode> modes = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    ModeSearch(MolecularGraph graph, double[] xyz) {
        this.graph = graph;
        this.xyz = xyz;
        mostAtoms = (graph.size() + 1) / 2;
    }

    List<Mode> find() {
        for (int a = 0; a < graph.size(); a++) {
            for (int b : graph.neighbours(a)) {
                if (a < b) {
                    addStretch(a, b);
                    addTorsions(a, b);
                }
            }
            addBends(a);
        }
        return modes;
    }

    private void addStretch(int a, int b) {
        BitSet sideA = graph.side(a, b);
        BitSet sideB = graph.side(b, a);
        if (!sideA.get(b)) {
            boolean moveB = sideB.cardinality() <= sideA.cardinality();
            modes.add(moveB ? new StretchMode(a, b, sideB) : new StretchMode(b, a, sideA));
        }
    }

    private void addTorsions(int a, int b) {
        BitSet sideA = without(graph.side(a, b), a);
        BitSet sideB = without(graph.side(b, a), b);
        boolean ring = sideA.get(b);
        if (!ring && turns(a, b, sideA) && turns(a, b, sideB)) {
            addTorsion(a, b, sideB.cardinality() <= sideA.cardinality() ? sideB : sideA, true);
        }
        addBranches(a, b);
        addBranches(b, a);
    }

    /** Single branches at {@code end}; one alone would be the whole side. */
    private void addBranches(int end, int other) {
        int[] starts = graph.neighbours(end);
        if (starts.length > 2) {
            for (int start : starts) {
                BitSet branch = graph.branch(start, end);
                if (start != other && !branch.get(other) && turns(end, other, branch)) {
                    addTorsion(end, other, branch, false);
                }
            }
        }
    }

    private void addTorsion(int a, int b, BitSet atoms, boolean wholeSide) {
        if (atoms.cardinality() <= mostAtoms && seen.add(List.of(Math.min(a, b), Math.max(a, b), atoms))) {
            modes.add(new TorsionMode(a, b, atoms, wholeSide));
        }
    }

    /** Whether any atom lies off the axis a–b, so that turning about it changes something. */
    private boolean turns(int a, int b, BitSet atoms) {
        return atoms.stream().anyMatch(i -> {
            double along = Geometry.distance(xyz, 3 * i, 3 * a) * Geometry.cosine(xyz, 3 * i, 3 * a, 3 * b);
            return Geometry.squaredDistance(xyz, 3 * i, 3 * a) - along * along > ON_AXIS * ON_AXIS;
        });
    }

    private void addBends(int apex) {
        int[] ends = graph.neighbours(apex);
        for (int i = 0; i < ends.length; i++) {
            for (int j = 0; j < i; j++) {
                addBend(ends[i], apex, ends[j]);
            }
        }
    }

    /** Turns the smaller of the two sides; none if the angle is in a ring. */
    private void addBend(int a, int apex, int c) {
        BitSet sideA = graph.branch(a, apex);
        BitSet sideC = graph.branch(c, apex);
        if (!sideA.get(c)) {
            boolean freeA = !closesRing(sideA, apex, a);
            boolean freeC = !closesRing(sideC, apex, c);
            boolean takeA = freeA && (!freeC || sideA.cardinality() <= sideC.cardinality());
            BitSet side = takeA ? sideA : sideC;
            if ((freeA || freeC) && side.cardinality() <= mostAtoms) {
                modes.add(takeA ? new BendMode(a, apex, c, side) : new BendMode(c, apex, a, side));
            }
        }
    }

    /** Whether a branch is bonded to the apex at another place than its start. */
    private boolean closesRing(BitSet branch, int apex, int start) {
        for (int n : graph.neighbours(apex)) {
            if (n != start && branch.get(n)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet without(BitSet set, int atom) {
        BitSet copy = (BitSet) set.clone();
        copy.clear(atom);
        return copy;
    }
}
