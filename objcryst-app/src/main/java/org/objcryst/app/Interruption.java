package org.objcryst.app;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C, or a polite kill: asks the command to come to an end and lets it finish writing before the JVM goes. The JVM then
 * ends with the status of the signal, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    /** From now on a signal calls {@code stop} instead of ending the JVM at once, until {@link #close()}. */
    Interruption(Runnable stop) {
        hook = new Thread(() -> wind(stop), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void wind(Runnable stop) {
        requested = true;
        stop.run();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            requested = true; // the JVM is ending already
        }
    }
}
