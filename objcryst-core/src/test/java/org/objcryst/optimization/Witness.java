package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;

/** Sees which threads work, and how many of them at a time. */
final class Witness {
    private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    void sees(Runnable work) {
        seen.add(Thread.currentThread());
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        work.run();
        working.decrementAndGet();
    }

    /** One thread does everything alone; more than one are helped by threads of their own. */
    void assertWorked(int threads) {
        assertTrue(most.get() <= threads, most + " threads at a time");
        assertFalse(seen.stream().anyMatch(Witness::isEverybodys), seen.toString());
        if (threads == 1) {
            assertEquals(1, seen.size(), seen.toString());
        } else {
            assertTrue(seen.stream().anyMatch(ForkJoinWorkerThread.class::isInstance), seen.toString());
        }
    }

    private static boolean isEverybodys(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }
}
