package org.objcryst.molecule;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.symmetry.SymmetryOp;

/**
 * How the operators of a site permute the atoms of the molecule that stands there. The independent atoms come first; every
 * other atom is the image of one of them. Immutable.
 */
final class SiteImages {
    private final List<SymmetryOp> operators;
    private final int[][] permutations;
    private final int independent;
    private final int[] source;
    private final int[] via;

    /**
     * The action of a group on numbered atoms.
     *
     * @param operators those that leave the site in place, the identity first
     * @param permutations [operator][atom] the atom that the operator makes of an atom
     * @param independent how many atoms are independent: 0 to this number, exclusive
     */
    SiteImages(List<SymmetryOp> operators, int[][] permutations, int independent) {
        this.operators = List.copyOf(operators);
        this.permutations = permutations;
        this.independent = independent;
        source = new int[permutations[0].length];
        via = new int[source.length];
        for (int g = permutations.length - 1; g >= 0; g--) {
            for (int i = 0; i < independent; i++) {
                source[permutations[g][i]] = i;
                via[permutations[g][i]] = g;
            }
        }
    }

    List<SymmetryOp> operators() {
        return operators;
    }

    int[][] permutations() {
        return permutations;
    }

    /** The number of operators. */
    int order() {
        return permutations.length;
    }

    /** The number of atoms. */
    int size() {
        return source.length;
    }

    /** The number of independent atoms. */
    int independent() {
        return independent;
    }

    /** The independent atom whose image an atom is. */
    int source(int atom) {
        return source[atom];
    }

    /** The operator that makes it. */
    int via(int atom) {
        return via[atom];
    }

    /** The operators that leave an atom in place. */
    int[] stabilizer(int atom) {
        return IntStream.range(0, order())
                .filter(g -> permutations[g][atom] == atom)
                .toArray();
    }

    /** What the crystal's own operators leave of an atom's occupancy: less than 1 on the element. */
    double share(int atom) {
        return 1.0 / stabilizer(atom).length;
    }
}
