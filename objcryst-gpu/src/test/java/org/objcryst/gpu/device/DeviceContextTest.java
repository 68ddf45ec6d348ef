package org.objcryst.gpu.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objcryst.scattering.EngineFailureException;

@RequiresOpenCl
class DeviceContextTest {
    private final DeviceContext context = Devices.chosen().open();
    private final DeviceQueue queue = context.queue();

    @AfterEach
    void giveBack() {
        queue.close();
        context.close();
    }

    @Test
    void aKernelComputesWhatItIsGiven() {
        float[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
        DeviceProgram program = context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4");
        try (DeviceBuffer in = context.buffer(32);
                DeviceBuffer out = context.buffer(8);
                DeviceKernel kernel = program.kernel("sums")) {
            queue.write(in, numbers, 8);
            kernel.arguments(in, out, 2.0f, 1, 10L, new LocalMemory(16));
            queue.run(kernel, new long[] {8}, new long[] {4});
            float[] found = new float[2];
            queue.read(out, found, 2);
            assertArrayEquals(new float[] {2 * 10 + 11, 2 * 26 + 11}, found);
        }
    }

    @Test
    void whatIsWrittenCanBeRead() {
        double[] numbers = {0.5, -3, 1e300};
        ByteBuffer bytes = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        try (DeviceBuffer buffer = context.buffer(24)) {
            queue.write(buffer, numbers, 3);
            bytes.putDouble(0, 42);
            queue.write(buffer, 8, bytes);
            double[] found = new double[3];
            queue.read(buffer, found, 3);
            assertArrayEquals(new double[] {0.5, 42, 1e300}, found);
            queue.read(buffer, 16, bytes);
            assertEquals(1e300, bytes.getDouble(0));
        }
    }

    @Test
    void aProgramIsCompiledOnceForEachSetOfOptions() {
        DeviceProgram four = context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4");
        assertSame(four, context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4"));
        assertNotSame(four, context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=8"));
    }

    @Test
    void whatDoesNotCompileIsSaidInOneLine() {
        String message = assertThrows(
                        EngineFailureException.class,
                        () -> context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=nonsense"))
                .getMessage();
        assertTrue(message.contains("sums.cl") && message.contains("nonsense"), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void collectionsOfGarbageDoNotDisturbTheCompiler() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread collecting = new Thread(() -> repeat(done, DeviceContextTest::collectGarbage));
        Thread computing = new Thread(() -> repeat(done, DeviceContextTest::compute));
        collecting.start();
        computing.start();
        try {
            for (int i = 0; i < 10; i++) {
                context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4", "-DNEVER_SEEN=" + System.nanoTime());
            }
        } finally {
            done.set(true);
            collecting.join();
            computing.join();
        }
    }

    private static void repeat(AtomicBoolean done, Runnable work) {
        while (!done.get()) {
            work.run();
        }
    }

    private static void collectGarbage() {
        System.gc();
        LockSupport.parkNanos(20_000_000);
    }

    /** A loop that the JVM interrupts by the signal. */
    private static void compute() {
        double sum = 0;
        for (long i = 0; i < 100_000_000; i++) {
            sum += 0.5 * i;
        }
        assertTrue(sum > 0);
    }

    @Test
    void moreMemoryThanThereIsIsRefusedInOneLine() {
        long bytes = 4 * context.device().memoryBytes();
        String message = assertThrows(EngineFailureException.class, () -> context.buffer(bytes))
                .getMessage();
        assertTrue(
                message.contains("not enough memory")
                        && message.contains(context.device().name()),
                message);
    }

    @Test
    void aGroupThatIsTooLargeIsRefused() {
        long size = 2L * context.device().largestGroup();
        DeviceProgram program = context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4");
        try (DeviceBuffer buffer = context.buffer(32);
                DeviceKernel kernel = program.kernel("sums")) {
            kernel.arguments(buffer, buffer, 2.0f, 1, 10L, new LocalMemory(16));
            assertTrue(kernel.largestGroup() < size);
            assertThrows(EngineFailureException.class, () -> queue.run(kernel, new long[] {size}, new long[] {size}));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        try (DeviceBuffer buffer = context.buffer(8)) {
            assertThrows(IllegalArgumentException.class, () -> queue.write(buffer, new float[3], 3));
            assertThrows(IllegalArgumentException.class, () -> queue.write(buffer, new float[1], 2));
            assertThrows(IllegalArgumentException.class, () -> queue.read(buffer, new double[2], 2));
        }
    }

    @Test
    void aScopeGivesBackWhatItHasMade() {
        context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4");
        int before = OpenThings.of(context);
        DeviceContext scope = context.scope();
        DeviceProgram program = scope.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4");
        assertSame(program, context.program(DeviceContextTest.class, "sums.cl", "-DSTRIDE=4"));
        DeviceQueue own = scope.queue();
        DeviceBuffer one = scope.buffer(8);
        scope.buffer(16);
        assertEquals(before + 3, OpenThings.of(context));
        own.write(one, new double[] {1}, 1);
        one.close();
        scope.close();
        scope.close();
        OpenThings.assertAre(before, context);
        try (DeviceKernel kernel = program.kernel("sums")) {
            assertTrue(kernel.largestGroup() > 0);
        }
    }

    @Test
    void closingTwiceDoesNoHarm() {
        DeviceBuffer buffer = context.buffer(8);
        buffer.close();
        buffer.close();
        queue.close();
        context.close();
    }
}
