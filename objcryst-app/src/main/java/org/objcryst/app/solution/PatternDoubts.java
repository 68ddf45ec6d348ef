package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.powder.Agreement;

/**
 * What patterns say against a structure, whatever its misfit relative to free intensities: these may themselves not explain the
 * pattern, as with a wrong cell. With χ²_b the χ² of the background alone and n points,
 *
 * <pre>
 *   explained = (χ²_b − χ²) / (χ²_b − n)
 * </pre>
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
            double free = explained(profileFits.get(i));
            double byAtoms = explained(structure.get(i));
            if (!(background(profileFits.get(i)) > NOISE * profileFits.get(i).points())) {
                doubts.add("the pattern shows nothing but noise above its background");
            } else if (!(free > ENOUGH)) {
                doubts.add(
                        "the lines of the cell explain only %.0f %% of the pattern; is the cell, the space group or the wavelength wrong, or is there another phase?"
                                .formatted(percent(free)));
            } else if (!(byAtoms > ENOUGH_BY_ATOMS)) {
                doubts.add("the structure explains only %.0f %% of the pattern, free intensities %.0f %%"
                        .formatted(percent(byAtoms), percent(free)));
            }
        }
        return doubts;
    }

    private static double background(Agreement fit) {
        return fit.chiSquare() / (fit.rwpNet() * fit.rwpNet());
    }

    private static double explained(Agreement fit) {
        double background = background(fit);
        return (background - fit.chiSquare()) / (background - fit.points());
    }

    private static double percent(double fraction) {
        return 100 * Math.min(1, Math.max(0, fraction));
    }
}
