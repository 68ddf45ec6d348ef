package org.objcryst.powder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.objcryst.powder.extraction.ProfileRefinement;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PseudoVoigt;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.profile.StephensStrain;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * From the pseudo-Voigt with which a fit begins to other shapes, by way of where that one has brought positions and background: on
 * request, or where they explain the pattern better. Thompson-Cox-Hastings with axial divergence is chosen if the information
 * criterion n·ln χ² + k·ln n is lower and χ² falls by a fiftieth, the same with anisotropic strain if χ² falls by a
 * twentieth.
 *
 * @see "Schwarz (1978), Ann. Statist. 6, 461–464"
 */
final class ShapeChoice {
    /** Starts of S/L: an ordinary and a large one; towards 0 its influence vanishes and a fit would stay there. */
    private static final double[] DIVERGENCES = {0.012, 0.03};
    /** Where in the range of angles asymmetry is looked at. */
    private static final double LOW = 0.25;

    /** For widths that a bad fit makes imaginary there (rad). */
    private static final double NARROWEST = 1e-5;

    private static final double NOTICEABLY = 0.98;
    private static final double CLEARLY = 0.95;

    private final PowderPhase phase;
    private final RefinableModel common;
    private final Supplier<ProfileRefinement> refinements;
    private final double from;
    private final double to;
    private final List<ProfileRefinement.Stage> stages = new ArrayList<>();
    private ProfileRefinement best;
    private ReflectionProfile bestProfile;
    private double[] bestValues;
    private double bestChiSquare;
    private double bestCriterion;

    /**
     * A choice for the only phase of a pattern, after its fit with a pseudo-Voigt.
     *
     * @param phase ends with the chosen profile
     * @param common what is refined besides the profile
     * @param refinements makes a refinement with the profile that the phase has then
     * @param from lowest angle in use (rad)
     * @param to highest angle in use (rad)
     */
    ShapeChoice(
            PowderPhase phase, RefinableModel common, Supplier<ProfileRefinement> refinements, double from, double to) {
        this.phase = phase;
        this.common = common;
        this.refinements = refinements;
        this.from = from;
        this.to = to;
    }

    /** The best refinement; the pattern is left as that one has it. */
    ProfileRefinement choose(ProfileRefinement first) {
        PseudoVoigtProfile start = (PseudoVoigtProfile) phase.profile();
        stages.addAll(first.stages());
        keep(first);
        ThompsonCoxHastingsProfile divergent = new ThompsonCoxHastingsProfile();
        ProfileRefinement refinement = divergent(first, start, divergent);
        if (criterion(refinement) < bestCriterion && refinement.function().chiSquare() < NOTICEABLY * bestChiSquare) {
            keep(refinement);
        }
        stages.add(new ProfileRefinement.Stage(divergent.name(), best == refinement, refinement.rwp()));
        ProfileRefinement strained = strained(refinement, divergent, newStrain());
        if (strained.function().chiSquare() < CLEARLY * bestChiSquare) {
            keep(strained);
        }
        stages.add(new ProfileRefinement.Stage("anisotropic strain", best == strained, strained.rwp()));
        phase.profile(bestProfile);
        common.restore(bestValues);
        return best;
    }

    /** The refinement with a profile that was asked for and has no values yet. */
    ProfileRefinement fitted(ProfileRefinement first, ThompsonCoxHastingsProfile wanted) {
        stages.addAll(first.stages());
        PseudoVoigtProfile start = (PseudoVoigtProfile) phase.profile();
        ThompsonCoxHastingsProfile divergent = wanted.isAnisotropic() ? new ThompsonCoxHastingsProfile() : wanted;
        ProfileRefinement refinement = divergent(first, start, divergent);
        stages.addAll(refinement.stages());
        if (wanted.isAnisotropic()) {
            refinement = strained(refinement, divergent, wanted);
            stages.addAll(refinement.stages());
        }
        return refinement;
    }

    /** What was tried, in order. */
    List<ProfileRefinement.Stage> stages() {
        return List.copyOf(stages);
    }

    private void keep(ProfileRefinement refinement) {
        best = refinement;
        bestProfile = phase.profile();
        bestValues = common.save();
        bestChiSquare = refinement.function().chiSquare();
        bestCriterion = criterion(refinement);
    }

    private static double criterion(ProfileRefinement refinement) {
        double n = Arrays.stream(refinement.function().weights())
                .filter(w -> w > 0)
                .count();
        return n * Math.log(refinement.function().chiSquare())
                + refinement.refined().size() * Math.log(n);
    }

    private ProfileRefinement divergent(
            ProfileRefinement first, PseudoVoigtProfile start, ThompsonCoxHastingsProfile profile) {
        double low = from + LOW * (to - from);
        PseudoVoigt shape = start.shape(0, 0, 0, PeakPlace.of(low, NARROWEST));
        phase.profile(profile.like(shape, low));
        ProfileRefinement refinement = refinements.get();
        refinement.scan(profile.par("S/L"), DIVERGENCES);
        profile.like(start, from, to);
        refinement.reshape(without(first.refined(), start));
        return refinement;
    }

    private ThompsonCoxHastingsProfile newStrain() {
        return new ThompsonCoxHastingsProfile(new StephensStrain(phase.crystal().spaceGroup()));
    }

    private ProfileRefinement strained(
            ProfileRefinement first, ThompsonCoxHastingsProfile start, ThompsonCoxHastingsProfile profile) {
        phase.profile(profile.like(start, phase.cell().lattice(), 0.5 * (from + to)));
        ProfileRefinement refinement = refinements.get();
        refinement.reshape(without(first.refined(), start));
        return refinement;
    }

    private static List<RefinablePar> without(Collection<RefinablePar> refined, ReflectionProfile profile) {
        return refined.stream().filter(p -> p.owner() != profile).toList();
    }
}
