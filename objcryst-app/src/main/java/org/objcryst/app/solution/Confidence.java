package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifStructure;

/**
 * How sure a search can be of its best structure. What counts is that independent runs find it, that the next structure is
 * clearly worse, that the pattern is explained nearly as well as free intensities explain it, and that nothing else speaks
 * against it: its packing, the profile fit, the content of the cell.
 *
 * @param agreeing runs that found the best structure, the best one included
 * @param runs all runs
 * @param gap how much higher the cost of the next different structure is, as a fraction; infinite if there is none
 * @param misfit χ² over that of the profile fit with free intensities
 * @param doubts all that speaks against the structure, in words; empty if nothing does
 */
public record Confidence(int agreeing, int runs, double gap, double misfit, List<String> doubts) {
    private static final double CONVINCING_MISFIT = 3;
    private static final double CLEAR_GAP = 0.1;
    private static final double SIMILAR_COST = 1.5; // what costs more has not arrived: neither hit nor rival
    private static final int ENOUGH_IF_EXPLAINED = 2;
    private static final int ENOUGH_IF_INCOMPLETE = 3;
    private static final int NAMED_ATOMS = 4;

    /**
     * Keeps an immutable copy of the doubts.
     *
     * @param agreeing runs that found the best structure
     * @param runs all runs
     * @param gap a fraction
     * @param misfit a ratio
     * @param doubts in words
     */
    public Confidence {
        doubts = List.copyOf(doubts);
    }

    /**
     * Judges a search.
     *
     * @param bestFirst what its runs found; not empty
     * @param misfit χ² of the best over that of the profile fit
     * @param further doubts that do not come from the runs: {@link org.objcryst.packing.Packing#doubts()},
     *     {@link PatternDoubts}, the content of the cell, a rival space group
     * @return the judgement
     */
    public static Confidence of(List<RunSummary> bestFirst, double misfit, List<String> further) {
        CifStructure best = bestFirst.get(0).structure();
        double lowest = bestFirst.get(0).logLikelihood();
        double next = Double.POSITIVE_INFINITY;
        List<String> different = List.of();
        int agreeing = 0;
        for (RunSummary run : bestFirst) {
            if (run.structure() == best || SameStructure.agree(best, run.structure())) {
                agreeing += run.logLikelihood() <= SIMILAR_COST * lowest ? 1 : 0;
            } else if (run.logLikelihood() < next) {
                next = run.logLikelihood();
                different = SameStructure.differences(best, run.structure());
            }
        }
        double gap = next / lowest - 1;
        List<String> doubts = new ArrayList<>();
        doubtTheMisfit(misfit, doubts);
        doubtTheAgreement(agreeing, bestFirst.size(), misfit, doubts);
        doubtTheGap(gap, different, doubts);
        doubts.addAll(further);
        return new Confidence(agreeing, bestFirst.size(), gap, misfit, doubts);
    }

    private static void doubtTheMisfit(double misfit, List<String> doubts) {
        if (!(misfit <= Misfit.TOLERABLE)) {
            doubts.add(
                    "the pattern is not explained: chi2 is %s times that of the profile fit; is it this molecule, this cell, this space group, is something missing?"
                            .formatted(number(misfit)));
        }
    }

    private static void doubtTheAgreement(int agreeing, int runs, double misfit, List<String> doubts) {
        if (agreeing < ENOUGH_IF_EXPLAINED) {
            doubts.add(
                    runs == 1
                            ? "one run cannot be confirmed by another; let it run more often"
                            : "no other run agrees; search longer");
        } else if (agreeing < ENOUGH_IF_INCOMPLETE && !(misfit <= CONVINCING_MISFIT)) {
            doubts.add("%d runs that agree are not enough where chi2 is %s times that of the profile fit; search longer"
                    .formatted(agreeing, number(misfit)));
        }
    }

    private static void doubtTheGap(double gap, List<String> different, List<String> doubts) {
        if (!(gap >= CLEAR_GAP)) {
            String more =
                    different.size() > NAMED_ATOMS ? " and %d more".formatted(different.size() - NAMED_ATOMS) : "";
            String where = different.isEmpty()
                    ? ""
                    : ", which differs in %s%s,"
                            .formatted(
                                    String.join(", ", different.subList(0, Math.min(NAMED_ATOMS, different.size()))),
                                    more);
            doubts.add("another structure%s fits nearly as well (cost %.0f %% higher)".formatted(where, 100 * gap));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /**
     * Whether the best structure may be taken for the right one: two runs agree upon it and the pattern is explained, or three
     * agree and the misfit can be that of an incomplete model (hydrogens, displacements); no other structure comes near; nothing
     * else is doubted.
     *
     * @return true to be confident
     */
    public boolean isSufficient() {
        return doubts.isEmpty();
    }

    /** One line. */
    @Override
    public String toString() {
        return "%d of %d runs found this structure (chi2 %s times that of the profile fit): %s"
                .formatted(
                        agreeing,
                        runs,
                        number(misfit),
                        doubts.isEmpty()
                                ? "independent runs agree and the pattern is explained"
                                : "not sure, for " + String.join("; ", doubts));
    }
}
