package org.objcryst.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a comparison of two structures found, hydrogen left out.
 *
 * @param obstacle why no comparison was possible (other lattice, other group); empty if it was
 * @param matchedFraction fraction of the reference atoms that found a partner, 0 to 1
 * @param usedFraction fraction of the atoms of the other structure that are a partner, 0 to 1
 * @param rms root mean square distance in Å over the matched atoms (O-36); 0 if none is matched
 * @param maxDistance the largest distance in Å of a matched atom
 * @param inverted whether only the mirror image of the candidate fits; false where the group itself contains mirror images
 * @param atoms one entry for each reference atom, several upon one site counted once
 * @param surplus labels of the atoms of the other structure that stand for none of the reference, those left out that lie upon
 *     a partner, as two free atoms do that share one site
 */
public record Comparison(
        Optional<String> obstacle,
        double matchedFraction,
        double usedFraction,
        double rms,
        double maxDistance,
        boolean inverted,
        List<AtomMatch> atoms,
        List<String> surplus) {
    /** Fraction of the atoms of either structure that must be matched for {@link #isSame()}. */
    public static final double SUFFICIENT_FRACTION = 0.9;

    /** Largest root mean square distance in Å for {@link #isSame()}. */
    public static final double SUFFICIENT_RMS = 0.35;

    static Comparison impossible(String obstacle) {
        return new Comparison(Optional.of(obstacle), 0, 0, 0, 0, false, List.of(), List.of());
    }

    static Comparison of(List<AtomMatch> atoms, boolean inverted, List<String> surplus) {
        double sum = 0;
        double max = 0;
        int matched = 0;
        for (AtomMatch atom : atoms) {
            if (atom.isMatched()) {
                matched++;
                sum += atom.distance() * atom.distance();
                max = Math.max(max, atom.distance());
            }
        }
        double rms = matched == 0 ? 0 : Math.sqrt(sum / matched);
        double fraction = (double) matched / atoms.size();
        double used = matched == 0 ? 0 : (double) matched / (matched + surplus.size());
        return new Comparison(Optional.empty(), fraction, used, rms, max, inverted, atoms, surplus);
    }

    /**
     * Labels of the reference atoms without a partner.
     *
     * @return those that the other structure lacks
     */
    public List<String> missing() {
        return atoms.stream()
                .filter(atom -> !atom.isMatched())
                .map(AtomMatch::reference)
                .toList();
    }

    /**
     * Whether the two are the same structure: at least 90 % of the atoms of each matched, with a root mean square distance of
     * 0.35 Å at most.
     *
     * @return true for the same structure
     */
    public boolean isSame() {
        return obstacle.isEmpty()
                && Math.min(matchedFraction, usedFraction) >= SUFFICIENT_FRACTION
                && rms <= SUFFICIENT_RMS;
    }

    @Override
    public String toString() {
        return obstacle.orElseGet(() -> String.format(
                Locale.ROOT,
                "%s: %.0f %% of %d atoms matched, rms %.3f Å, largest distance %.3f Å, %d missing, %d surplus%s",
                isSame() ? "same structure" : "different structures",
                100 * matchedFraction,
                atoms.size(),
                rms,
                maxDistance,
                missing().size(),
                surplus.size(),
                inverted ? ", inverted" : ""));
    }
}
