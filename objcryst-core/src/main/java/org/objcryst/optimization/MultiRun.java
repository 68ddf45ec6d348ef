package org.objcryst.optimization;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateFolder;
import org.objcryst.state.StateKey;

/**
 * Independent runs of a global optimiser from random starts, several at a time. Each run owns a deep copy of the model and
 * its own random numbers, so that the results depend on the seed but not on the number of threads. Whatever happens, the
 * best is kept; at the end the model is left there.
 *
 * <pre>
 *   MultiRun search = new MultiRun(crystal, pattern).runs(10).trials(1_000_000).seed(1);
 *   RunResult best = search.run().get(0);
 * </pre>
 *
 * <p>A search that keeps its state in a folder survives the end of its process at any moment:
 * {@code search.state(folder).resume(true)} takes finished runs from there and goes on with the others. What comes out is what
 * would have come out without the interruption, to the last bit, whatever the number of threads.
 */
public final class MultiRun {
    /** What a search leaves alone unless asked otherwise: what belongs to the measurement rather than to the structure. */
    private static final List<ParType> NOT_SEARCHED = List.of(
            ParType.UNIT_CELL,
            ParType.PROFILE,
            ParType.BACKGROUND,
            ParType.POSITION_CORRECTION,
            ParType.RADIATION,
            ParType.DISPLACEMENT);

    private static final long TWO_MINUTES = Duration.ofMinutes(2).toNanos();

    private final RefinableModel model;
    private SearchAlgorithm algorithm = new ParallelTempering();
    private List<ParType> leftAlone = NOT_SEARCHED;
    private int runs = 1;
    private int firstRun = 1;
    private long trials = 1_000_000;
    private long seed = 1;
    private int threads = 1;
    private double targetCost = Double.NEGATIVE_INFINITY;
    private double credibleCost = Double.NEGATIVE_INFINITY;
    private Function<RefinableModel, Optional<Worlds>> worlds = model -> Optional.empty();
    private Duration timeLimit = Duration.ofDays(36_500);
    private LongSupplier clock = System::nanoTime;
    private long refinementInterval = 20_000;
    private boolean refinementAtTheEnd = true;
    private boolean randomStart = true;
    private SearchListener listener = SearchListener.NONE;
    private CheckpointInterval checkpointInterval = new CheckpointInterval(TWO_MINUTES, Long.MAX_VALUE);
    private Path state;
    private boolean resume;
    private volatile SearchWorkers workers;

    /**
     * A search over some objects and all below them: one run of a million trials of parallel tempering.
     *
     * @param tops for example a crystal and its powder patterns
     */
    public MultiRun(RefinableObj... tops) {
        this(new RefinableModel(tops));
    }

    /**
     * A search over a model.
     *
     * @param model left at the best configuration at the end
     */
    public MultiRun(RefinableModel model) {
        this.model = model;
    }

    /**
     * Chooses the optimiser.
     *
     * @param newAlgorithm shared by all threads
     * @return this
     */
    public MultiRun algorithm(SearchAlgorithm newAlgorithm) {
        algorithm = newAlgorithm;
        return this;
    }

    /**
     * Sets the number of runs.
     *
     * @param number negative: until stopped
     * @return this
     */
    public MultiRun runs(int number) {
        runs = number < 0 ? Integer.MAX_VALUE : number;
        return this;
    }

    /**
     * Sets the number of the first run; a run depends on nothing but the seed and its number, so an interrupted search is
     * continued by beginning where it ended.
     *
     * @param number from 1
     * @return this
     */
    public MultiRun firstRun(int number) {
        firstRun = (int) positive("number of the first run", number);
        return this;
    }

    /**
     * Sets the number of trials of each run.
     *
     * @param number positive
     * @return this
     */
    public MultiRun trials(long number) {
        trials = positive("trials", number);
        return this;
    }

    /**
     * Sets the seed, which fixes every run to the last bit.
     *
     * @param newSeed any number
     * @return this
     */
    public MultiRun seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Sets how many threads work: so many runs go on at the same time. Where there are fewer runs, each has several threads, which it uses
     * if it goes on in many worlds at once.
     *
     * @param number positive
     * @return this
     */
    public MultiRun threads(int number) {
        threads = (int) positive("threads", number);
        return this;
    }

    /**
     * Ends each run when its best cost is as low as this.
     *
     * @param cost a χ²
     * @return this
     */
    public MultiRun targetCost(double cost) {
        targetCost = cost;
        return this;
    }

    /**
     * Sets the cost from which on a configuration may be the solution: algorithms that find such a one several times may end a run
     * before its trials are used up.
     *
     * @param cost −∞ at first, which lets no run end early
     * @return this
     */
    public MultiRun credibleCost(double cost) {
        credibleCost = cost;
        return this;
    }

    /**
     * Ends the whole search after some time.
     *
     * @param limit from the start of {@link #run()}
     * @return this
     */
    public MultiRun timeLimit(Duration limit) {
        timeLimit = limit;
        return this;
    }

    /** Measures time for the limit in another way than {@link System#nanoTime()}; asked by all searching threads. */
    MultiRun clock(LongSupplier nanoseconds) {
        clock = nanoseconds;
        return this;
    }

    /**
     * Sets how often the best configurations are refined by least squares during a run; every 20 000 trials by default.
     *
     * @param interval in trials; 0 for never
     * @return this
     */
    public MultiRun leastSquaresEvery(long interval) {
        if (interval < 0) {
            throw new IllegalArgumentException("interval of least squares: " + interval);
        }
        refinementInterval = interval;
        return this;
    }

    /**
     * Says whether the best of each run is refined by least squares before it is judged, and then improved by hops to
     * neighbouring minima, one for every 2000 trials made and at least 200 in all but short runs; it is unless told otherwise.
     *
     * @param wanted true to refine
     * @return this
     */
    public MultiRun leastSquaresAtTheEnd(boolean wanted) {
        refinementAtTheEnd = wanted;
        return this;
    }

    /**
     * Says whether each run begins at random (so it is unless told otherwise) or where the model is.
     *
     * @param random true for random starts
     * @return this
     */
    public MultiRun randomStart(boolean random) {
        randomStart = random;
        return this;
    }

    /**
     * Sets which families of parameters a search leaves alone even if they are free: by default unit cell, profile,
     * background, positions of peaks, radiation and displacement. Least squares leaves them alone too.
     *
     * @param families nodes of the tree of types
     * @return this
     */
    public MultiRun leavingAlone(ParType... families) {
        leftAlone = List.of(families);
        return this;
    }

    /**
     * Keeps the state of the search in a folder: finished runs as they end, the others every few minutes and when they are
     * stopped. Where the state cannot be written, the search goes on, and says so once.
     *
     * @param folder made if there is none; for this search alone
     * @return this
     */
    public MultiRun state(Path folder) {
        state = folder;
        return this;
    }

    /**
     * Says whether the search goes on from the state in its folder, if there is any, or begins anew (so it does unless told
     * otherwise) and removes what is there. What goes on begins where it began, wherever the free parameters of the model are
     * now. More runs may be asked for than before.
     *
     * @param wanted true to go on
     * @return this
     */
    public MultiRun resume(boolean wanted) {
        resume = wanted;
        return this;
    }

    /**
     * Sets how often unfinished runs are kept; every two minutes by default.
     *
     * @param interval what is lost at most, plus the time of a refinement
     * @return this
     */
    public MultiRun checkpointEvery(Duration interval) {
        checkpointInterval = new CheckpointInterval(interval.toNanos(), Long.MAX_VALUE);
        return this;
    }

    /** The same by trials. */
    MultiRun checkpointEvery(long trials) {
        checkpointInterval = new CheckpointInterval(Long.MAX_VALUE, trials);
        return this;
    }

    /**
     * Has somebody told how it goes.
     *
     * @param newListener called by the searching threads
     * @return this
     */
    public MultiRun listener(SearchListener newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Searches, until all runs are made, time is over, somebody calls {@link #stop()} or interrupts the calling thread.
     *
     * @return the results of all runs that were begun, best first
     * @throws IllegalStateException if every run broke off before it found a configuration with a finite cost
     * @throws org.objcryst.format.DataFormatException if the state to go on from belongs to another search
     */
    public List<RunResult> run() {
        RefinableModel template = model.copy();
        try (RunStore store = state == null ? RunStore.NONE : store(template)) {
            SearchWorkers searching = new SearchWorkers(template, settings(store));
            workers = searching;
            searching.run();
        }
        model.begin();
        try {
            best().ifPresent(r -> model.restore(r.configuration()));
        } finally {
            model.end();
        }
        return orFailure(results());
    }

    private RunStore store(RefinableModel template) {
        StateKey settings = new StateKey()
                .with("seed", seed)
                .with("trials of a run", trials)
                .with("target cost", targetCost)
                .with("credible cost", credibleCost)
                .with("algorithm", algorithm.settings())
                .with("least squares every", refinementInterval)
                .with("least squares at the end", refinementAtTheEnd)
                .with("random start", randomStart)
                .with("left alone", leftAlone);
        StateFolder folder = StateFolder.open(state);
        try {
            RunFolder runs = new RunFolder(folder, checkpointInterval, listener::remark);
            return runs.open(new SearchStart(template, leftAlone, settings), firstRun, this.runs, resume);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Tells how a model can be in many configurations at once, which {@link BasinHopping} makes use of.
     *
     * @param factory empty for models that it does not know how to handle; nobody knows it unless told so
     * @return this
     */
    public MultiRun worlds(Function<RefinableModel, Optional<Worlds>> factory) {
        worlds = factory;
        return this;
    }

    /** Ends the present search politely and soon; may be called by any thread. */
    public void stop() {
        if (workers != null) {
            workers.stop();
        }
    }

    /**
     * The runs that have ended; may be called by any thread.
     *
     * @return best first
     */
    public List<RunResult> results() {
        return workers == null ? List.of() : workers.results();
    }

    /**
     * The best so far, of ended and of present runs; may be called by any thread during the search.
     *
     * @return empty if nothing has been found yet
     */
    public Optional<RunResult> best() {
        return workers == null ? Optional.empty() : workers.best();
    }

    private SearchSettings settings(RunStore store) {
        LongSupplier time = clock;
        long deadline = time.getAsLong() + timeLimit.toNanos();
        SearchLimits limits =
                new SearchLimits(trials, targetCost, credibleCost, () -> time.getAsLong() - deadline >= 0);
        return new SearchSettings(
                algorithm,
                firstRun,
                runs,
                threads,
                seed,
                randomStart,
                leftAlone,
                limits,
                refinementInterval,
                refinementAtTheEnd,
                listener,
                store,
                worlds);
    }

    private static List<RunResult> orFailure(List<RunResult> results) {
        if (!results.isEmpty() && results.get(0).cost() == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(
                    "none of %d runs found a configuration that can be evaluated".formatted(results.size()),
                    results.get(0).failure().orElse(null));
        }
        return results;
    }

    private static long positive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException("%s must be positive, got %d".formatted(what, number));
        }
        return number;
    }
}
