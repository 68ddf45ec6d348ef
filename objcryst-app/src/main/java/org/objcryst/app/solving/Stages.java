package org.objcryst.app.solving;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.objcryst.app.solution.StageTime;
import org.objcryst.app.solution.Timing;
import org.objcryst.powder.extraction.FitWatch;
import org.objcryst.powder.extraction.ProfileRefinement;

/** Runs the stages of a solution one after the other, times them, tells how they go, and ends them when asked to. */
public final class Stages {
    private static final long NANOS_OF_SILENCE = 5_000_000_000L;

    private final long begun = System.nanoTime();
    private final PrintWriter progress;
    private final List<StageTime> times = new ArrayList<>();
    private Runnable stopper = () -> {};
    private long told = System.nanoTime();
    private volatile boolean stopped;

    /**
     * Before the first stage.
     *
     * @param progress takes what is told
     */
    public Stages(PrintWriter progress) {
        this.progress = progress;
    }

    /**
     * Runs a stage. Stages of the same name count as one.
     *
     * @param name of the stage
     * @param ending called by another thread when the stage shall end soon
     * @param work the stage
     * @param <T> what it finds
     * @return what it found
     */
    <T> T run(String name, Runnable ending, Supplier<T> work) {
        long begun = System.nanoTime();
        onStop(ending);
        try {
            return work.get();
        } finally {
            onStop(() -> {});
            add(name, 1e-9 * (System.nanoTime() - begun));
        }
    }

    private void add(String name, double seconds) {
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i).stage().equals(name)) {
                times.set(i, new StageTime(name, times.get(i).wallSeconds() + seconds));
                return;
            }
        }
        times.add(new StageTime(name, seconds));
    }

    private synchronized void onStop(Runnable ending) {
        stopper = ending;
        if (stopped) {
            ending.run();
        }
    }

    /** Asks the present stage and all later ones to end soon; may be called by any thread. */
    public synchronized void stop() {
        stopped = true;
        stopper.run();
    }

    /** Tells how a profile fit goes, and ends it when the stages are asked to end. */
    FitWatch ofProfileFit() {
        return new FitWatch() {
            @Override
            public void done(ProfileRefinement.Stage stage) {
                sayNowAndThen("profile fit: %s, Rwp = %.2f %%", stage.name(), 100 * stage.rwp());
            }

            @Override
            public boolean isStopped() {
                return stopped;
            }
        };
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Tells something.
     *
     * @param format as for {@link String#format}
     * @param values what is told
     */
    void say(String format, Object... values) {
        tell(String.format(Locale.ROOT, format, values));
    }

    /**
     * Tells how a stage goes, unless something was told a moment ago.
     *
     * @param format as for {@link String#format}
     * @param values what is told
     */
    void sayNowAndThen(String format, Object... values) {
        if (System.nanoTime() - told > NANOS_OF_SILENCE) {
            say(format, values);
        }
    }

    /**
     * Tells a line as it is.
     *
     * @param line what is told
     */
    void tell(String line) {
        told = System.nanoTime();
        progress.println(line);
        progress.flush();
    }

    /**
     * How long everything took so far.
     *
     * @return since this was made, and each stage in order
     */
    Timing timing() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Timing(1e-9 * (System.nanoTime() - begun), 1e-3 * cpu.toMillis(), times);
    }
}
