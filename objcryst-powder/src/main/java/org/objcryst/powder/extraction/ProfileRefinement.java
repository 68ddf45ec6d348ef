package org.objcryst.powder.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * The unattended refinement of cell, zero, background and peak shapes of a pattern with free intensities, in stages: first
 * the reflections at low angles, where an error of the cell moves peaks by less than their width; then the range grows; then
 * shapes are refined in the order of their importance. A stage that does not lower χ² is undone.
 *
 * <p>Parameters are told apart by their types; nobody's fixed flags are looked at or changed.
 */
public final class ProfileRefinement {
    /** Numbers of reflections in the range that grows. */
    private static final int[] RANGES = {40, 80, 160};
    /** By which fraction parameters of lesser importance must lower χ². */
    private static final double NOTICEABLY = 0.005;
    /** The same for a correction that is hard to tell from others. */
    private static final double CLEARLY = 0.1;
    /** Least fall of R_wp in a round that calls for another one. */
    private static final double STILL_MOVING = 0.001;

    private static final int MOST_ROUNDS = 5;
    /** Of the rates of rise and decay to begin with. */
    private static final double[] PULSES = {1, 0.4, 3, 10};

    private final FitStages fit;

    /**
     * One stage of the refinement.
     *
     * @param name what was added
     * @param kept whether χ² became lower
     * @param rwp weighted profile R factor after the stage, over the range of the stage
     */
    public record Stage(String name, boolean kept, double rwp) {}

    /**
     * A refinement of one pattern.
     *
     * @param model holds the parameters that are refined
     * @param pattern what is fitted
     */
    public ProfileRefinement(RefinableModel model, MeasuredPattern pattern) {
        fit = new FitStages(model, pattern);
    }

    /**
     * Says who follows the refinement.
     *
     * @param watch hears of stages and may end them
     * @return this
     */
    public ProfileRefinement watchedBy(FitWatch watch) {
        fit.watch(watch);
        return this;
    }

    /**
     * Refines everything. Widths should start from {@link WidthEstimate}, rather too wide than too narrow.
     *
     * @return what was done
     */
    public List<Stage> run() {
        new Capture(fit).run();
        fit.announce();
        for (int reflections : RANGES) {
            if (reflections < fit.reflections()) {
                fit.range(reflections);
                fit.stage("first %d reflections".formatted(reflections), 0, List.of());
            }
        }
        fit.wholeRange();
        fit.stage("whole pattern", 0, List.of());
        if (fit.isTimeOfFlight()) {
            pulse();
        }
        fit.stage("shape", 0, fit.leading(ParType.PROFILE_SHAPE));
        fit.stage("widths", 0, fit.pars(ParType.PROFILE_WIDTH));
        fit.stage("background", 0, fit.pars(ParType.BACKGROUND));
        fit.stage("asymmetry", NOTICEABLY, fit.pars(ParType.PROFILE_ASYMMETRY));
        fit.stage("shapes", NOTICEABLY, fit.pars(ParType.PROFILE_SHAPE));
        fit.stage("displacement", CLEARLY, fit.corrections("displacement"));
        if (fit.isTimeOfFlight()) {
            fit.stage("difa", CLEARLY, fit.corrections("difa"));
        }
        fit.stage("everything again", 0, List.of());
        return stages();
    }

    /** The shape of the pulse, from rises and decays of several lengths: a wrong one is taken for a width and the other way round. */
    private void pulse() {
        FitStages.State start = fit.save();
        FitStages.State best = start;
        double bestRwp = fit.rwp();
        for (double factor : PULSES) {
            fit.restore(start);
            List<RefinablePar> rates = fit.leading(ParType.PROFILE_ASYMMETRY);
            rates.forEach(r -> r.set(factor * r.value()));
            fit.stage("pulse, rates from %s".formatted(factor), 0, rates);
            if (fit.rwp() < bestRwp) {
                bestRwp = fit.rwp();
                best = fit.save();
            }
        }
        fit.restore(best);
    }

    /**
     * What was done so far.
     *
     * @return in order
     */
    public List<Stage> stages() {
        return fit.stages();
    }

    /**
     * One more stage after {@link #run()}, with everything refined again.
     *
     * @param name what is added
     * @param added parameters of the model
     * @return false if it was undone because χ² did not fall noticeably
     */
    public boolean more(String name, Collection<RefinablePar> added) {
        return fit.stage(name, NOTICEABLY, added);
    }

    /**
     * Finds where a parameter of the profile should start that has no derivative at 0: from each of the given values it is fitted to
     * the reflections at low angles, with zero, cell and widths.
     *
     * @param par is left at the best value found
     * @param starts values to begin with
     */
    public void scan(RefinablePar par, double... starts) {
        new StartScan(fit, par).run(starts);
    }

    /**
     * Refines a pattern whose cell, zero and background were refined before, with shapes that are new but not far off.
     *
     * @param others what is refined besides the shapes
     */
    public void reshape(Collection<RefinablePar> others) {
        fit.announce();
        fit.wholeRange();
        List<RefinablePar> leading = new ArrayList<>(others);
        leading.addAll(fit.leading(ParType.PROFILE_WIDTH));
        leading.addAll(fit.leading(ParType.PROFILE_SHAPE));
        fit.stage("other shapes", 0, leading);
        fit.stage("asymmetry", 0, fit.pars(ParType.PROFILE_ASYMMETRY));
        fit.stage("widths", 0, fit.pars(ParType.PROFILE_WIDTH));
        fit.stage("shapes", NOTICEABLY, fit.pars(ParType.PROFILE_SHAPE));
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && rwp() < (1 - STILL_MOVING) * before; round++) {
            before = rwp();
            fit.stage("everything again", 0, List.of());
        }
    }

    /**
     * R_wp with the present parameters, over the range in use.
     *
     * @return a fraction
     */
    public double rwp() {
        return fit.rwp();
    }

    /**
     * Standard uncertainties and correlations of what was refined, the intensities being free.
     *
     * @return at the present point; scaled by the goodness of fit
     */
    public Uncertainties uncertainties() {
        return fit.uncertainties();
    }

    /**
     * The function that was fitted, at its last state.
     *
     * @return over the whole pattern after {@link #run()}
     */
    public ExtractionFunction function() {
        return fit.function();
    }

    /**
     * What was refined and kept.
     *
     * @return parameters of the model
     */
    public List<RefinablePar> refined() {
        return fit.refined();
    }
}
