package org.objcryst.app.scatter;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.objcryst.scattering.freeform.FreeFormProgress;

/** Tells how a sum goes: a line that overwrites itself on a terminal, a line every ten seconds elsewhere. */
public final class SumProgress implements Consumer<FreeFormProgress> {
    private static final long NANOS_ON_TERMINAL = 250_000_000L;
    private static final long NANOS_ELSEWHERE = 10_000_000_000L;
    private static final String BACK_TO_THE_START = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("objcryst.terminal");
    private final long begun = System.nanoTime();
    private long told = begun;

    /**
     * Begins to count time.
     *
     * @param out takes the lines
     */
    public SumProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(FreeFormProgress progress) {
        long now = System.nanoTime();
        if (now - told > (terminal ? NANOS_ON_TERMINAL : NANOS_ELSEWHERE)) {
            told = now;
            out.print((terminal ? BACK_TO_THE_START : "") + state(progress) + (terminal ? "" : System.lineSeparator()));
            out.flush();
        }
    }

    private String state(FreeFormProgress progress) {
        double seconds = seconds();
        double rate = progress.terms() / seconds;
        double left = rate > 0 ? (progress.allTerms() - progress.terms()) / rate : Double.NaN;
        return String.format(Locale.ROOT, "%s, %.3g/s, %.0f s left", progress, rate, left);
    }

    /**
     * How long it has taken.
     *
     * @return since the beginning
     */
    public double seconds() {
        return 1e-9 * (System.nanoTime() - begun);
    }

    /** Removes the line from a terminal. */
    public void end() {
        if (terminal) {
            out.print(BACK_TO_THE_START);
            out.flush();
        }
    }
}
