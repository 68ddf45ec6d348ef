package org.objcryst.powder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.background.AutomaticBackground;
import org.objcryst.powder.background.BackgroundPoints;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.extraction.ExtractionFunction;
import org.objcryst.powder.extraction.FitWatch;
import org.objcryst.powder.extraction.MeasuredPattern;
import org.objcryst.powder.extraction.ProfileRefinement;
import org.objcryst.powder.extraction.WidthEstimate;
import org.objcryst.powder.profile.DoubleExponentialProfile;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.powder.profile.TiedProfiles;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * Prepares a pattern with known cells, space groups and wavelength for the solution of a structure, without help: finds a
 * background if there is none, estimates the widths of peaks, and refines zero, cells, peak shapes and background with free
 * intensities; then other shapes are tried. What was refined stays fixed in the pattern.
 *
 * <pre>
 *   ProfileFitResult fit = new ProfileFit(pattern).run();
 *   fit.intensities(0);      // h, k, l, intensity, sigma of the first phase
 * </pre>
 *
 * @see ProfileRefinement
 */
public final class ProfileFit {
    /** Data without noise must not silence restraints altogether. */
    private static final double LEAST_REDUCED_CHI_SQUARE = 0.01;

    /** Two points of the background are at least this many widths of a peak apart. */
    private static final double WIDTHS_BETWEEN_POINTS = 10;
    /** Widths start too large: wide peaks find their places from further away. */
    private static final double START_WIDTHS = 2;

    private final PowderPattern pattern;
    private AutomaticBackground automatic = new AutomaticBackground();
    private boolean refiningCells = true;
    private FitWatch watch = FitWatch.NOBODY;
    private boolean choosingProfiles = true;

    /**
     * A fit of a pattern with at least one phase.
     *
     * @param pattern is left with the refined values
     */
    public ProfileFit(PowderPattern pattern) {
        if (pattern.phases().isEmpty()) {
            throw new IllegalStateException(
                    "%s: a profile fit needs the cell of at least one phase; add it with addPhase"
                            .formatted(pattern.name()));
        }
        this.pattern = pattern;
    }

    /**
     * How to find a background where the pattern has none.
     *
     * @param newAutomatic settings
     * @return this
     */
    public ProfileFit background(AutomaticBackground newAutomatic) {
        automatic = newAutomatic;
        return this;
    }

    /**
     * Says who follows the fit.
     *
     * @param newWatch hears of each stage and may end the fit with what it has
     * @return this
     */
    public ProfileFit watchedBy(FitWatch newWatch) {
        watch = newWatch;
        return this;
    }

    /**
     * Leaves the cells as they are and refines the wavelength instead: for a second pattern of the same crystal.
     *
     * @return this
     */
    public ProfileFit keepingCells() {
        refiningCells = false;
        return this;
    }

    /**
     * Leaves the profile as it is. Otherwise the profile of a single phase that was added without one is replaced where
     * Thompson-Cox-Hastings with axial divergence, or with anisotropic strain, explains the pattern better.
     *
     * @return this
     */
    public ProfileFit keepingProfile() {
        choosingProfiles = false;
        return this;
    }

    /**
     * Fits.
     *
     * @return how well it went, and the intensities
     */
    public ProfileFitResult run() {
        Optional<ThompsonCoxHastingsProfile> wanted = wanted();
        wanted.ifPresent(w -> pattern.phases().get(0).profile(new PseudoVoigtProfile()));
        start();
        PatternLines lines = new PatternLines(pattern.axis(), pattern.phases());
        MeasuredPattern measured = new MeasuredPattern(
                pattern.x(), pattern.observed(), pattern.weights().clone(), pattern::backgroundCurve, lines::now);
        ProfileRefinement refinement = new ProfileRefinement(model(), measured).watchedBy(watch);
        refine(refinement);
        List<ProfileRefinement.Stage> stages = refinement.stages();
        if (wanted.isPresent() || mayChoose()) {
            ShapeChoice choice = choice(measured);
            refinement = wanted.isPresent() ? choice.fitted(refinement, wanted.get()) : choice.choose(refinement);
            stages = choice.stages();
        }
        refinement.refined().forEach(p -> p.fixed(true));
        Uncertainties uncertainties = refinement.uncertainties();
        uncertainties.record();
        ExtractionFunction function = refinement.function();
        ProfileFitResult result = new ProfileFitResult(pattern, lines, function, uncertainties, stages);
        pattern.costScale(1 / Math.max(result.reducedChiSquare(), LEAST_REDUCED_CHI_SQUARE));
        return result;
    }

    private boolean mayChoose() {
        return choosingProfiles
                && !pattern.axis().isTimeOfFlight()
                && pattern.phases().size() == 1
                && !pattern.phases().get(0).isProfileChosen();
    }

    /** A profile without values that is hard to start from: the fit begins with a pseudo-Voigt in its place. */
    private Optional<ThompsonCoxHastingsProfile> wanted() {
        return pattern.phases().size() == 1
                        && pattern.phases().get(0).profile() instanceof ThompsonCoxHastingsProfile profile
                        && profile.isNew()
                ? Optional.of(profile)
                : Optional.empty();
    }

    private ShapeChoice choice(MeasuredPattern measured) {
        List<RefinableObj> common = new ArrayList<>(model().tops());
        common.removeIf(ReflectionProfile.class::isInstance);
        return new ShapeChoice(
                pattern.phases().get(0),
                new RefinableModel(common),
                () -> new ProfileRefinement(model(), measured).watchedBy(watch),
                pattern.x()[0],
                pattern.x()[lastUsed(pattern.weights())]);
    }

    /** All phases have the peak shapes of the first one, until a width of their own is worth while. */
    private void refine(ProfileRefinement refinement) {
        List<ReflectionProfile> profiles =
                pattern.phases().stream().map(PowderPhase::profile).toList();
        try (TiedProfiles tied = new TiedProfiles(profiles.get(0), profiles)) {
            refinement.run();
            for (PowderPhase phase : pattern.phases()) {
                List<RefinablePar> widths = tied.untieWidths(phase.profile());
                if (!widths.isEmpty() && !refinement.more("width of " + phase.name(), widths)) {
                    tied.tieAgain(phase.profile());
                }
            }
        }
    }

    /** What may be refined, without the parts that would be costly to evaluate. */
    private RefinableModel model() {
        Set<RefinableObj> parts = new LinkedHashSet<>();
        parts.add(pattern.axis());
        pattern.background().ifPresent(parts::add);
        for (PowderPhase phase : pattern.phases()) {
            parts.add(phase.profile());
            if (refiningCells) {
                parts.add(phase.cell());
            }
        }
        return new RefinableModel(new ArrayList<>(parts));
    }

    /**
     * Only makes the start: a background if there is none, and widths for profiles that nobody has touched, rather too wide than
     * too narrow. Nothing is refined.
     *
     * @return this
     */
    public ProfileFit start() {
        int end = lastUsed(pattern.weights()) + 1;
        double[] x = Arrays.copyOf(pattern.x(), end);
        double[] y = Arrays.copyOf(pattern.observed(), end);
        double[] sigma = Arrays.copyOf(pattern.results().sigmas(), end);
        if (pattern.background().isEmpty()) {
            double rough = width(x, y, sigma, automatic.fit(x, y, sigma));
            BackgroundPoints points =
                    automatic.closest(WIDTHS_BETWEEN_POINTS * rough).fit(x, y, sigma);
            pattern.background(new PointBackground(points.x(), points.height()).interpolation(points.interpolation()));
        }
        double[] net = minus(y, pattern.background().orElseThrow().values(x));
        if (pattern.axis().isTimeOfFlight()) {
            startOfTimes(x, net, sigma);
        } else {
            double fwhm = WidthEstimate.fwhm(x, net, sigma);
            pattern.phases().forEach(phase -> phase.profile().start(START_WIDTHS * fwhm));
        }
        return this;
    }

    /** Widths grow with the time of flight: they are alike on a logarithmic scale. */
    private void startOfTimes(double[] x, double[] net, double[] sigma) {
        double[] logarithm = Arrays.stream(x).map(Math::log).toArray();
        double relative = START_WIDTHS * WidthEstimate.fwhm(logarithm, net, sigma);
        double difc = pattern.axis().par("difc").value();
        for (PowderPhase phase : pattern.phases()) {
            if (phase.profile() instanceof DoubleExponentialProfile profile) {
                profile.startRelative(relative, difc);
            }
        }
    }

    private static double width(double[] x, double[] y, double[] sigma, BackgroundPoints background) {
        return WidthEstimate.fwhm(x, minus(y, background.values(x)), sigma);
    }

    private static double[] minus(double[] y, double[] b) {
        double[] net = y.clone();
        for (int i = 0; i < net.length; i++) {
            net[i] -= b[i];
        }
        return net;
    }

    private int lastUsed(double[] weights) {
        for (int i = weights.length - 1; i >= 0; i--) {
            if (weights[i] > 0) {
                return i;
            }
        }
        throw new IllegalStateException("%s: no point has a weight".formatted(pattern.name()));
    }
}
