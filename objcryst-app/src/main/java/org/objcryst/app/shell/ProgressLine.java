package org.objcryst.app.shell;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.objcryst.optimization.Progress;
import org.objcryst.optimization.RunResult;
import org.objcryst.optimization.SearchListener;

/**
 * Tells how a search goes: one line that overwrites itself on a terminal, a line every ten seconds elsewhere, and a line for
 * each run that ends.
 */
final class ProgressLine implements SearchListener, AutoCloseable {
    private static final long NANOS_ON_TERMINAL = 250_000_000L;
    private static final long NANOS_ELSEWHERE = 10_000_000_000L;
    private static final String BACK_TO_THE_START = "\r\033[K";

    private final PrintStream out;
    private final int runs;
    private final long trialsOfRun;
    private final boolean terminal = Boolean.getBoolean("objcryst.terminal");
    private final long begun = System.nanoTime();
    private final Map<Integer, Long> trials = new TreeMap<>();
    private long told = begun;
    private double best = Double.POSITIVE_INFINITY;
    private int ended;

    ProgressLine(PrintStream out, int runs, long trialsOfRun) {
        this.out = out;
        this.runs = runs;
        this.trialsOfRun = trialsOfRun;
    }

    @Override
    public synchronized void progress(Progress progress) {
        trials.put(progress.run(), progress.trials());
        best = Math.min(best, progress.bestCost());
        long now = System.nanoTime();
        if (now - told > (terminal ? NANOS_ON_TERMINAL : NANOS_ELSEWHERE)) {
            told = now;
            line(state(now));
        }
    }

    @Override
    public synchronized void ended(RunResult result) {
        trials.put(result.run(), result.trials());
        best = Math.min(best, result.cost());
        ended++;
        clear();
        out.println(result);
    }

    @Override
    public synchronized void remark(String line) {
        clear();
        out.println("note: " + line);
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private String state(long now) {
        double seconds = 1e-9 * (now - begun);
        long made = trials.values().stream().mapToLong(Long::longValue).sum();
        return String.format(
                "%d of %d runs ended, %.1f %% of all trials, %.0f trials/s, best cost %.6g",
                ended, runs, 100.0 * made / ((double) runs * trialsOfRun), made / seconds, best);
    }

    private void line(String text) {
        if (terminal) {
            out.print(BACK_TO_THE_START + text);
            out.flush();
        } else {
            out.println(text);
        }
    }

    private void clear() {
        if (terminal) {
            out.print(BACK_TO_THE_START);
            out.flush();
        }
    }
}
