package org.objcryst.molecule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The permutations of a molecule's atoms that preserve kinds and bonds: its topological symmetry, found by following the bonds
 * from atom to atom.
 */
final class Automorphisms {
    private static final int UNSET = -1;

    private final MolecularGraph graph;
    private final int[] kinds;
    private final int most;
    private final int[] sequence; // atoms in the order in which they are mapped
    private final int[] parents; // an earlier neighbour of each, −1 for the first of a part
    private final int[] image;
    private final BitSet taken = new BitSet();
    private final List<int[]> found = new ArrayList<>();

    private Automorphisms(MolecularGraph graph, int[] kinds, int most) {
        this.graph = graph;
        this.kinds = kinds;
        this.most = most;
        sequence = new int[graph.size()];
        parents = new int[graph.size()];
        image = new int[graph.size()];
        Arrays.fill(image, UNSET);
        arrange();
    }

    /**
     * The automorphisms of a graph.
     *
     * @param graph atoms and bonds
     * @param kinds of the atoms; only equal kinds are exchanged
     * @param most the search ends when it has found so many
     * @return permutations [atom] → image, the identity among them
     */
    static List<int[]> of(MolecularGraph graph, int[] kinds, int most) {
        Automorphisms search = new Automorphisms(graph, kinds, most);
        search.extend(0);
        return search.found;
    }

    private void arrange() {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int n = 0; n < sequence.length; ) {
            if (open.isEmpty()) {
                int start = reached.nextClearBit(0);
                reached.set(start);
                parents[start] = UNSET;
                open.add(start);
            }
            int atom = open.remove();
            sequence[n++] = atom;
            for (int next : graph.neighbours(atom)) {
                if (!reached.get(next)) {
                    reached.set(next);
                    parents[next] = atom;
                    open.add(next);
                }
            }
        }
    }

    private void extend(int n) {
        if (found.size() >= most) {
            return;
        }
        if (n == sequence.length) {
            found.add(image.clone());
            return;
        }
        int atom = sequence[n];
        int[] candidates = parents[atom] == UNSET ? everything() : graph.neighbours(image[parents[atom]]);
        for (int candidate : candidates) {
            if (!taken.get(candidate) && fits(atom, candidate)) {
                image[atom] = candidate;
                taken.set(candidate);
                extend(n + 1);
                taken.clear(candidate);
                image[atom] = UNSET;
            }
        }
    }

    private int[] everything() {
        int[] all = new int[graph.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private boolean fits(int atom, int candidate) {
        if (kinds[atom] != kinds[candidate] || graph.degree(atom) != graph.degree(candidate)) {
            return false;
        }
        for (int neighbour : graph.neighbours(atom)) {
            if (image[neighbour] != UNSET && !graph.areBonded(candidate, image[neighbour])) {
                return false;
            }
        }
        return true;
    }
}
