package org.objcryst.gpu.freeform;

import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.EngineFailureException;

/**
 * Work on a device in portions of about a twentieth of a second: short enough for whoever wants to stop it and for drivers that
 * end what takes long, long enough for what a launch costs not to matter. How much that is, is measured.
 */
final class Launches implements AutoCloseable {
    private static final double SECONDS = 0.05;
    private static final double FIRST = 1 << 26;
    private static final double LEAST = 1 << 20;
    private static final double MOST = 1L << 42;

    private final DeviceQueue queue;
    private double affordable = FIRST;
    private double running;
    private long begun;
    private int generation;

    Launches(DeviceContext context) {
        queue = context.queue();
    }

    DeviceQueue queue() {
        return queue;
    }

    /** How many items of work a portion has, each of {@code terms}; a multiple of {@code step}, at least one step. */
    int portion(int items, double terms, int step) {
        double most = Math.min(items, affordable / terms);
        return Math.max(1, (int) (most / step)) * step;
    }

    /** Has a kernel run, with so many terms of work; waits first if as much as a portion has not ended yet. */
    void run(DeviceKernel kernel, long[] global, long[] local, double terms) {
        if (running >= affordable) {
            await();
        }
        queue.run(kernel, global, local);
        queue.flush();
        if (running == 0) {
            begun = System.nanoTime();
        }
        running += terms;
    }

    /** Changes whenever all work given so far has ended. */
    int generation() {
        return generation;
    }

    /** Waits for all work. */
    void await() {
        if (running == 0) {
            return;
        }
        queue.finish();
        double seconds = Math.max(1e-6, 1e-9 * (System.nanoTime() - begun));
        double change = Math.max(0.5, Math.min(2, SECONDS / seconds));
        if (running >= 0.5 * affordable || change < 1) {
            affordable = Math.max(LEAST, Math.min(MOST, affordable * change));
        }
        running = 0;
        generation++;
    }

    /** Waits for all work; what a lost device says to that changes nothing any more. */
    void settle() {
        try {
            await();
        } catch (EngineFailureException e) {
            running = 0;
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}
