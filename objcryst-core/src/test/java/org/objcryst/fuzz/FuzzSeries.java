package org.objcryst.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.objcryst.format.DataFormatException;

/**
 * Damaged input for one reader, which must take it or refuse it with a {@link DataFormatException}.
 *
 * @param name of the reader
 * @param samples what is damaged
 * @param reader gets the bytes of a file
 */
public record FuzzSeries(String name, List<byte[]> samples, Consumer<byte[]> reader) {
    /** More time of the processor than this counts as hanging. */
    private static final long HANGING_NANOS = 5_000_000_000L;

    private static final int DIFFERENT_FAULTS = 20;

    /** From samples of several kinds. */
    public static FuzzSeries of(String name, Samples samples, Consumer<byte[]> reader) {
        return new FuzzSeries(name, samples.all(), reader);
    }

    /** How many inputs a reader gets: few in the normal suite, a million for the record. */
    public static long inputs() {
        return Long.getLong("objcryst.fuzz.inputs", 1000);
    }

    /** How large the large files are: small in the normal suite; for the record 30 MB, nearly what a text may be. */
    private static int kilobytes() {
        return Integer.getInteger("objcryst.fuzz.kilobytes", 100);
    }

    /** Reads damaged inputs one after another. */
    public FuzzReport run(long inputs) {
        return run(inputs, new Mutator(samples)::input);
    }

    /** Reads large files of one thing repeated: words, lines, and lines of the samples. */
    public FuzzReport runLarge() {
        List<Supplier<byte[]>> large = LargeInputs.of(samples, kilobytes() << 10);
        return run(large.size(), n -> large.get((int) n).get());
    }

    private FuzzReport run(long inputs, LongFunction<byte[]> source) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Map<String, String> faults = new LinkedHashMap<>();
        long read = 0;
        long longest = 0;
        long slowest = 0;
        long most = 0;
        for (long n = 0; n < inputs && faults.size() < DIFFERENT_FAULTS; n++) {
            byte[] input = source.apply(n);
            long before = threads.getThreadAllocatedBytes(thread);
            long start = threads.getCurrentThreadCpuTime();
            try {
                reader.accept(input);
                read++;
            } catch (DataFormatException expected) {
                // refused, as it should be
            } catch (Throwable fault) {
                faults.putIfAbsent(where(fault), "input " + n + ": " + fault);
            }
            long time = threads.getCurrentThreadCpuTime() - start;
            slowest = time > longest ? n : slowest;
            longest = Math.max(longest, time);
            most = Math.max(most, threads.getThreadAllocatedBytes(thread) - before);
            if (time > HANGING_NANOS) {
                faults.putIfAbsent("slow", "input %d: %.1f s".formatted(n, time * 1e-9));
            }
        }
        return new FuzzReport(name, inputs, read, longest * 1e-9, slowest, most >> 20, faults);
    }

    /** The damaged input of a number, to look at. */
    public byte[] input(long n) {
        return new Mutator(samples).input(n);
    }

    private static String where(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.objcryst")) {
                return fault.getClass().getName() + " at " + frame;
            }
        }
        return fault.getClass().getName();
    }

    @Override
    public String toString() {
        return name;
    }
}
