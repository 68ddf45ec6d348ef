package org.objcryst.optimization;

import java.util.List;
import org.objcryst.refinable.RefinablePar;

/**
 * How a least-squares refinement went.
 *
 * @param chiSquareBefore χ² = Σ w (observed − calculated)² of the fitted functions at the start
 * @param chiSquare χ² where the model was left
 * @param costBefore total cost of the model at the start
 * @param cost total cost of the model where it was left
 * @param cycles linearised steps taken
 * @param converged whether it ended because nothing was left to gain, not because the cycles were used up
 * @param kept whether the model was left at the refined point; false if it was brought back to the start
 * @param withoutInfluence parameters on which no fitted value depends; they stayed where they were
 */
public record LsqResult(
        double chiSquareBefore,
        double chiSquare,
        double costBefore,
        double cost,
        int cycles,
        boolean converged,
        boolean kept,
        List<RefinablePar> withoutInfluence) {

    LsqResult undone() {
        return new LsqResult(
                chiSquareBefore, chiSquareBefore, costBefore, costBefore, cycles, converged, false, withoutInfluence);
    }

    @Override
    public String toString() {
        return "χ² %.6g → %.6g, cost %.6g → %.6g, %d cycles%s%s"
                .formatted(
                        chiSquareBefore,
                        chiSquare,
                        costBefore,
                        cost,
                        cycles,
                        converged ? ", converged" : "",
                        kept ? "" : ", undone");
    }
}
