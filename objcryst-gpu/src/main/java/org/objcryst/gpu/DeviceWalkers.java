package org.objcryst.gpu;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.refinable.Walkers;

/**
 * Walkers on a device: moves, costs and decisions are made there, trial after trial, without anything coming down between. Temperatures,
 * amplitudes and costs go up with each walk, costs and numbers of accepted moves come down.
 */
final class DeviceWalkers implements Walkers, AutoCloseable {
    private static final int TEMPERATURE = 0; // rows of the state, as in the source of the kernels
    private static final int AMPLITUDE = 1;
    private static final int COST = 2;
    private static final int ACCEPTED = 3;
    private static final int ROWS = 4;

    private final DeviceQueue queue;
    private final LinkageStage proposals;
    private final Costs proposed;
    private final long seed;
    private final int number;
    private final int stride;
    private final LinkageTables tables;
    private final PlaceBuffers places;
    private final StageKernels kernels;
    private final Uploads uploads;
    private final DeviceBuffer walkers;
    private final Staging numbers;
    private final DeviceBuffer state;

    /** Has what was proposed evaluated. */
    interface Costs {
        /** One number a configuration. */
        DeviceBuffer find();
    }

    /**
     * Walkers that are nowhere yet.
     *
     * @param proposals where moves are proposed
     * @param proposed finds the costs of what is there
     */
    DeviceWalkers(
            DeviceContext context,
            DeviceQueue queue,
            Precision precision,
            LinkageStage proposals,
            Costs proposed,
            int number,
            long seed) {
        this.queue = queue;
        this.proposals = proposals;
        this.proposed = proposed;
        this.number = number;
        this.seed = seed;
        stride = proposals.stride();
        tables = proposals.tables();
        places = proposals.newPlaces();
        kernels = proposals.kernelsFor(List.of("philox.cl", "places.cl", "walk.cl"));
        uploads = new Uploads(context, queue, precision);
        walkers = uploads.integers(IntStream.range(0, stride).toArray());
        numbers = new Staging(precision).atLeast(ROWS * stride);
        state = context.buffer((long) ROWS * stride * precision.bytes());
        places.send(); // zeros, that those beyond the number are no random bits
        queue.finish();
    }

    @Override
    public void put(int[] some, double[][] where) {
        places.fetch();
        for (int i = 0; i < some.length; i++) {
            places.write(some[i], where[i]);
        }
        places.send();
        queue.finish();
    }

    @Override
    public void tell(int[] some, double[][] where) {
        places.fetch();
        for (int i = 0; i < some.length; i++) {
            places.read(some[i], where[i]);
        }
    }

    @Override
    public void walk(
            long first, int trials, double[] temperatures, double[] amplitudes, double[] costs, int[] accepted) {
        for (int i = 0; i < number; i++) {
            numbers.real(TEMPERATURE * stride + i, temperatures[i]);
            numbers.real(AMPLITUDE * stride + i, amplitudes[i]);
            numbers.real(COST * stride + i, costs[i]);
            numbers.real(ACCEPTED * stride + i, 0);
        }
        numbers.send(queue, state, ROWS * stride);
        for (long trial = first; trial < first + trials; trial++) {
            wander(trial);
            decide(trial, proposed.find());
        }
        numbers.read(queue, state, ROWS * stride);
        for (int i = 0; i < number; i++) {
            accepted[i] = (int) numbers.real(ACCEPTED * stride + i);
            costs[i] = accepted[i] > 0 ? Math.max(numbers.real(COST * stride + i), 0) : costs[i];
        }
    }

    private void wander(long trial) {
        int items = kernels.items(stride);
        DeviceKernel wander = kernels.kernel("wander")
                .arguments(
                        items,
                        seed,
                        trial,
                        walkers,
                        state,
                        tables.ranges,
                        tables.steps,
                        places.shapes(),
                        places.pivots(),
                        proposals.places().shapes(),
                        proposals.places().pivots());
        queue.run(wander, new long[] {items, tables.linkages()}, null);
    }

    private void decide(long trial, DeviceBuffer costs) {
        int items = kernels.items(stride);
        DeviceKernel decide = kernels.kernel("decide")
                .arguments(
                        items,
                        seed,
                        trial,
                        places.shapeLength(),
                        places.pivotLength(),
                        tables.linkages() << 16,
                        walkers,
                        costs,
                        proposals.places().shapes(),
                        proposals.places().pivots(),
                        state,
                        places.shapes(),
                        places.pivots());
        queue.run(decide, new long[] {items}, null);
    }

    @Override
    public void close() {
        state.close();
        uploads.close();
        places.close();
        kernels.close();
    }
}
