package org.objcryst.powder.refinement;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.objcryst.powder.Objective;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.ProfileFit;
import org.objcryst.refinable.ParRange;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ResonantScattering;

/**
 * Least squares on a pattern of known phases without help: scales and background, zero, cells, peak shapes, and where the
 * data ask for it displacement of the specimen and overall displacement factors. Atoms stay where they are.
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
 * own. What is refined remains in the pattern, with its standard uncertainties, and is fixed. For X-rays the resonant terms f′ and
 * f″ of the tables are switched on: weight fractions need them.
 */
public final class RietveldRefinement {
    /** By which fraction parameters of lesser importance must lower χ². */
    private static final double NOTICEABLY = 0.002;
    /** The same for a correction that is hard to tell from others. */
    private static final double CLEARLY = 0.02;

    private final PowderPattern pattern;
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

    /** Asks the refinement to end after the stage that is under way, with what it has; may be called from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Refines.
     *
     * @return parameters, uncertainties, R factors, weight fractions
     */
    public RefinementResult run() {
        new ProfileFit(pattern).start();
        if (pattern.radiation().isXray()) {
            pattern.phases().forEach(p -> p.scattering().resonantScattering().choose(ResonantScattering.TABULATED));
        }
        Objective before = pattern.objective().choice();
        pattern.objective().choose(Objective.FULL);
        List<ScaleRange> scales = pattern.phases().stream().map(ScaleRange::new).toList();
        try {
            return refine();
        } finally {
            scales.forEach(ScaleRange::restore);
            pattern.objective().choose(before);
        }
    }

    private RefinementResult refine() {
        pattern.fitScales();
        List<PowderPhase> phases = byContribution();
        PowderPhase main = phases.get(0);
        TiedProfiles tied = new TiedProfiles(main, phases);
        RefinementStages fit = new RefinementStages(pattern, progress, () -> stopped);
        try {
            new CellSearch(pattern, fit).withZero(main);
            fit.stage("scales and background", 0, fit.scales(), fit.background());
            fit.stage("zero", 0, fit.corrections("zero"));
            fit.stage("cell of " + main.name(), 0, fit.cell(main));
            fit.stage("width", 0, fit.leading(main, ParType.PROFILE_WIDTH));
            phases.stream().skip(1).forEach(phase -> fitCell(fit, phase));
            fit.stage("shape", 0, fit.leading(main, ParType.PROFILE_SHAPE));
            fit.stage("widths", NOTICEABLY, fit.profile(main, ParType.PROFILE_WIDTH));
            fit.stage("asymmetry", NOTICEABLY, fit.profile(main, ParType.PROFILE_ASYMMETRY));
            fit.stage("shapes", NOTICEABLY, fit.profile(main, ParType.PROFILE_SHAPE));
            phases.stream().skip(1).forEach(phase -> fitCell(fit, phase));
            fit.stage("displacement", CLEARLY, fit.corrections("displacement"));
            phases.forEach(phase -> fit.stage(
                    "displacement factor of " + phase.name(),
                    NOTICEABLY,
                    List.of(phase.scattering().globalB())));
            phases.stream().skip(1).forEach(phase -> ownWidth(fit, tied, phase));
            fit.lastStage();
            return new RefinementResult(pattern, fit, tied);
        } finally {
            tied.release();
        }
    }

    private void fitCell(RefinementStages fit, PowderPhase phase) {
        List<RefinablePar> cell = fit.cell(phase);
        if (!fit.isRefined(cell) && fit.isSeen(phase)) {
            new CellSearch(pattern, fit).alone(phase);
            fit.stage("cell of " + phase.name(), 0, cell);
        }
    }

    private void ownWidth(RefinementStages fit, TiedProfiles tied, PowderPhase phase) {
        List<RefinablePar> width = tied.tied(phase, ParType.PROFILE_WIDTH).stream()
                .filter(p -> p.value() != 0)
                .toList();
        if (fit.isRefined(fit.cell(phase)) && !width.isEmpty()) {
            width.forEach(RefinablePar::unfollow);
            if (!fit.stage("width of " + phase.name(), NOTICEABLY, width)) {
                tied.tieAgain(phase);
            }
        }
    }

    private List<PowderPhase> byContribution() {
        return pattern.phases().stream()
                .sorted(Comparator.comparingDouble((PowderPhase p) -> -RefinementStages.contribution(p)))
                .toList();
    }

    /** Keeps a scale from becoming negative. */
    private static final class ScaleRange {
        private final RefinablePar scale;
        private final ParRange range;

        ScaleRange(PowderPhase phase) {
            scale = phase.scale();
            range = scale.range();
            scale.limit(0, Double.POSITIVE_INFINITY);
        }

        void restore() {
            scale.range(range);
        }
    }
}
