package org.objcryst.molecule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which atoms are bonded: an undirected graph. */
public final class MolecularGraph {
    private static final int UNREACHED = -1;

    private final int[][] neighbours;

    /**
     * A graph.
     *
     * @param atoms number of atoms
     * @param bonds pairs of indices
     */
    public MolecularGraph(int atoms, List<int[]> bonds) {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            sets.add(new BitSet(atoms));
        }
        for (int[] b : bonds) {
            sets.get(b[0]).set(b[1]);
            sets.get(b[1]).set(b[0]);
        }
        neighbours = sets.stream().map(s -> s.stream().toArray()).toArray(int[][]::new);
    }

    /**
     * The number of atoms.
     *
     * @return n
     */
    public int size() {
        return neighbours.length;
    }

    /**
     * The atoms bonded to an atom.
     *
     * @param atom its index
     * @return ascending indices
     */
    public int[] neighbours(int atom) {
        return neighbours[atom].clone();
    }

    int degree(int atom) {
        return neighbours[atom].length;
    }

    /**
     * Whether two atoms are bonded.
     *
     * @param i index of an atom
     * @param j index of another
     * @return true if so
     */
    public boolean areBonded(int i, int j) {
        return Arrays.binarySearch(neighbours[i], j) >= 0;
    }

    /**
     * Number of bonds on the shortest way between two atoms.
     *
     * @param from index of an atom
     * @param to index of another
     * @return −1 if there is no way
     */
    public int distance(int from, int to) {
        return distances(from, UNREACHED, UNREACHED)[to];
    }

    /** The atoms reached from {@code atom} without crossing the bond to {@code partner}, itself included. */
    BitSet side(int atom, int partner) {
        int[] d = distances(atom, atom, partner);
        BitSet reached = new BitSet(size());
        for (int i = 0; i < d.length; i++) {
            reached.set(i, d[i] != UNREACHED);
        }
        return reached;
    }

    /** The atoms reached from {@code start} without passing through {@code wall}, itself included. */
    BitSet branch(int start, int wall) {
        BitSet reached = new BitSet(size());
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        reached.set(start);
        while (!open.isEmpty()) {
            for (int next : neighbours[open.pop()]) {
                if (next != wall && !reached.get(next)) {
                    reached.set(next);
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /**
     * Whether a bond belongs to a ring.
     *
     * @param i index of an atom
     * @param j index of an atom bonded to it
     * @return true if j can be reached from i without this bond
     */
    public boolean isInRing(int i, int j) {
        return side(i, j).get(j);
    }

    /**
     * The smallest rings: for each bond of a ring a shortest ring through it.
     *
     * @return each ring once, as the indices of its atoms in order
     */
    public List<int[]> rings() {
        List<int[]> rings = new ArrayList<>();
        Set<BitSet> seen = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            for (int j : neighbours[i]) {
                if (i < j) {
                    int[] ring = shortestRing(i, j);
                    BitSet members = new BitSet(size());
                    Arrays.stream(ring).forEach(members::set);
                    if (ring.length > 0 && seen.add(members)) {
                        rings.add(ring);
                    }
                }
            }
        }
        return rings;
    }

    /** Whether every atom can be reached from every other. */
    boolean isConnected() {
        return size() == 0 || branch(0, UNREACHED).cardinality() == size();
    }

    private int[] shortestRing(int i, int j) {
        int[] d = distances(i, i, j);
        if (d[j] == UNREACHED) {
            return new int[0];
        }
        int[] ring = new int[d[j] + 1];
        for (int at = j, n = d[j]; n >= 0; n--) {
            ring[n] = at;
            int wanted = n - 1;
            at = Arrays.stream(neighbours[at])
                    .filter(k -> d[k] == wanted)
                    .findFirst()
                    .orElse(i);
        }
        return ring;
    }

    /** Number of bonds from {@code from} to each atom, not using the bond i–j. */
    private int[] distances(int from, int i, int j) {
        int[] d = new int[size()];
        Arrays.fill(d, UNREACHED);
        d[from] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int next : neighbours[at]) {
                boolean cut = at == i && next == j || at == j && next == i;
                if (!cut && d[next] == UNREACHED) {
                    d[next] = d[at] + 1;
                    open.add(next);
                }
            }
        }
        return d;
    }
}
