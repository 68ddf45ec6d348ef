package org.objcryst.app.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.app.solution.Misfit;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.BasinHopping;
import org.objcryst.optimization.MultiRun;
import org.objcryst.optimization.RunResult;
import org.objcryst.optimization.SearchAlgorithm;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.worlds.SteadyWorlds;
import org.objcryst.worlds.WorldPlan;
import org.objcryst.xml.Optimization;

/**
 * A search for the structure of one crystal, as one types it in a session:
 *
 * <pre>
 *   var search = new MonteCarlo(crystal, pattern).runs(10).trials(1_000_000).seed(1);
 *   search.run();                             // a progress line; Ctrl-C keeps the best
 *   search.best().writeCif("solution.cif");
 * </pre>
 *
 * <p>With {@code .state("folder")} a search survives the session; {@code .state("folder").resume(true)} goes on.
 *
 * <p>The same class drives {@code objcryst solve}.
 */
public final class MonteCarlo {
    private final Crystal crystal;
    private final RefinableModel model;
    private final MultiRun search;
    private long trials = 1_000_000;
    private int runs = 1;
    private PrintStream progress = System.err;

    /**
     * A search with the usual settings: basin hopping, one run of at most a million trials, as many threads as processors.
     *
     * @param crystal its free parameters are varied
     * @param data what the crystal is compared with, powder patterns as a rule
     */
    public MonteCarlo(Crystal crystal, RefinableObj... data) {
        this.crystal = crystal;
        List<RefinableObj> tops = new ArrayList<>(List.of(crystal));
        tops.addAll(List.of(data));
        model = new RefinableModel(tops);
        search = new MultiRun(model)
                .algorithm(new BasinHopping())
                .threads(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The search that a project describes, with its settings.
     *
     * @param optimization over at least one crystal; the structures of the first are told
     * @return a search, as many threads as processors
     */
    public static MonteCarlo of(Optimization optimization) {
        return new MonteCarlo(optimization);
    }

    private MonteCarlo(Optimization optimization) {
        crystal = optimization.objects().stream()
                .filter(Crystal.class::isInstance)
                .map(Crystal.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the optimisation \"%s\" has no crystal".formatted(optimization.name())));
        model = new RefinableModel(optimization.objects());
        search = optimization
                .configure(new MultiRun(model))
                .threads(Runtime.getRuntime().availableProcessors());
        trials = optimization.trials();
        runs = optimization.runs();
    }

    /**
     * Sets the number of independent runs.
     *
     * @param number positive
     * @return this
     */
    public MonteCarlo runs(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one run is needed, got " + number);
        }
        runs = number;
        search.runs(number);
        return this;
    }

    /**
     * Sets the number of the first run, to make further runs that differ from those made before.
     *
     * @param number from 1
     * @return this
     */
    public MonteCarlo firstRun(int number) {
        search.firstRun(number);
        return this;
    }

    /**
     * Sets the number of trials of each run.
     *
     * @param number positive
     * @return this
     */
    public MonteCarlo trials(long number) {
        trials = number;
        search.trials(number);
        return this;
    }

    /**
     * Sets the seed, which fixes all runs to the last bit, whatever the number of threads.
     *
     * @param seed any number
     * @return this
     */
    public MonteCarlo seed(long seed) {
        search.seed(seed);
        return this;
    }

    /**
     * Sets how many threads work: so many runs go on at the same time. Where there are fewer runs, each has several threads, which it uses
     * on a device.
     *
     * @param number positive
     * @return this
     */
    public MonteCarlo threads(int number) {
        search.threads(number);
        return this;
    }

    /**
     * Chooses the way of searching; {@link BasinHopping}, or what a project says, unless told otherwise.
     *
     * @param algorithm another one
     * @return this
     */
    public MonteCarlo algorithm(SearchAlgorithm algorithm) {
        search.algorithm(algorithm);
        return this;
    }

    /**
     * Keeps the state of the search in a folder, so that it can be resumed whatever happens to this session.
     *
     * @param folder made if there is none; for this search alone
     * @return this
     */
    public MonteCarlo state(String folder) {
        return state(Path.of(folder));
    }

    /**
     * Keeps the state of the search in a folder, so that it can be resumed whatever happens to this session.
     *
     * @param folder made if there is none; for this search alone
     * @return this
     */
    public MonteCarlo state(Path folder) {
        search.state(folder);
        return this;
    }

    /**
     * Says whether the search goes on from the state in its folder; otherwise it begins anew and removes what is there.
     *
     * @param wanted true to go on
     * @return this
     */
    public MonteCarlo resume(boolean wanted) {
        search.resume(wanted);
        return this;
    }

    /**
     * Sets how often runs under way are kept; every two minutes unless told otherwise.
     *
     * @param interval what a crash costs at most
     * @return this
     */
    public MonteCarlo checkpointEvery(Duration interval) {
        search.checkpointEvery(interval);
        return this;
    }

    /**
     * Chooses where the progress line goes.
     *
     * @param stream standard error unless told otherwise
     * @return this
     */
    public MonteCarlo progress(PrintStream stream) {
        progress = stream;
        return this;
    }

    /**
     * Searches until all runs are made or somebody interrupts; then the crystal and its data are left at the best
     * configuration.
     *
     * @return this
     */
    public MonteCarlo run() {
        search.worlds(m -> WorldPlan.of(m).map(SteadyWorlds::of));
        ProgressLine line = new ProgressLine(progress, runs, trials);
        search.listener(line);
        search.credibleCost(Misfit.tolerableCost(
                model.tops().stream().filter(top -> top != crystal).toList()));
        try {
            search.run();
        } catch (RuntimeException | Error e) { // Ctrl-C in JShell arrives as an error of the shell's own
            search.stop();
            restoreBest();
            throw e;
        } finally {
            line.close();
        }
        return this;
    }

    /** Ends the search politely and soon; may be called by any thread. */
    public void stop() {
        search.stop();
    }

    /**
     * The runs that have ended.
     *
     * @return best first
     */
    public List<RunResult> results() {
        return search.results();
    }

    /**
     * The crystal at the best configuration found so far.
     *
     * @return the crystal that was given
     * @throws IllegalStateException if no run has found anything yet
     */
    public Crystal best() {
        if (!restoreBest()) {
            throw new IllegalStateException("nothing has been found yet; call run() first");
        }
        return crystal;
    }

    /**
     * What a run found, as a structure; the crystal and its data stand there afterwards, until {@link #best()} is called.
     *
     * @param result one of {@link #results()}
     * @return to be written or compared
     */
    public CifStructure structure(RunResult result) {
        place(result);
        return crystal.toStructure();
    }

    private boolean restoreBest() {
        search.best().ifPresent(this::place);
        return search.best().isPresent();
    }

    private void place(RunResult result) {
        model.begin();
        try {
            model.restore(result.configuration());
        } finally {
            model.end();
        }
    }

    @Override
    public String toString() {
        return "search for %s: %d runs of %d trials, %d ended"
                .formatted(crystal.name(), runs, trials, results().size());
    }
}
