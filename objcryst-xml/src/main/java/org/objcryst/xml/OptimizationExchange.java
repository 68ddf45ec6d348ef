package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.objcryst.optimization.Schedule;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.xml.binding.OptimizationElement;
import org.objcryst.xml.binding.RefinedObjectElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** Hands descriptions of searches over. Seed and number of runs, which FOX does not store, ride along. */
final class OptimizationExchange {
    private static final List<Schedule.Kind> KINDS = List.of(
            Schedule.Kind.CONSTANT,
            Schedule.Kind.BOLTZMANN,
            Schedule.Kind.CAUCHY,
            Schedule.Kind.EXPONENTIAL,
            Schedule.Kind.SMART,
            Schedule.Kind.GAMMA);
    private static final List<String> KIND_WORDS =
            List.of("Constant", "Boltzmann", "Cauchy", "Exponential", "Smart", "Gamma");
    private static final OptionExchange<Schedule.Kind> TEMPERATURE =
            new OptionExchange<>("Temperature Schedule", KINDS, KIND_WORDS);
    private static final OptionExchange<Schedule.Kind> AMPLITUDE =
            new OptionExchange<>("Displacement Amplitude Schedule", KINDS, KIND_WORDS);
    private static final OptionExchange<Optimization.Algorithm> ALGORITHM = new OptionExchange<>(
            "Algorithm",
            List.of(Optimization.Algorithm.SIMULATED_ANNEALING, Optimization.Algorithm.PARALLEL_TEMPERING),
            List.of("Simulated Annealing", "Parallel Tempering"));
    private static final OptionExchange<Optimization.LeastSquares> LEAST_SQUARES = new OptionExchange<>(
            "Automatic Least Squares Refinement",
            List.of(
                    Optimization.LeastSquares.NEVER,
                    Optimization.LeastSquares.AT_THE_END,
                    Optimization.LeastSquares.OFTEN),
            List.of("Never", "At the end of each run", "Every 150000 trials, and at the end of each run"));
    private static final String OWN_ALGORITHM = "objcryst-algorithm";
    private static final String OWN_LEAST_SQUARES = "objcryst-least-squares";
    private static final String SEED = "objcryst-seed";
    private static final String RUNS = "objcryst-runs";
    private static final String TEMPERATURE_GAMMA = "objcryst-temperature-gamma";
    private static final String AMPLITUDE_GAMMA = "objcryst-amplitude-gamma";

    private final Links links;

    OptimizationExchange(Links links) {
        this.links = links;
    }

    Optimization read(OptimizationElement element, BiFunction<String, String, Optional<RefinableObj>> objects) {
        List<RefinableObj> found = new ArrayList<>();
        for (RefinedObjectElement refined : element.refined()) {
            objects.apply(refined.type(), refined.name()).ifPresentOrElse(found::add, () -> passOver(refined));
        }
        Optimization optimization = new Optimization(element.name(), found.toArray(RefinableObj[]::new));
        optimization.algorithm(
                element.furtherAttribute(OWN_ALGORITHM).isPresent()
                        ? Optimization.Algorithm.BASIN_HOPPING
                        : ALGORITHM.choice(element).orElse(Optimization.Algorithm.PARALLEL_TEMPERING));
        optimization.leastSquares(
                element.furtherAttribute(OWN_LEAST_SQUARES).isPresent()
                        ? Optimization.LeastSquares.USUAL
                        : LEAST_SQUARES.choice(element).orElse(Optimization.LeastSquares.NEVER));
        optimization.temperature(schedule(
                TEMPERATURE.choice(element),
                element.temperatures(),
                optimization.temperature(),
                element.furtherAttribute(TEMPERATURE_GAMMA)));
        optimization.amplitude(schedule(
                AMPLITUDE.choice(element),
                element.amplitudes(),
                optimization.amplitude(),
                element.furtherAttribute(AMPLITUDE_GAMMA)));
        optimization.trials(element.trials());
        element.furtherAttribute(SEED).map(Long::valueOf).ifPresent(optimization::seed);
        element.furtherAttribute(RUNS).map(Integer::valueOf).ifPresent(optimization::runs);
        return links.link(optimization, element);
    }

    private void passOver(RefinedObjectElement refined) {
        links.remark(refined, "there is no %s \"%s\" to optimise; passed over", refined.type(), refined.name());
        links.keep(refined);
    }

    private static Schedule schedule(
            Optional<Schedule.Kind> kind, Optional<NumbersElement> bounds, Schedule usual, Optional<String> gamma) {
        double[] maxMin = bounds.map(NumbersElement::values)
                .filter(v -> v.length == 2)
                .orElse(new double[] {usual.high(), usual.low()});
        return new Schedule(
                kind.orElse(usual.kind()),
                maxMin[0],
                maxMin[1],
                gamma.map(Double::valueOf).orElse(1.0));
    }

    OptimizationElement write(Optimization optimization) {
        OptimizationElement element = links.element(
                optimization, OptimizationElement.class, () -> new OptimizationElement(optimization.name()));
        boolean own = optimization.algorithm() == Optimization.Algorithm.BASIN_HOPPING;
        ALGORITHM.write(own ? Optimization.Algorithm.PARALLEL_TEMPERING : optimization.algorithm(), element);
        element.furtherAttribute(
                OWN_ALGORITHM, Optional.of(optimization.algorithm().toString()).filter(a -> own));
        TEMPERATURE.write(optimization.temperature().kind(), element);
        AMPLITUDE.write(optimization.amplitude().kind(), element);
        boolean usual = optimization.leastSquares() == Optimization.LeastSquares.USUAL;
        LEAST_SQUARES.write(usual ? Optimization.LeastSquares.OFTEN : optimization.leastSquares(), element);
        element.furtherAttribute(OWN_LEAST_SQUARES, Optional.of("usual").filter(u -> usual));
        element.temperatures(bounds(optimization.temperature()));
        element.amplitudes(bounds(optimization.amplitude()));
        element.trials(optimization.trials());
        ride(SEED, optimization.seed(), 1, element);
        ride(RUNS, optimization.runs(), 1, element);
        ride(TEMPERATURE_GAMMA, optimization.temperature().gamma(), 1, element);
        ride(AMPLITUDE_GAMMA, optimization.amplitude().gamma(), 1, element);
        List<RefinedObjectElement> refined = new ArrayList<>(
                optimization.objects().stream().map(this::reference).toList());
        element.refined().stream().filter(links::isKept).forEach(refined::add);
        element.refined().clear();
        element.refined().addAll(refined);
        return element;
    }

    private static void ride(String name, Number value, Number usual, OptimizationElement element) {
        element.furtherAttribute(
                name,
                Optional.of(value)
                        .filter(v -> v.doubleValue() != usual.doubleValue())
                        .map(String::valueOf));
    }

    private static NumbersElement bounds(Schedule schedule) {
        return NumbersElement.of(schedule.high(), schedule.low());
    }

    private RefinedObjectElement reference(RefinableObj object) {
        return new RefinedObjectElement(object.getClass().getSimpleName(), links.nameOf(object));
    }
}
