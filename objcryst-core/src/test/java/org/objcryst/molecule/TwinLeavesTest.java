package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SpecialSites;
import org.objcryst.symmetry.SymmetryOp;

class TwinLeavesTest {
    /** A centre with four neighbours, each with three leaves: 4!·3!⁴ automorphisms. */
    private static final MolecularGraph TUFTS = tufts();

    @ParameterizedTest
    @ValueSource(strings = {"P -1", "P 1 2 1", "P 3", "P -4", "P 2 2 2", "P m m 2", "P 3 m 1", "P -4 2 m"})
    void whatIsFoundIsAnActionOfTheGroupOnTheBonds(String symbol) {
        List<SymmetryOp> operators = operators(symbol);
        List<int[][]> actions = new TwinLeaves(TUFTS, kinds()).actions(operators);
        assertTrue(actions.size() > 1);
        for (int[][] action : actions) {
            for (int g = 0; g < action.length; g++) {
                for (int h = 0; h < action.length; h++) {
                    int gh = operators.indexOf(operators.get(g).times(operators.get(h)));
                    assertArrayEquals(action[gh], product(action[g], action[h]));
                }
                for (int i = 0; i < TUFTS.size(); i++) {
                    for (int j : TUFTS.neighbours(i)) {
                        assertTrue(TUFTS.areBonded(action[g][i], action[g][j]));
                    }
                }
            }
        }
    }

    /** The fixed leaves of an involution are 1 or 3 of each tuft that it leaves in place, none of those that it exchanges. */
    @Test
    void allInvolutionsAreFoundUpToNumbering() {
        Set<Long> fixed = new TreeSet<>();
        for (int[][] action : new TwinLeaves(TUFTS, kinds()).actions(operators("P -1"))) {
            fixed.add(IntStream.range(5, 17).filter(i -> action[1][i] == i).count());
        }
        assertEquals(Set.of(0L, 2L, 4L, 6L, 8L, 10L, 12L), fixed);
    }

    private static List<SymmetryOp> operators(String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        Lattice cell = SymmetricSamples.cellOf(group);
        List<SymmetryOp> operators =
                SpecialSites.of(group, cell, group.order()).get(0).operators();
        assertEquals(group.order(), operators.size());
        return operators;
    }

    private static int[] product(int[] outer, int[] inner) {
        int[] result = new int[inner.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = outer[inner[i]];
        }
        return result;
    }

    private static MolecularGraph tufts() {
        List<int[]> bonds = new ArrayList<>();
        for (int arm = 1; arm <= 4; arm++) {
            bonds.add(new int[] {0, arm});
            for (int leaf = 0; leaf < 3; leaf++) {
                bonds.add(new int[] {arm, 2 + 3 * arm + leaf});
            }
        }
        return new MolecularGraph(17, bonds);
    }

    private static int[] kinds() {
        int[] kinds = new int[17];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = i == 0 ? 0 : i <= 4 ? 1 : 2;
        }
        return kinds;
    }
}
