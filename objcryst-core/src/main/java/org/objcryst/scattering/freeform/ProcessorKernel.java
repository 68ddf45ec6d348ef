package org.objcryst.scattering.freeform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Sums by the threads of a processor. Each thread takes tiles of points, so that every sum is formed by one thread in the
 * order of the atoms: results do not depend on the number of threads.
 */
public final class ProcessorKernel implements FreeFormKernel {
    /** Points are handed out in multiples of this number. */
    public static final int POINTS = 32;

    static final int SCATTERED_TILE = 512;
    private static final int LINES_TILE = 64;
    private static final int MOST_POINTS = 1 << 18;
    private static final int LEAST_POINTS = LINES_TILE * ReciprocalGrid.LONGEST; // for a thread
    private static final long TERMS_AT_ONCE = 20_000_000_000L; // some seconds

    private final ExecutorService workers;
    private final List<TileSums> sums = new ArrayList<>();
    private PointBlock points;
    private double[][] first = {}; // of each kind: real parts, or the halves of lines
    private double[][] second = {}; // imaginary parts, unless there are lines

    /**
     * Idle threads.
     *
     * @param threads how many
     * @param sums makes what one thread works with
     */
    public ProcessorKernel(int threads, Supplier<? extends TileSums> sums) {
        if (!(threads > 0)) {
            throw new IllegalArgumentException("a positive number of threads is needed, got " + threads);
        }
        for (int t = 0; t < threads; t++) {
            this.sums.add(sums.get());
        }
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "free-form sums");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The room that one part of a line takes in {@link TileSums#lines}.
     *
     * @param half number of places that count
     * @return rounded up to whole registers
     */
    public static int width(int half) {
        return (half + 15) / 16 * 16;
    }

    /**
     * The distance of lines in {@link TileSums#lines}: four parts and a little more, so that lines do not meet in the same places of
     * a cache.
     *
     * @param half number of places that count
     * @return numbers
     */
    public static int stride(int half) {
        return 4 * width(half) + 16;
    }

    @Override
    public int pointsAtOnce(long atoms) {
        int least = LEAST_POINTS * sums.size();
        long most = Math.min(MOST_POINTS, TERMS_AT_ONCE / Math.max(1, atoms));
        return (int) Math.max(1, most / least) * least;
    }

    @Override
    public void begin(PointBlock newPoints, int kinds) {
        points = newPoints instanceof ScatteredPoints p ? filledUp(p) : newPoints;
        boolean lines = points instanceof PointLines;
        int room = points instanceof PointLines p ? p.rows() * stride(p.half()) : padded(points.size());
        first = zeros(first, kinds, room);
        second = zeros(second, kinds, lines ? 0 : room);
    }

    private static double[][] zeros(double[][] old, int kinds, int room) {
        if (old.length != kinds || old[0].length < room) {
            return new double[kinds][room];
        }
        for (double[] row : old) {
            Arrays.fill(row, 0, room, 0);
        }
        return old;
    }

    private static int padded(int n) {
        return (n + POINTS - 1) / POINTS * POINTS;
    }

    private static ScatteredPoints filledUp(ScatteredPoints p) {
        int n = padded(p.size());
        return new ScatteredPoints(p.size(), Arrays.copyOf(p.h(), n), Arrays.copyOf(p.k(), n), Arrays.copyOf(p.l(), n));
    }

    @Override
    public void add(SortedAtoms atoms, BooleanSupplier stop) {
        int whole = points instanceof PointLines p ? p.rows() : padded(points.size());
        int tile = points instanceof PointLines ? LINES_TILE : SCATTERED_TILE;
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (TileSums mine : sums) {
            running.add(workers.submit(() -> {
                for (int from = next.getAndAdd(tile);
                        from < whole && !stop.getAsBoolean();
                        from = next.getAndAdd(tile)) {
                    addTile(mine, atoms, from, Math.min(tile, whole - from));
                }
            }));
        }
        running.forEach(ProcessorKernel::await);
    }

    private void addTile(TileSums mine, SortedAtoms sorted, int from, int count) {
        for (int kind = 0; kind < sorted.kinds(); kind++) {
            int begin = sorted.begin()[kind];
            int end = sorted.begin()[kind + 1];
            if (begin == end) {
                continue;
            }
            if (points instanceof PointLines lines) {
                mine.lines(sorted.atoms(), begin, end, lines, from, count, first[kind]);
            } else if (points instanceof ScatteredPoints scattered) {
                mine.scattered(sorted.atoms(), begin, end, scattered, from, count, first[kind], second[kind]);
            }
        }
    }

    /** Waits also when this thread is interrupted: the arrays are in use until then, and whoever interrupts says stop too. */
    private static void await(Future<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("sums ended with a fault: " + e.getCause(), e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void finish(int kind, double[] re, double[] im) {
        if (points instanceof PointLines lines) {
            lines.join(first[kind], width(lines.half()), stride(lines.half()), re, im);
        } else {
            System.arraycopy(first[kind], 0, re, 0, points.size());
            System.arraycopy(second[kind], 0, im, 0, points.size());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
