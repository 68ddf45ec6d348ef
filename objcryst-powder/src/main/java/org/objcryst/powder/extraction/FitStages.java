package org.objcryst.powder.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** A profile fit under way: the range of the pattern in use, the parameters refined so far, and how to add more. */
final class FitStages {
    private static final ProfileRange RANGE = new ProfileRange(1e-3, false);
    private static final int CYCLES = 8;
    /** By which fraction of χ² cell and zero must repay a standard deviation from where they were said to be. */
    private static final double SERIOUSNESS = 0.01;
    /** Widths below this part of their start have escaped to where no peak is seen any more. */
    private static final double TOO_NARROW = 0.25;

    private static final double LARGEST_ZERO = Math.toRadians(0.2);
    /** In widths of the first peak. */
    private static final double LARGEST_ZERO_OF_TIMES = 4;

    private static final String SCALE_OF_TIMES = "difc";

    private final RefinableModel model;
    private final MeasuredPattern pattern;
    private final ParameterPrior backgroundPrior;
    private final ParameterPrior positionPrior;
    private final double narrowest;
    private Set<RefinablePar> refined = new LinkedHashSet<>();
    private List<ProfileRefinement.Stage> stages = new ArrayList<>();
    private ExtractionFunction function;
    private ParameterPrior position;
    private boolean positionsAreRoughlyKnown = true;
    private FitWatch watch = FitWatch.NOBODY;
    private boolean announcing;
    private final boolean descending;

    /** A point of the fit to come back to; the range is not part of it. */
    record State(double[] values, Set<RefinablePar> refined, List<ProfileRefinement.Stage> stages) {}

    FitStages(RefinableModel model, MeasuredPattern pattern) {
        this.model = model;
        this.pattern = pattern;
        double[] centre = lines().centre();
        descending = centre.length > 1 && centre[0] > centre[centre.length - 1];
        narrowest = Arrays.stream(lines().shape())
                .mapToDouble(PeakShape::fwhm)
                .min()
                .orElse(0);
        backgroundPrior = ParameterPrior.ofBackground(pars(ParType.BACKGROUND));
        positionPrior = new ParameterPrior(
                "cell and zero",
                Stream.of(cellsOrWavelength(), pars(ParType.POSITION_CORRECTION))
                        .flatMap(List::stream)
                        .toList(),
                this::positionSigma);
    }

    private double positionSigma(RefinablePar par) {
        boolean isLength = par.type().isA(ParType.CELL_LENGTH) || par.type().isA(ParType.WAVELENGTH);
        if (isLength || par.name().equals(SCALE_OF_TIMES)) {
            return 0.002 * par.value();
        }
        boolean isTime = descending && par.type().isA(ParType.POSITION_CORRECTION);
        return isTime ? firstWidth() : Math.toRadians(0.1);
    }

    /** How far off the zero may be when nothing is known. */
    double largestZero() {
        return descending ? LARGEST_ZERO_OF_TIMES * firstWidth() : LARGEST_ZERO;
    }

    List<RefinablePar> pars(Predicate<RefinablePar> wanted) {
        return model.parameters().stream()
                .filter(p -> p.isUsed() && !p.isFollowing())
                .filter(wanted)
                .toList();
    }

    List<RefinablePar> pars(ParType family) {
        return pars(p -> p.type().isA(family));
    }

    /** What stretches the pattern: the cells, or the wavelength or difc where the cells are not to be refined. */
    List<RefinablePar> cellsOrWavelength() {
        List<RefinablePar> cells = pars(ParType.UNIT_CELL);
        if (!cells.isEmpty()) {
            return cells;
        }
        return descending ? corrections(SCALE_OF_TIMES) : pars(ParType.WAVELENGTH);
    }

    /** The zero, the displacement …: corrections of positions by their name. */
    List<RefinablePar> corrections(String name) {
        return pars(p -> p.type().isA(ParType.POSITION_CORRECTION) && p.name().equals(name));
    }

    /** The parameters of a family that are not 0: W, η₀. */
    List<RefinablePar> leading(ParType family) {
        return pars(p -> p.type().isA(family) && p.value() != 0);
    }

    /** Whether the first reflections lie at the end of the pattern, as with times of flight. */
    boolean isTimeOfFlight() {
        return descending;
    }

    private PeakLines lines() {
        return pattern.lines().get();
    }

    int reflections() {
        return lines().reflections();
    }

    double firstWidth() {
        return lines().shape()[0].fwhm();
    }

    ExtractionFunction function() {
        return function;
    }

    State save() {
        return new State(model.save(), new LinkedHashSet<>(refined), new ArrayList<>(stages));
    }

    void restore(State state) {
        model.restore(state.values());
        refined = new LinkedHashSet<>(state.refined());
        stages = new ArrayList<>(state.stages());
    }

    void watch(FitWatch newWatch) {
        watch = newWatch;
    }

    /** Tells what was done so far, and from now on each stage. */
    void announce() {
        stages.forEach(watch::done);
        announcing = true;
    }

    List<ProfileRefinement.Stage> stages() {
        return List.copyOf(stages);
    }

    List<RefinablePar> refined() {
        return List.copyOf(refined);
    }

    /** Uses the points up to the n-th reflection. */
    void range(int reflections) {
        double[] previous = function == null ? new double[0] : function.intensities();
        double least = 1e-3 * Arrays.stream(previous).max().orElse(0);
        function = new ExtractionFunction(pattern.withWeights(weightsUpTo(reflections)), RANGE);
        if (previous.length > 0) {
            function.intensities(
                    Arrays.stream(previous).map(v -> Math.max(v, least)).toArray());
        }
    }

    /** Uses all points and believes them more than what was said of cell and zero. */
    void wholeRange() {
        range(Integer.MAX_VALUE);
        positionsAreRoughlyKnown = false;
    }

    /** From the side of the long spacings. */
    private double[] weightsUpTo(int reflections) {
        double[] used = pattern.weights().clone();
        PeakLines now = lines();
        if (reflections >= now.reflections()) {
            return used;
        }
        double side = descending ? -1 : 1;
        double[] sorted = Arrays.stream(now.centre())
                .filter(Double::isFinite)
                .map(c -> side * c)
                .sorted()
                .toArray();
        double limit = sorted[Math.min(reflections * now.size() / now.reflections(), sorted.length) - 1];
        for (int i = 0; i < used.length; i++) {
            used[i] = side * pattern.x()[i] <= limit ? used[i] : 0;
        }
        return used;
    }

    /** Refines with some parameters added; undone unless the cost falls by the given fraction. */
    boolean stage(String name, double leastGain, Collection<RefinablePar> added) {
        Set<RefinablePar> wanted = new LinkedHashSet<>(refined);
        boolean nothingNew = !wanted.addAll(added) && !added.isEmpty();
        if (wanted.isEmpty() || nothingNew || watch.isStopped() && !refined.isEmpty()) {
            return false;
        }
        function.refreshReach();
        position = positionPrior.weighted(positionsAreRoughlyKnown ? SERIOUSNESS * function.chiSquare() : 0);
        double[] start = model.save();
        double before = cost();
        boolean kept = improves(wanted) && cost() < (1 - leastGain) * before;
        if (kept) {
            refined.addAll(wanted);
        } else {
            model.restore(start);
        }
        ProfileRefinement.Stage done = new ProfileRefinement.Stage(name, kept, rwp());
        stages.add(done);
        if (announcing) {
            watch.done(done);
        }
        return kept;
    }

    private boolean improves(Set<RefinablePar> wanted) {
        try {
            new LeastSquares(model)
                    .functions(List.of(function, backgroundPrior, position))
                    .cycles(CYCLES)
                    .refine(wanted);
            return !tooNarrow();
        } catch (ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean tooNarrow() {
        double[] x = pattern.x();
        PeakLines now = lines();
        for (int m = 0; m < now.size(); m++) {
            boolean used = now.centre()[m] > x[0] && now.centre()[m] < x[x.length - 1];
            if (used && now.shape()[m].fwhm() < TOO_NARROW * narrowest) {
                return true;
            }
        }
        return false;
    }

    /** Of everything refined, with what is known of the background. */
    Uncertainties uncertainties() {
        return new LeastSquares(model)
                .functions(List.of(function, backgroundPrior))
                .uncertainties(refined);
    }

    private double cost() {
        return function.chiSquare() + backgroundPrior.chiSquare() + position.chiSquare();
    }

    /** Weighted profile R factor over the range in use. */
    double rwp() {
        double[] observed = pattern.observed();
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += function.weights()[i] * observed[i] * observed[i];
        }
        return sum > 0 ? Math.sqrt(function.chiSquare() / sum) : 0;
    }
}
