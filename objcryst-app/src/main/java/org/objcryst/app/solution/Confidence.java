package org.objcryst.app.solution;

import java.util.List;
import org.objcryst.cif.CifStructure;

/**
 * How sure a search can be of its best structure. What counts is that independent runs find it, that the next structure is
 * clearly worse, and that the pattern is explained nearly as well as free intensities explain it.
 *
 * @param agreeing runs that found the best structure, the best one included
 * @param runs all runs
 * @param gap how much higher the cost of the next different structure is, as a fraction; infinite if there is none
 * @param misfit χ² over that of the profile fit with free intensities
 */
public record Confidence(int agreeing, int runs, double gap, double misfit) {
    private static final double CONVINCING_MISFIT = 3;
    private static final double TOLERABLE_MISFIT = 10;
    private static final double CLEAR_GAP = 0.1;

    /**
     * Judges a search.
     *
     * @param bestFirst what its runs found; not empty
     * @param misfit χ² of the best over that of the profile fit
     * @return the judgement
     */
    public static Confidence of(List<RunSummary> bestFirst, double misfit) {
        CifStructure best = bestFirst.get(0).structure();
        double lowest = bestFirst.get(0).logLikelihood();
        double next = Double.POSITIVE_INFINITY;
        int agreeing = 0;
        for (RunSummary run : bestFirst) {
            if (run.structure() == best
                    || SameStructure.compare(best, run.structure()).isSame()) {
                agreeing++;
            } else {
                next = Math.min(next, run.logLikelihood());
            }
        }
        return new Confidence(agreeing, bestFirst.size(), next / lowest - 1, misfit);
    }

    /**
     * Whether the best structure may be taken for the right one: two runs agree upon it and the pattern is explained, or three
     * agree, no other structure comes near, and the misfit can be that of an incomplete model (hydrogens, displacements).
     *
     * @return true to be confident
     */
    public boolean isSufficient() {
        boolean explained = misfit <= CONVINCING_MISFIT && agreeing >= 2;
        boolean reproduced = misfit <= TOLERABLE_MISFIT && agreeing >= 3;
        return (explained || reproduced) && gap >= CLEAR_GAP;
    }

    private String reason() {
        if (agreeing < 2) {
            return "no other run agrees; search longer";
        }
        if (gap < CLEAR_GAP) {
            return "but another structure fits nearly as well (cost %.0f %% higher)".formatted(100 * gap);
        }
        if (misfit > TOLERABLE_MISFIT) {
            return "but the pattern is not explained";
        }
        return isSufficient()
                ? "independent runs agree and the pattern is explained"
                : "but two runs and such a misfit are not enough to be sure; search longer";
    }

    /** One line. */
    @Override
    public String toString() {
        return "%d of %d runs found this structure (chi2 %.1f times that of the profile fit): %s"
                .formatted(agreeing, runs, misfit, reason());
    }
}
