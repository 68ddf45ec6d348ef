package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunThreadsTest {
    @ParameterizedTest
    @CsvSource({"1, 100, 8", "3, 0, 8", "3, 15, 8", "3, 16, 8", "3, 17, 8", "2, 1000, 1", "7, 1000, 64"})
    void eachIsDoneOnce(int number, int n, int portion) {
        AtomicIntegerArray done = new AtomicIntegerArray(n);
        try (RunThreads threads = new RunThreads(number, () -> 0)) {
            threads.each(n, portion, done::incrementAndGet);
        }
        int[] found = IntStream.range(0, n).map(done::get).toArray();
        int[] once = new int[n];
        Arrays.fill(once, 1);
        assertArrayEquals(once, found);
    }

    @Test
    void littleWorkIsDoneByTheCaller() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (RunThreads threads = new RunThreads(4, () -> 0)) {
            threads.each(15, 8, i -> seen.add(Thread.currentThread()));
            assertEquals(Set.of(Thread.currentThread()), seen);
        }
    }

    @Test
    void processorTimeOfOthersCounts() {
        ThreadLocal<long[]> ticks = ThreadLocal.withInitial(() -> new long[1]);
        try (RunThreads threads = new RunThreads(3, () -> ticks.get()[0])) {
            ticks.get()[0] = 7;
            threads.each(100, 10, i -> ticks.get()[0] += 5);
            assertEquals(7 + 100 * 5, threads.processorTime());
        }
    }

    @Test
    void aFaultReachesTheCaller() {
        try (RunThreads threads = new RunThreads(3, () -> 0)) {
            IllegalStateException fault = assertThrows(
                    IllegalStateException.class,
                    () -> threads.each(100, 1, i -> {
                        throw new IllegalStateException("no " + i);
                    }));
            assertTrue(fault.getMessage().contains("no "), fault.getMessage());
        }
    }
}
