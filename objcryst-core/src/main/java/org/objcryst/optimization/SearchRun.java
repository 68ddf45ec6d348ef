package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objcryst.refinable.ModelBatch;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * One run of a global optimiser: the model it moves, its random numbers, and the best found so far. It belongs to one
 * thread; only {@link #snapshot()} may be called by others.
 */
public final class SearchRun {
    private static final System.Logger LOG = System.getLogger(SearchRun.class.getName());
    private static final double WORTH_RECORDING = 1e-3;
    private static final long LONGEST_CYCLE = 1_000_000_000;

    private final RefinableModel model;
    private final int number;
    private final long seed;
    private final SearchLimits limits;
    private final LocalRefinement refinement;
    private final SearchListener listener;
    private final Checkpoints checkpoints;
    private final Function<RefinableModel, Optional<Worlds>> worlds;
    private final RunThreads threads;
    private final List<Improvement> history = new ArrayList<>();
    private final double[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private long bestTrial;
    private long trials;
    private long publishedTrial = -1;
    private volatile RunResult snapshot;
    private boolean failedOnce;
    private boolean cutShort;
    private boolean hopping;
    private StateInput saved;
    private boolean goneOn;

    SearchRun(
            RefinableModel model,
            int number,
            long seed,
            SearchLimits limits,
            LocalRefinement refinement,
            SearchListener listener,
            Checkpoints checkpoints,
            Function<RefinableModel, Optional<Worlds>> worlds,
            RunThreads threads) {
        this.worlds = worlds;
        this.threads = threads;
        this.model = model;
        this.number = number;
        this.seed = seed;
        this.limits = limits.telling(() -> cutShort = true);
        this.refinement = refinement;
        this.listener = listener;
        this.checkpoints = checkpoints;
        best = model.save();
    }

    /**
     * The model to be moved; this run's own.
     *
     * @return the model, between begin and end of an optimisation
     */
    public RefinableModel model() {
        return model;
    }

    /**
     * A stream of random numbers that depends on nothing but the seed, the number of the run and the number of the stream.
     *
     * @param stream from 0
     * @return a new generator at the start of its stream
     */
    public SearchRandom random(int stream) {
        return RandomStreams.stream(seed, stream);
    }

    /**
     * Whether the run should end: all trials made, the target reached, time over, or somebody wants it.
     *
     * @return true to stop
     */
    public boolean isOver() {
        return limits.reached(trials, bestCost);
    }

    /**
     * The same for algorithms that can go on in their middle: saves the run now and then, and when it is cut short. To be
     * asked where nothing but the given state, the model and what this object holds decides how the search goes on.
     *
     * @param state writes the state of the algorithm; must change nothing
     * @return true to stop
     */
    public boolean isOver(Consumer<StateOutput> state) {
        boolean over = isOver();
        if (over ? cutShort : checkpoints.isDue(trials)) {
            save(state);
        }
        return over;
    }

    /**
     * What the algorithm wrote in {@link #isOver(Consumer)} before it was interrupted; the model and the best are as they were
     * then.
     *
     * @return empty where the search begins
     */
    public Optional<StateInput> saved() {
        return Optional.ofNullable(saved);
    }

    /**
     * Trials made so far.
     *
     * @return how often {@link #evaluate()} was called
     */
    public long trials() {
        return trials;
    }

    /**
     * Trials that may be made.
     *
     * @return the limit
     */
    public long totalTrials() {
        return limits.trials();
    }

    /**
     * The lowest cost so far.
     *
     * @return infinite before the first trial
     */
    public double bestCost() {
        return bestCost;
    }

    /**
     * Counts a trial and returns the cost of the present configuration, which is kept if it is the best. A configuration
     * whose cost is not a number costs infinitely much; that is logged once a run.
     *
     * @return a χ² or infinity
     */
    public double evaluate() {
        return evaluate(Double.POSITIVE_INFINITY);
    }

    /**
     * The same for a configuration that is refused if its cost is above a limit: the cost may then be given as less than it is.
     *
     * @param limit not below the best cost so far
     * @return the cost if it is not above the limit, otherwise something above it
     */
    public double evaluate(double limit) {
        trials++;
        goneOn = true;
        double cost = cost(limit);
        if (cost < bestCost && cost <= limit) {
            keep(cost);
        }
        return cost;
    }

    /** Counts a trial whose cost is found with others, and returns what is known of it: above the limit if it is refused. */
    double begin(ModelBatch batch, double limit) {
        trials++;
        goneOn = true;
        return batch.known(limit);
    }

    /** The cost of such a trial, found somewhere else: the configuration is kept if it is the best. */
    void offer(double cost, double limit, double[] configuration) {
        if (!(cost < Double.POSITIVE_INFINITY)) {
            model.restore(configuration);
            cost(limit); // says why
        } else if (cost < bestCost && cost <= limit) {
            model.restore(configuration);
            keep(cost);
        }
    }

    /**
     * Tells the listener and those who take snapshots; to be called every few thousand trials.
     *
     * @param cost cost of the present configuration
     */
    public void report(double cost) {
        if (bestTrial != publishedTrial) {
            publishedTrial = bestTrial;
            snapshot = result(Optional.empty());
        }
        listener.progress(new Progress(number, trials, limits.trials(), cost, bestCost));
    }

    /**
     * The best at the time of the last report; may be called by any thread.
     *
     * @return empty before the first report
     */
    public Optional<RunResult> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** The model in many configurations at once, from its present shape on; empty where nobody knows how. */
    Optional<Worlds> worlds() {
        return worlds.apply(model);
    }

    /** The threads that it may use. */
    RunThreads threads() {
        return threads;
    }

    /** How this run refines configurations by least squares. */
    LocalRefinement refinement() {
        return refinement;
    }

    /** Counts the trials of a local search and returns the cost it has led to, which is kept if it is the best. */
    double settle(long newTrials) {
        count(newTrials);
        return reconsider();
    }

    /** Counts trials whose costs were found elsewhere. */
    void count(long newTrials) {
        trials += newTrials;
        goneOn = true;
    }

    /** Whether the model may be explained at this cost. */
    boolean isCredible(double cost) {
        return limits.isCredible(cost);
    }

    /** The cost of a configuration that was refined, no trial; kept if best. */
    double reconsider() {
        double cost = cost();
        if (cost < bestCost) {
            keep(cost);
        }
        return cost;
    }

    /** Goes on from where a run like this was kept. */
    void resume(StateInput in) {
        double seconds = in.number("processor time", 0, Double.MAX_VALUE);
        trials = in.integer("trials", 0, mostTrials());
        bestTrial = in.integer("trials to the best", 0, trials);
        bestCost = in.number("best cost");
        failedOnce = in.flag("failed");
        System.arraycopy(in.numbers("best configuration", best.length), 0, best, 0, best.length);
        history.addAll(SavedResult.history(in));
        model.reinstate(in.numbers("configuration", best.length));
        hopping = in.flag("at the end");
        saved = in;
        checkpoints.begin(trials, seconds);
        snapshot = result(Optional.empty());
    }

    /** The last cycle may go beyond the limit. */
    private long mostTrials() {
        return limits.trials() + Math.min(Long.MAX_VALUE - limits.trials(), LONGEST_CYCLE);
    }

    private void save(Consumer<StateOutput> rest) {
        StateOutput out = new StateOutput();
        out.number(checkpoints.processorSeconds());
        out.integer(trials).integer(bestTrial).number(bestCost).flag(failedOnce).numbers(best);
        SavedResult.history(history, out);
        out.numbers(model.save()).flag(hopping);
        rest.accept(out);
        checkpoints.keep(trials, out);
    }

    /** Whether it has made anything of what it was resumed from. */
    boolean hasGoneOn() {
        return goneOn;
    }

    /** Whether it was resumed at its end, where the algorithm has done its work. */
    boolean isFinishing() {
        return hopping;
    }

    /** Whether it ended for a reason other than trials and target, so that there is more to do. */
    boolean isCutShort() {
        return cutShort;
    }

    /**
     * The last act of a run: the best is refined, then {@link Hops} are tried if wanted. Leaves the model at the best.
     */
    void finish(boolean hops) {
        if (refinement.isWantedAtTheEnd() && bestCost < Double.POSITIVE_INFINITY) {
            if (!hopping) {
                refineBest();
            }
            if (hops) {
                hopAndRefine();
            }
        }
        model.restore(best);
    }

    private void hopAndRefine() {
        Hops hops = new Hops(this);
        if (hopping) {
            hops.read(saved);
            goneOn = true;
        }
        makeHops(hops);
        if (hops.haveHelped()) {
            refineBest();
        }
    }

    private void makeHops(Hops hops) {
        boolean whole = !cutShort;
        hopping = true;
        while (hops.areLeft() && !limits.isEnough(bestCost)) {
            model.restore(best);
            hops.hop();
            reconsider();
            if (checkpoints.isDue(trials)) {
                save(hops::write);
            }
        }
        if (whole && cutShort) {
            save(hops::write);
        }
    }

    private void refineBest() {
        model.restore(best);
        refinement.refineToTheEnd();
        reconsider();
    }

    RunResult result(Optional<Throwable> failure) {
        return new RunResult(
                number,
                seed,
                bestCost,
                best.clone(),
                trials,
                bestTrial,
                checkpoints.processorSeconds(),
                List.copyOf(history),
                failure);
    }

    private double cost() {
        return cost(Double.POSITIVE_INFINITY);
    }

    /** No trial, and nothing is kept. */
    double cost(double limit) {
        try {
            return model.cost(limit);
        } catch (ArithmeticException e) {
            if (!failedOnce) {
                failedOnce = true;
                LOG.log(System.Logger.Level.WARNING, "run %d: a trial without a cost is rejected".formatted(number), e);
            }
            return Double.POSITIVE_INFINITY;
        }
    }

    private void keep(double cost) {
        Improvement last = history.isEmpty() ? null : history.get(history.size() - 1);
        if (last == null || last.cost() - cost > WORTH_RECORDING * Math.abs(last.cost())) {
            history.add(new Improvement(trials, cost));
        }
        bestCost = cost;
        bestTrial = trials;
        model.save(best);
        model.tagNewBest();
    }
}
