package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The ways in which the operators of a site can permute the atoms of a molecule: homomorphisms of the site's group into the
 * automorphisms of the molecule, one of each set that differs by the numbering of equivalent atoms only.
 */
final class SiteActions {
    private final List<SymmetryOp> operators;
    private final List<int[]> automorphisms;
    private final int[][] products; // [g][h] index of g·h
    private final List<Integer> generators = new ArrayList<>();
    private final List<int[][]> found = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();

    private SiteActions(List<SymmetryOp> operators, List<int[]> automorphisms) {
        this.operators = operators;
        this.automorphisms = automorphisms;
        int k = operators.size();
        products = new int[k][k];
        for (int g = 0; g < k; g++) {
            for (int h = 0; h < k; h++) {
                products[g][h] = operators.indexOf(operators.get(g).times(operators.get(h)));
            }
        }
        chooseGenerators();
    }

    /**
     * The actions of a group.
     *
     * @param operators of the site, the identity first
     * @param automorphisms of the molecule
     * @return [operator][atom] the atom that the operator makes of an atom
     */
    static List<int[][]> of(List<SymmetryOp> operators, List<int[]> automorphisms) {
        if (operators.size() == 1) {
            int[] identity = new int[automorphisms.get(0).length];
            Arrays.setAll(identity, i -> i);
            return List.<int[][]>of(new int[][] {identity});
        }
        SiteActions search = new SiteActions(operators, automorphisms);
        search.choose(new ArrayList<>());
        return search.found;
    }

    /** Those operators that are no product of earlier ones. */
    private void chooseGenerators() {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int g = 1; g < products.length; g++) {
            if (!reached.contains(g)) {
                generators.add(g);
                reached.add(g);
                while (addProducts(reached)) {
                    continue;
                }
            }
        }
    }

    private boolean addProducts(Set<Integer> reached) {
        Set<Integer> more = new HashSet<>();
        for (int g : reached) {
            for (int h : reached) {
                more.add(products[g][h]);
            }
        }
        return reached.addAll(more);
    }

    private void choose(List<int[]> images) {
        if (images.size() == generators.size()) {
            int[][] action = action(images);
            if (action != null && isHomomorphism(action) && isNew(action)) {
                found.add(action);
            }
            return;
        }
        int order = order(generators.get(images.size()));
        for (int[] candidate : automorphisms) {
            if (isPowerIdentity(candidate, order)) {
                List<int[]> more = new ArrayList<>(images);
                more.add(candidate);
                choose(more);
            }
        }
    }

    private int order(int g) {
        int power = g;
        int n = 1;
        while (power != 0) {
            power = products[power][g];
            n++;
        }
        return n;
    }

    private static boolean isPowerIdentity(int[] permutation, int power) {
        for (int i = 0; i < permutation.length; i++) {
            int image = i;
            for (int n = 0; n < power; n++) {
                image = permutation[image];
            }
            if (image != i) {
                return false;
            }
        }
        return true;
    }

    /** Permutations for all operators from those of the generators; null if they contradict each other. */
    private int[][] action(List<int[]> images) {
        int[][] action = new int[products.length][];
        int[] identity = new int[images.get(0).length];
        Arrays.setAll(identity, i -> i);
        action[0] = identity;
        List<Integer> open = new ArrayList<>(List.of(0));
        for (int n = 0; n < open.size(); n++) {
            for (int i = 0; i < images.size(); i++) {
                int g = products[generators.get(i)][open.get(n)];
                int[] permutation = product(images.get(i), action[open.get(n)]);
                if (action[g] == null) {
                    action[g] = permutation;
                    open.add(g);
                } else if (!Arrays.equals(action[g], permutation)) {
                    return null;
                }
            }
        }
        return action;
    }

    private boolean isHomomorphism(int[][] action) {
        for (int g = 0; g < products.length; g++) {
            for (int h = 0; h < products.length; h++) {
                if (!Arrays.equals(action[products[g][h]], product(action[g], action[h]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Remembers the action in all numberings. */
    private boolean isNew(int[][] action) {
        if (known.contains(key(action))) {
            return false;
        }
        for (int[] renumbering : automorphisms) {
            known.add(key(conjugated(action, renumbering)));
        }
        return true;
    }

    private List<Integer> key(int[][] action) {
        List<Integer> key = new ArrayList<>();
        for (int g : generators) {
            Arrays.stream(action[g]).forEach(key::add);
        }
        return key;
    }

    /** a·p·a⁻¹ for each permutation. */
    static int[][] conjugated(int[][] action, int[] by) {
        int[][] result = new int[action.length][by.length];
        for (int g = 0; g < action.length; g++) {
            for (int i = 0; i < by.length; i++) {
                result[g][by[i]] = by[action[g][i]];
            }
        }
        return result;
    }

    /** First {@code inner}, then {@code outer}. */
    private static int[] product(int[] outer, int[] inner) {
        int[] result = new int[inner.length];
        Arrays.setAll(result, i -> outer[inner[i]]);
        return result;
    }
}
