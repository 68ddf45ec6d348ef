package org.objcryst.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.objcryst.optimization.BasinHopping;
import org.objcryst.optimization.MultiRun;
import org.objcryst.optimization.ParallelTempering;
import org.objcryst.optimization.Schedule;
import org.objcryst.optimization.SearchAlgorithm;
import org.objcryst.optimization.SimulatedAnnealing;
import org.objcryst.refinable.RefinableObj;

/**
 * A search that a project describes: which objects, by which algorithm, how many trials.
 *
 * <pre>
 *   var optimization = Project.read(Path.of("pbso4-joint.xml")).optimizations().get(0);
 *   optimization.search().runs(10).seed(1).run();
 * </pre>
 */
public final class Optimization {
    /** Trials of a run where a project says nothing. */
    public static final long USUAL_TRIALS = 10_000_000;

    /** How to search. */
    public enum Algorithm {
        /** One chain whose temperature falls. */
        SIMULATED_ANNEALING,
        /** Chains at a ladder of temperatures. */
        PARALLEL_TEMPERING,
        /** Descents from minimum to minimum, which FOX takes for {@link #PARALLEL_TEMPERING}. */
        BASIN_HOPPING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** When configurations are refined by least squares. */
    public enum LeastSquares {
        /** As objcryst does it by itself: often, and with hops at the end. FOX takes it for {@link #OFTEN}. */
        USUAL,
        /** Not at all; what projects mean that do not say. */
        NEVER,
        /** The best of each run. */
        AT_THE_END,
        /** Every 150 000 trials, and the best of each run. */
        OFTEN
    }

    private static final long OFTEN_INTERVAL = 150_000;

    private final List<RefinableObj> objects = new ArrayList<>();
    private String name;
    private Algorithm algorithm = Algorithm.BASIN_HOPPING;
    private Schedule temperature = Schedule.smart(1e6, 1e-3);
    private Schedule amplitude = Schedule.exponential(8, 0.125);
    private LeastSquares leastSquares = LeastSquares.USUAL;
    private long trials = USUAL_TRIALS;
    private long seed = 1;
    private int runs = 1;

    /**
     * Basin hopping, as objcryst searches by itself.
     *
     * @param name what users call it
     * @param objects what is varied and what it is compared with: crystals, patterns, single-crystal data
     */
    public Optimization(String name, RefinableObj... objects) {
        this.name = name;
        this.objects.addAll(List.of(objects));
    }

    /**
     * What users call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Renames it.
     *
     * @param newName what users call it
     * @return this
     */
    public Optimization name(String newName) {
        name = newName;
        return this;
    }

    /**
     * What is varied and what it is compared with.
     *
     * @return a read-only view
     */
    public List<RefinableObj> objects() {
        return Collections.unmodifiableList(objects);
    }

    /**
     * How to search.
     *
     * @return basin hopping at first
     */
    public Algorithm algorithm() {
        return algorithm;
    }

    /**
     * Chooses how to search.
     *
     * @param newAlgorithm the way
     * @return this
     */
    public Optimization algorithm(Algorithm newAlgorithm) {
        algorithm = newAlgorithm;
        return this;
    }

    /**
     * Temperatures, of the trials or of the worlds.
     *
     * @return in units of the cost
     */
    public Schedule temperature() {
        return temperature;
    }

    /**
     * Sets the temperatures.
     *
     * @param schedule in units of the cost
     * @return this
     */
    public Optimization temperature(Schedule schedule) {
        temperature = schedule;
        return this;
    }

    /**
     * Amplitudes of moves, of the trials or of the worlds.
     *
     * @return factors on all random steps
     */
    public Schedule amplitude() {
        return amplitude;
    }

    /**
     * Sets the amplitudes.
     *
     * @param schedule factors on all random steps
     * @return this
     */
    public Optimization amplitude(Schedule schedule) {
        amplitude = schedule;
        return this;
    }

    /**
     * When configurations are refined.
     *
     * @return as usual at first
     */
    public LeastSquares leastSquares() {
        return leastSquares;
    }

    /**
     * Sets when configurations are refined.
     *
     * @param use the choice
     * @return this
     */
    public Optimization leastSquares(LeastSquares use) {
        leastSquares = use;
        return this;
    }

    /**
     * Trials of a run.
     *
     * @return {@value #USUAL_TRIALS} at first
     */
    public long trials() {
        return trials;
    }

    /**
     * Sets the trials of a run.
     *
     * @param number positive
     * @return this
     */
    public Optimization trials(long number) {
        trials = positive("trials", number);
        return this;
    }

    /**
     * Number of independent runs.
     *
     * @return 1 at first
     */
    public int runs() {
        return runs;
    }

    /**
     * Sets the number of independent runs; FOX does not know it.
     *
     * @param number positive
     * @return this
     */
    public Optimization runs(int number) {
        runs = (int) positive("runs", number);
        return this;
    }

    /**
     * What fixes all random numbers.
     *
     * @return 1 at first
     */
    public long seed() {
        return seed;
    }

    /**
     * Sets what fixes all random numbers; FOX does not know it.
     *
     * @param newSeed any number
     * @return this
     */
    public Optimization seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * The search that this describes, over the objects themselves, not over copies.
     *
     * @return to be run
     * @throws IllegalStateException if there is nothing to vary
     */
    public MultiRun search() {
        if (objects.isEmpty()) {
            throw new IllegalStateException("the optimisation \"%s\" has no objects".formatted(name));
        }
        return configure(new MultiRun(objects.toArray(RefinableObj[]::new)));
    }

    /**
     * Gives a search over these objects the settings of this project.
     *
     * @param search changed
     * @return the same
     */
    public MultiRun configure(MultiRun search) {
        search.algorithm(searchAlgorithm()).trials(trials).runs(runs).seed(seed);
        return switch (leastSquares) {
            case USUAL -> search;
            case NEVER -> search.leastSquaresEvery(0).leastSquaresAtTheEnd(false);
            case AT_THE_END -> search.leastSquaresEvery(0).leastSquaresAtTheEnd(true);
            case OFTEN -> search.leastSquaresEvery(OFTEN_INTERVAL).leastSquaresAtTheEnd(true);
        };
    }

    private SearchAlgorithm searchAlgorithm() {
        return switch (algorithm) {
            case SIMULATED_ANNEALING -> new SimulatedAnnealing(temperature, steps());
            case PARALLEL_TEMPERING -> tempering(new ParallelTempering().amplitude(steps()));
            case BASIN_HOPPING -> new BasinHopping();
        };
    }

    private Schedule steps() {
        return amplitude.kind() == Schedule.Kind.CONSTANT
                ? Schedule.constant(Math.sqrt(amplitude.high() * amplitude.low()))
                : amplitude;
    }

    private ParallelTempering tempering(ParallelTempering search) {
        return hasOwnLadder() ? search : search.temperature(temperature);
    }

    /** The temperatures of tempering that begin at fractions of the first cost have no bounds. */
    private boolean hasOwnLadder() {
        return temperature.kind() == Schedule.Kind.SMART || temperature.kind() == Schedule.Kind.CONSTANT;
    }

    private long positive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "optimisation \"%s\": %s must be positive, got %d".formatted(name, what, number));
        }
        return number;
    }

    @Override
    public String toString() {
        return "%s: %s, %d objects, %d runs of %d trials".formatted(name, algorithm, objects.size(), runs, trials);
    }
}
