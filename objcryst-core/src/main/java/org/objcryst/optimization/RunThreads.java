package org.objcryst.optimization;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.objcryst.refinable.Crew;

/**
 * The threads that the runs of one worker may use, itself included: while others do what can be done in any order it waits, so that never
 * more of them work than the user allows.
 */
final class RunThreads implements Crew, AutoCloseable {
    private static final int PORTIONS_OF_A_THREAD = 4;

    private final int number;
    private final LongSupplier clock;
    private final LongAdder elsewhere = new LongAdder();
    private ForkJoinPool pool;

    /** @param clock processor time of the thread that asks, in nanoseconds */
    RunThreads(int number, LongSupplier clock) {
        this.number = number;
        this.clock = clock;
    }

    /** No threads but that of the run. */
    static RunThreads one() {
        return new RunThreads(1, () -> 0);
    }

    /** Processor time of this thread and of the others for it, in nanoseconds. */
    long processorTime() {
        return clock.getAsLong() + elsewhere.sum();
    }

    @Override
    public void each(int n, int portion, IntConsumer work) {
        if (number == 1 || n < 2 * portion) {
            for (int i = 0; i < n; i++) {
                work.accept(i);
            }
            return;
        }
        if (pool == null) {
            pool = new ForkJoinPool(number);
        }
        int atOnce = Math.max(portion, n / (PORTIONS_OF_A_THREAD * number));
        pool.invoke(new Portion(0, n, atOnce, work));
    }

    private final class Portion extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;
        private final int atOnce;
        private final transient IntConsumer work;

        Portion(int from, int to, int atOnce, IntConsumer work) {
            this.from = from;
            this.to = to;
            this.atOnce = atOnce;
            this.work = work;
        }

        @Override
        protected void compute() {
            if (to - from > atOnce) {
                int middle = (from + to) >>> 1;
                invokeAll(new Portion(from, middle, atOnce, work), new Portion(middle, to, atOnce, work));
                return;
            }
            long begun = clock.getAsLong();
            for (int i = from; i < to; i++) {
                work.accept(i);
            }
            elsewhere.add(clock.getAsLong() - begun);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
