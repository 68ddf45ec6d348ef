package org.objcryst.optimization;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.state.StateInput;

/** Threads that take runs until there are none left. */
final class SearchWorkers {
    private static final Comparator<RunResult> BEST_FIRST =
            Comparator.comparingDouble(RunResult::cost).thenComparingInt(RunResult::run);
    private static final int STREAM_OF_THE_START = -1;

    private final RefinableModel template;
    private final SearchSettings settings;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final ConcurrentMap<Integer, RunResult> results = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, SearchRun> active = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean stopped;

    /** The template is only ever copied; nobody else may use it. */
    SearchWorkers(RefinableModel template, SearchSettings settings) {
        this.template = template;
        this.settings = settings;
    }

    /** Makes all runs; an interrupt of the calling thread stops them politely. */
    void run() {
        List<Thread> threads = new ArrayList<>();
        int workers = Math.min(settings.threads(), settings.runs());
        for (int i = 0; i < workers; i++) {
            int share = settings.threads() / workers + (i < settings.threads() % workers ? 1 : 0);
            Thread thread = new Thread(() -> work(share), "search-" + (i + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped = true;
    }

    /** The runs that have ended, best first. */
    List<RunResult> results() {
        return results.values().stream().sorted(BEST_FIRST).toList();
    }

    /** The best of ended and of active runs. */
    Optional<RunResult> best() {
        List<RunResult> all = new ArrayList<>(results.values());
        active.values().forEach(r -> r.snapshot().ifPresent(all::add));
        return all.stream().filter(r -> r.cost() < Double.POSITIVE_INFINITY).min(BEST_FIRST);
    }

    private boolean join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
        }
    }

    private void work(int share) {
        try (RunThreads threads = new RunThreads(share, clock::getCurrentThreadCpuTime)) {
            work(threads);
        }
    }

    private void work(RunThreads threads) {
        for (int i = begun.getAndIncrement(); i < settings.runs() && !isOver(); i = begun.getAndIncrement()) {
            int number = settings.firstRun() + i;
            RunResult result = settings.store().finished().get(number);
            if (result == null) {
                result = oneRun(number, threads);
            }
            results.put(number, result);
            active.remove(number);
            settings.listener().ended(result);
        }
    }

    private boolean isOver() {
        return stopped || settings.limits().reached(0, Double.POSITIVE_INFINITY);
    }

    /** From where it was kept last, if that can be used; a run that has come to its natural end is kept. */
    private RunResult oneRun(int number, RunThreads threads) {
        Checkpoints checkpoints = new Checkpoints(settings.store(), number, threads::processorTime);
        Optional<StateInput> last = checkpoints.last();
        SearchRun run = newRun(number, threads, checkpoints);
        Optional<Throwable> failure = search(run, last);
        if (last.isPresent() && failure.isPresent() && !run.hasGoneOn()) {
            settings.listener()
                    .remark("run %d begins anew, its checkpoint cannot be used: %s"
                            .formatted(number, failure.get().getMessage()));
            run = newRun(number, threads, checkpoints);
            failure = search(run, Optional.empty());
        }
        RunResult result = run.result(failure);
        if (failure.isEmpty() && !run.isCutShort()) {
            settings.store().keep(result);
        }
        return result;
    }

    private SearchRun newRun(int number, RunThreads threads, Checkpoints checkpoints) {
        RefinableModel model = ownModel();
        settings.leftAlone().forEach(family -> model.free(family).forEach(p -> p.fixed(true)));
        List<RefinablePar> refined = LeastSquares.structural(model);
        model.begin();
        LocalRefinement refinement =
                new LocalRefinement(model, refined, settings.refinementInterval(), settings.refinementAtTheEnd());
        long seed = RandomStreams.runSeed(settings.seed(), number);
        SearchRun run = new SearchRun(
                model,
                number,
                seed,
                settings.limits().or(() -> stopped),
                refinement,
                settings.listener(),
                checkpoints,
                settings.worlds(),
                threads);
        active.put(number, run);
        return run;
    }

    private RefinableModel ownModel() {
        synchronized (template) {
            return template.copy();
        }
    }

    /** Whatever goes wrong in a run, its best until then is worth keeping. */
    private Optional<Throwable> search(SearchRun run, Optional<StateInput> last) {
        try {
            last.ifPresent(run::resume);
            if (last.isEmpty() && settings.randomStart()) {
                run.model().randomize(run.random(STREAM_OF_THE_START));
            }
            if (!run.isFinishing()) {
                settings.algorithm().search(run);
            }
            run.finish(settings.algorithm().wantsHopsAtTheEnd());
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
    }
}
