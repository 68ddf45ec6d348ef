package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.symmetry.SymmetryOp;

/**
 * Equivalent atoms that hang on one atom by a single bond, like the fluorine atoms of a CF₃ group. They multiply the automorphisms
 * of a molecule, but say nothing new: what a site does to them follows from what it does to the rest, but for the operators that
 * leave their partner in place.
 */
final class TwinLeaves {
    private static final int MOST = 2000; // automorphisms of the rest, or permutations of the leaves of one atom

    /** Leaves of one kind. */
    private record Tuft(int partner, int[] leaves) {}

    private final MolecularGraph graph;
    private final int[] kinds;
    private final List<Tuft> tufts = new ArrayList<>();
    private final int[] core;

    /**
     * Finds them.
     *
     * @param graph atoms and bonds
     * @param kinds of the atoms
     */
    TwinLeaves(MolecularGraph graph, int[] kinds) {
        this.graph = graph;
        this.kinds = kinds;
        BitSet leaves = new BitSet();
        for (int partner = 0; partner < graph.size(); partner++) {
            addTufts(partner, leaves);
        }
        core = IntStream.range(0, graph.size()).filter(i -> !leaves.get(i)).toArray();
    }

    private void addTufts(int partner, BitSet leaves) {
        int[] ends = Arrays.stream(graph.neighbours(partner))
                .filter(i -> graph.degree(i) == 1 && graph.degree(partner) > 1)
                .toArray();
        Arrays.stream(ends).map(i -> kinds[i]).distinct().forEach(kind -> {
            int[] alike = Arrays.stream(ends).filter(i -> kinds[i] == kind).toArray();
            if (alike.length > 1) {
                tufts.add(new Tuft(partner, alike));
                Arrays.stream(alike).forEach(leaves::set);
            }
        });
    }

    /**
     * The ways in which the operators of a site can permute all atoms, see {@link SiteActions}.
     *
     * @param operators of the site, the identity first
     * @return [operator][atom] the atom that the operator makes of an atom
     */
    List<int[][]> actions(List<SymmetryOp> operators) {
        List<int[][]> found = new ArrayList<>();
        for (int[][] ofCore : SiteActions.of(operators, coreAutomorphisms())) {
            int[][] action = new int[operators.size()][graph.size()];
            for (int[] row : action) {
                Arrays.fill(row, -1);
            }
            for (int g = 0; g < action.length; g++) {
                for (int n = 0; n < core.length; n++) {
                    action[g][core[n]] = core[ofCore[g][n]];
                }
            }
            complete(operators, action, 0, found);
        }
        return found;
    }

    private List<int[]> coreAutomorphisms() {
        int[] place = new int[graph.size()];
        Arrays.fill(place, -1);
        IntStream.range(0, core.length).forEach(n -> place[core[n]] = n);
        List<int[]> bonds = new ArrayList<>();
        for (int i : core) {
            for (int j : graph.neighbours(i)) {
                if (i < j && place[j] >= 0) {
                    bonds.add(new int[] {place[i], place[j]});
                }
            }
        }
        int[] coreKinds = Arrays.stream(core).map(i -> kinds[i]).toArray();
        return Automorphisms.of(new MolecularGraph(core.length, bonds), coreKinds, MOST);
    }

    /** Adds the leaves, tuft by tuft: those of one of a set of exchanged tufts anyhow, those of the others accordingly. */
    private void complete(List<SymmetryOp> operators, int[][] action, int next, List<int[][]> found) {
        if (next == tufts.size()) {
            found.add(action);
            return;
        }
        Tuft tuft = tufts.get(next);
        if (action[0][tuft.leaves[0]] >= 0) {
            complete(operators, action, next + 1, found);
            return;
        }
        int[] stabilizer = IntStream.range(0, action.length)
                .filter(g -> action[g][tuft.partner] == tuft.partner)
                .toArray();
        List<SymmetryOp> local =
                Arrays.stream(stabilizer).mapToObj(operators::get).toList();
        int n = tuft.leaves.length;
        List<int[]> permutations = Automorphisms.of(new MolecularGraph(n, List.of()), new int[n], MOST);
        for (int[][] ofLeaves : SiteActions.of(local, permutations)) {
            int[][] more = Arrays.stream(action).map(int[]::clone).toArray(int[][]::new);
            induce(operators, more, tuft, local, ofLeaves);
            complete(operators, more, next + 1, found);
        }
    }

    /** With h the first operator that leads from the tuft to its image t, g h = h' s defines what g does to the leaves of t. */
    private void induce(
            List<SymmetryOp> operators, int[][] action, Tuft tuft, List<SymmetryOp> local, int[][] ofLeaves) {
        int[] first = new int[graph.size()];
        Arrays.fill(first, -1);
        for (int h = 0; h < action.length; h++) {
            int image = action[h][tuft.partner];
            first[image] = first[image] < 0 ? h : first[image];
        }
        for (int image = 0; image < first.length; image++) {
            for (int g = 0; g < action.length && first[image] >= 0; g++) {
                SymmetryOp h = operators.get(first[image]);
                int to = action[g][image];
                SymmetryOp back = operators.get(first[to]).inverse();
                int s = local.indexOf(back.times(operators.get(g).times(h)));
                for (int l = 0; l < tuft.leaves.length; l++) {
                    action[g][leaves(tuft, image)[l]] = leaves(tuft, to)[ofLeaves[s][l]];
                }
            }
        }
    }

    private int[] leaves(Tuft like, int partner) {
        return tufts.stream()
                .filter(t -> t.partner == partner && kinds[t.leaves[0]] == kinds[like.leaves[0]])
                .findFirst()
                .orElseThrow()
                .leaves;
    }
}
