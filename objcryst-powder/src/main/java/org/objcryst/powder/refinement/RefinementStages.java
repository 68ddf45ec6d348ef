package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.RietveldFunction;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.extraction.ParameterPrior;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** A refinement under way: the parameters refined so far, and how to add more. */
final class RefinementStages {
    private static final int ROUNDS = 3;
    private static final int CYCLES = 8;
    private static final int LAST_CYCLES = 20;
    private static final double LAST_SHIFT = 0.02; // of a standard uncertainty
    /** A phase is seen if its scale is this many standard uncertainties above 0. */
    private static final double SEEN = 5;

    private final PowderPattern pattern;
    private final List<PowderPhase> known;
    private final RefinableModel model;
    private final FreeIntensities free;
    private final List<LsqFunction> functions;
    private final PhysicalLimits limits;
    private final Remarks remarks;
    private final Consumer<String> progress;
    private final BooleanSupplier stopped;
    private final Set<RefinablePar> refined = new LinkedHashSet<>();
    private final List<RefinementResult.Stage> stages = new ArrayList<>();

    /**
     * Nothing refined yet.
     *
     * @param free phases with free intensities
     */
    RefinementStages(
            PowderPattern pattern, List<PowderPhase> free, Consumer<String> progress, BooleanSupplier stopped) {
        this.pattern = pattern;
        known = pattern.phases().stream().filter(p -> !free.contains(p)).toList();
        this.progress = progress;
        this.stopped = stopped;
        model = new RefinableModel(pattern);
        this.free = new FreeIntensities(pattern, free);
        functions = free.isEmpty()
                ? List.of(new RietveldFunction(pattern))
                : List.of(this.free, ParameterPrior.ofBackground(background()));
        limits = new PhysicalLimits(pattern);
        remarks = new Remarks(
                known.stream().collect(Collectors.toMap(p -> p, p -> p.cell().lattice())));
    }

    double chiSquare() {
        return functions.stream().mapToDouble(LsqFunction::chiSquare).sum();
    }

    /** The phases with a structure. */
    List<PowderPhase> known() {
        return known;
    }

    /** The intensities of the other phases. */
    FreeIntensities free() {
        return free;
    }

    List<String> remarks(List<PhaseFraction> fractions) {
        return remarks.of(known, fractions);
    }

    List<RefinementResult.Stage> stages() {
        return stages;
    }

    /** Whether no further stage shall be begun; one is always done. */
    boolean isStopped() {
        return stopped.getAsBoolean() && !refined.isEmpty();
    }

    /** Takes over what was refined elsewhere. */
    void adopt(List<RefinablePar> pars, List<RefinementResult.Stage> done) {
        refined.addAll(pars);
        stages.addAll(done);
    }

    List<RefinablePar> refined() {
        return List.copyOf(refined);
    }

    boolean isRefined(Collection<RefinablePar> pars) {
        return refined.containsAll(pars);
    }

    /** The sum of the areas of all reflections. */
    static double contribution(PowderPhase phase) {
        return phase.scale().value() * Arrays.stream(phase.intensities()).sum();
    }

    List<RefinablePar> scales() {
        return known.stream().map(PowderPhase::scale).toList();
    }

    /** Scales and free intensities as they fit best, or nearly; other parameters stand still. */
    void fitScales() {
        for (int round = 0; round < (free.isEmpty() || known.isEmpty() ? 1 : ROUNDS); round++) {
            scales().forEach(s -> s.fixed(false));
            pattern.fitScales();
            scales().forEach(s -> s.fixed(true));
            free.solve();
        }
    }

    List<RefinablePar> background() {
        return pattern.background().map(Background::linearPars).orElse(List.of());
    }

    /** The zero, the displacement …: corrections of positions by their name. */
    List<RefinablePar> corrections(String name) {
        return pattern.axis().parameters().stream()
                .filter(p ->
                        p.type().isA(ParType.POSITION_CORRECTION) && p.name().equals(name))
                .toList();
    }

    List<RefinablePar> cell(PowderPhase phase) {
        return independent(phase.cell().latticePars());
    }

    List<RefinablePar> profile(PowderPhase phase, ParType family) {
        return independent(phase.profile().parameters().stream()
                .filter(p -> p.type().isA(family))
                .toList());
    }

    /** Isotropic displacements of the atoms of a phase. */
    List<RefinablePar> displacements(PowderPhase phase) {
        return phase.crystal().scatteringPowers().stream()
                .filter(power -> !power.isAnisotropic())
                .map(ScatteringPower::biso)
                .toList();
    }

    /** The parameters of a family that are not 0: W, η₀. */
    List<RefinablePar> leading(PowderPhase phase, ParType family) {
        return profile(phase, family).stream().filter(p -> p.value() != 0).toList();
    }

    private static List<RefinablePar> independent(List<RefinablePar> pars) {
        return pars.stream().filter(p -> p.isUsed() && !p.isFollowing()).toList();
    }

    /** Whether a phase stands out of the noise with its present peaks. */
    boolean isSeen(PowderPhase phase) {
        if (!known.contains(phase)) {
            return contribution(phase) > 0;
        }
        List<RefinablePar> linear = new ArrayList<>(scales());
        linear.addAll(background());
        double sigma = uncertainties(linear).sigma(phase.scale());
        return sigma > 0 && phase.scale().value() > SEEN * sigma;
    }

    Uncertainties uncertainties(Collection<RefinablePar> pars) {
        return new LeastSquares(model).functions(functions).uncertainties(pars);
    }

    /** Refines with some parameters added; undone unless χ² falls by the given fraction and the model stays possible. */
    @SafeVarargs
    final boolean stage(String name, double leastGain, Collection<RefinablePar>... added) {
        Set<RefinablePar> wanted = new LinkedHashSet<>(refined);
        boolean something = false;
        for (Collection<RefinablePar> some : added) {
            something |= wanted.addAll(some);
        }
        if (!something || isStopped()) {
            return false;
        }
        return run(name, leastGain, wanted, new LeastSquares(model).cycles(CYCLES));
    }

    /** Refines everything to the end. */
    void lastStage() {
        if (!refined.isEmpty() && !isStopped()) {
            LeastSquares squares = new LeastSquares(model)
                    .cycles(LAST_CYCLES)
                    .relativeDecrease(0)
                    .shiftOverSigma(LAST_SHIFT);
            run("everything", 0, refined, squares);
        }
    }

    private boolean run(String name, double leastGain, Set<RefinablePar> wanted, LeastSquares squares) {
        double[] start = model.save();
        double before = chiSquare();
        boolean kept = succeeds(wanted, squares) && chiSquare() < (1 - leastGain) * before;
        if (kept) {
            refined.addAll(List.copyOf(wanted));
        } else {
            model.restore(start);
            free.solve();
        }
        RefinementResult.Stage stage =
                new RefinementResult.Stage(name, kept, pattern.agreement().rwp());
        stages.add(stage);
        progress.accept(stage.toString());
        return kept;
    }

    private boolean succeeds(Set<RefinablePar> wanted, LeastSquares squares) {
        try {
            squares.functions(functions).refine(wanted);
            return limits.hold();
        } catch (ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }
}
