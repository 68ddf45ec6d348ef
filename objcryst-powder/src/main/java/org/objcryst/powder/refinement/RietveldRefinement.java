package org.objcryst.powder.refinement;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.objcryst.powder.Objective;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.powder.extraction.FitWatch;
import org.objcryst.powder.extraction.ProfileRefinement;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.TiedProfiles;
import org.objcryst.refinable.ParRange;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ResonantScattering;

/**
 * Least squares on a pattern of known phases without help: scales and background, zero, cells, peak shapes, and where the
 * data ask for it displacement of the specimen, overall displacement factors and preferred orientation. Atoms stay where they are unless
 * {@link #refiningAtoms()} is asked for.
 *
 * <pre>
 *   var pattern = PowderPattern.read("mixture.xye").wavelength(1.54056);
 *   pattern.addPhase(Crystal.readCif(Path.of("corundum.cif")));
 *   pattern.addPhase(Crystal.readCif(Path.of("zincite.cif")));
 *   RefinementResult result = new RietveldRefinement(pattern).run();
 *   result.fractions();
 * </pre>
 *
 * <p>Parameters are added in stages; a stage that does not lower χ², or leaves what is physically possible, is undone. The
 * peak shapes of all phases follow those of the phase that contributes most, until a phase is seen well enough to have its
 * own. What is refined remains in the pattern, with its standard uncertainties, and is fixed; profiles are stored as far as
 * {@link ProfileRange#REFINEMENT} says. For X-rays the resonant terms f′ and
 * f″ of the tables are switched on: weight fractions need them.
 */
public final class RietveldRefinement {
    /** By which fraction parameters of lesser importance must lower χ². */
    private static final double NOTICEABLY = 0.002;
    /** The same for the displacement of the specimen, which zero and cells can imitate. */
    private static final double CLEARLY = 0.1;

    private final PowderPattern pattern;
    private List<PowderPhase> free = List.of();
    private boolean refiningAtoms;
    private Consumer<String> progress = message -> {};
    private volatile boolean stopped;

    /**
     * A refinement of a pattern with at least one phase.
     *
     * @param pattern is left with the refined values
     */
    public RietveldRefinement(PowderPattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Who hears how far the refinement is.
     *
     * @param listener gets a line after each stage
     * @return this
     */
    public RietveldRefinement onProgress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** Asks the refinement to end after the stage that is under way, at least one, with what it has; for any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Refines positions and isotropic displacements of the atoms of known phases as well, as their sites allow; without
     * restraints. Phases that are hardly seen keep their atoms.
     *
     * @return this
     */
    public RietveldRefinement refiningAtoms() {
        refiningAtoms = true;
        return this;
    }

    /**
     * Says which phases have free intensities: their structure is not known, or not to be believed.
     *
     * @param phases of the pattern; none at first
     * @return this
     */
    public RietveldRefinement freeIntensities(List<PowderPhase> phases) {
        phases.forEach(phase -> {
            if (!pattern.phases().contains(phase)) {
                throw new IllegalArgumentException("%s is no phase of %s".formatted(phase.name(), pattern.name()));
            }
        });
        free = List.copyOf(phases);
        return this;
    }

    /**
     * Refines.
     *
     * @return parameters, uncertainties, R factors, weight fractions
     */
    public RefinementResult run() {
        if (!(pattern.axis().range().fraction() <= ProfileRange.REFINEMENT.fraction())) {
            pattern.profileRange(ProfileRange.REFINEMENT);
        }
        Objective before = pattern.objective().choice();
        pattern.objective().choose(Objective.FULL);
        List<ScaleHold> scales = pattern.phases().stream()
                .map(p -> new ScaleHold(p, free.contains(p)))
                .toList();
        try {
            return free.containsAll(pattern.phases()) ? fitProfile() : refine();
        } finally {
            scales.forEach(ScaleHold::restore);
            pattern.objective().choose(before);
        }
    }

    private RefinementResult fitProfile() {
        ProfileFitResult profile = new ProfileFit(pattern).watchedBy(watch()).run();
        RefinementStages fit = new RefinementStages(pattern, free, progress, () -> stopped);
        fit.adopt(
                profile.refined(),
                profile.stages().stream()
                        .map(s -> new RefinementResult.Stage(s.name(), s.kept(), s.rwp()))
                        .toList());
        fit.lastStage();
        return new RefinementResult(pattern, fit);
    }

    private FitWatch watch() {
        return new FitWatch() {
            @Override
            public void done(ProfileRefinement.Stage stage) {
                progress.accept(new RefinementResult.Stage(stage.name(), stage.kept(), stage.rwp()).toString());
            }

            @Override
            public boolean isStopped() {
                return stopped;
            }
        };
    }

    private RefinementResult refine() {
        new ProfileFit(pattern).start();
        RefinementStages fit = new RefinementStages(pattern, free, progress, () -> stopped);
        if (pattern.radiation().isXray()) {
            fit.known().forEach(p -> p.scattering().resonantScattering().choose(ResonantScattering.TABULATED));
        }
        free.forEach(p -> p.extracted(new double[p.reflections().size()]));
        fit.fitScales();
        List<PowderPhase> phases = byContribution();
        List<SiteCoordinates> atoms = refiningAtoms
                ? fit.known().stream()
                        .map(p -> new SiteCoordinates(p.crystal()))
                        .toList()
                : List.of();
        try (TiedProfiles tied = new TiedProfiles(
                phases.get(0).profile(),
                phases.stream().map(PowderPhase::profile).toList())) {
            stages(fit, phases, tied);
            atoms(fit, atoms);
            fit.lastStage();
            return new RefinementResult(pattern, fit);
        } finally {
            atoms.forEach(SiteCoordinates::close);
        }
    }

    private void atoms(RefinementStages fit, List<SiteCoordinates> atoms) {
        for (int p = 0; p < atoms.size(); p++) {
            PowderPhase phase = fit.known().get(p);
            if (fit.isRefined(fit.cell(phase))) {
                fit.stage(
                        "positions in " + phase.name(), NOTICEABLY, atoms.get(p).free());
                fit.stage("displacements in " + phase.name(), NOTICEABLY, fit.displacements(phase));
                fit.stage(
                        "positions in " + phase.name(), NOTICEABLY, atoms.get(p).free());
            }
        }
    }

    private void stages(RefinementStages fit, List<PowderPhase> phases, TiedProfiles tied) {
        PowderPhase main = phases.get(0);
        new CellSearch(pattern, fit).withZero(main);
        fit.stage("scales and background", 0, fit.scales(), fit.background());
        fit.stage("zero", 0, fit.corrections("zero"));
        fit.stage("cell of " + main.name(), 0, fit.cell(main));
        fit.stage("width", 0, fit.leading(main, ParType.PROFILE_WIDTH));
        phases.stream().skip(1).forEach(phase -> fitCell(fit, phase));
        fit.stage("shape", 0, fit.leading(main, ParType.PROFILE_SHAPE));
        fit.stage("widths", NOTICEABLY, fit.profile(main, ParType.PROFILE_WIDTH));
        shapes(fit, main);
        phases.stream().skip(1).forEach(phase -> fitCell(fit, phase));
        fit.stage("displacement", CLEARLY, fit.corrections("displacement"));
        if (!refiningAtoms) {
            fit.known()
                    .forEach(phase -> fit.stage(
                            "displacement factor of " + phase.name(),
                            NOTICEABLY,
                            List.of(phase.scattering().globalB())));
        }
        TextureSearch textures = new TextureSearch(fit);
        fit.known().stream().filter(phase -> fit.isRefined(fit.cell(phase))).forEach(textures::of);
        phases.stream().skip(1).forEach(phase -> ownWidth(fit, tied, phase));
        shapes(fit, main);
    }

    /** What was not worth while before may be so later. */
    private void shapes(RefinementStages fit, PowderPhase main) {
        fit.stage("asymmetry", NOTICEABLY, fit.profile(main, ParType.PROFILE_ASYMMETRY));
        fit.stage("shapes", NOTICEABLY, fit.profile(main, ParType.PROFILE_SHAPE));
    }

    private void fitCell(RefinementStages fit, PowderPhase phase) {
        List<RefinablePar> cell = fit.cell(phase);
        if (!fit.isStopped() && !fit.isRefined(cell) && fit.isSeen(phase)) {
            new CellSearch(pattern, fit).alone(phase);
            fit.stage("cell of " + phase.name(), 0, cell);
        }
    }

    private void ownWidth(RefinementStages fit, TiedProfiles tied, PowderPhase phase) {
        if (!fit.isRefined(fit.cell(phase))) {
            return;
        }
        List<RefinablePar> widths = tied.untieWidths(phase.profile());
        if (!fit.stage("width of " + phase.name(), NOTICEABLY, widths)) {
            tied.tieAgain(phase.profile());
        }
    }

    private List<PowderPhase> byContribution() {
        return pattern.phases().stream()
                .sorted(Comparator.comparingDouble((PowderPhase p) -> -RefinementStages.contribution(p)))
                .toList();
    }

    /** Keeps a scale from becoming negative and from being changed by anything but a stage; 1 with free intensities. */
    private static final class ScaleHold {
        private final RefinablePar scale;
        private final ParRange range;
        private final boolean fixed;

        ScaleHold(PowderPhase phase, boolean free) {
            scale = phase.scale();
            range = scale.range();
            fixed = scale.isFixed();
            scale.limit(0, Double.POSITIVE_INFINITY).fixed(true);
            if (free) {
                scale.set(1);
            }
        }

        void restore() {
            scale.range(range).fixed(fixed);
        }
    }
}
