package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.powder.Agreement;

/**
 * What patterns say against a structure, whatever its misfit relative to free intensities: these may themselves not explain the
 * pattern, as with a wrong cell.
 *
 * @see Agreement#explained()
 */
public final class PatternDoubts {
    private static final double NOISE = 1.1;
    private static final double ENOUGH = 0.9; // right cells 0.98 and more, wrong ones at most 0.87
    private static final double ENOUGH_BY_ATOMS = 0.94; // right structures 0.98, wrong ones at most 0.96

    private PatternDoubts() {}

    /**
     * Looks at each pattern.
     *
     * @param profileFits agreement of the patterns with free intensities
     * @param structure agreement of the same patterns, in this order, with the structure
     * @return at most one sentence a pattern; empty if all are explained
     */
    public static List<String> of(List<Agreement> profileFits, List<Agreement> structure) {
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < profileFits.size(); i++) {
            double free = profileFits.get(i).explained();
            double byAtoms = structure.get(i).explained();
            if (!(profileFits.get(i).chiSquareOfBackground()
                    > NOISE * profileFits.get(i).points())) {
                doubts.add("the pattern shows nothing but noise above its background");
            } else if (!(free > ENOUGH)) {
                doubts.add(
                        "the lines of the cell explain only %.0f %% of the pattern; is the cell, the space group or the wavelength wrong, or is there another phase?"
                                .formatted(100 * free));
            } else if (!(byAtoms > ENOUGH_BY_ATOMS)) {
                doubts.add("the structure explains only %.0f %% of the pattern, free intensities %.0f %%"
                        .formatted(100 * byAtoms, 100 * free));
            }
        }
        return doubts;
    }
}
