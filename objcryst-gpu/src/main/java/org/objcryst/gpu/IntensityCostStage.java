package org.objcryst.gpu;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.gpu.device.LocalMemory;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.worlds.QuadraticCost;

/** A {@link QuadraticCost} on a device, from the structure factors that a {@link StructureFactorStage} has left there. */
final class IntensityCostStage implements AutoCloseable {
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final StructureFactorStage before;
    private final StructureFactorProblem problem;
    private final Precision precision;
    private final QuadraticCost cost;
    private final int separateMates;
    private final Number atReference;
    private final int rows;
    private final Uploads uploads;
    private final DeviceBuffer rowStart;
    private final DeviceBuffer rowReflections;
    private final DeviceBuffer rowOfReflection;
    private final DeviceBuffer factors;
    private final DeviceBuffer matrixStart;
    private final DeviceBuffer firstColumn;
    private final DeviceBuffer matrix;
    private final DeviceBuffer vector;
    private final DeviceBuffer reference;
    private final DeviceBuffer alongReference;
    private final Map<Integer, StageKernels> kernels = new HashMap<>();
    private DeviceBuffer intensities;
    private DeviceBuffer products;
    private DeviceBuffer scales;
    private int capacity;

    IntensityCostStage(
            DeviceContext context,
            DeviceQueue queue,
            StructureFactorStage before,
            StructureFactorProblem problem,
            Precision precision,
            QuadraticCost cost,
            boolean separateMates) {
        this.context = context;
        this.queue = queue;
        this.before = before;
        this.problem = problem;
        this.precision = precision;
        this.cost = cost;
        this.separateMates = separateMates ? 1 : 0;
        rows = cost.matrix().size();
        atReference = precision.argument(cost.atReference());
        uploads = new Uploads(context, queue, precision);
        int[][] reflections = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, problem.reflections())
                        .filter(h -> cost.rowOfReflection()[h] == row)
                        .toArray())
                .toArray(int[][]::new);
        rowStart = uploads.integers(FormLayout.starts(Arrays.stream(reflections).mapToInt(r -> r.length)));
        rowReflections = uploads.integers(
                Arrays.stream(reflections).flatMapToInt(Arrays::stream).toArray());
        rowOfReflection = uploads.integers(cost.rowOfReflection());
        factors = uploads.reals(cost.factors());
        BandMatrix a = cost.matrix();
        matrixStart = uploads.integers(
                FormLayout.starts(IntStream.range(0, rows).map(i -> a.lastColumn(i) + 1 - a.firstColumn(i))));
        firstColumn =
                uploads.integers(IntStream.range(0, rows).map(a::firstColumn).toArray());
        matrix = uploads.reals(IntStream.range(0, rows)
                .boxed()
                .flatMapToDouble(i ->
                        IntStream.rangeClosed(a.firstColumn(i), a.lastColumn(i)).mapToDouble(j -> a.element(i, j)))
                .toArray());
        vector = uploads.reals(cost.vector());
        reference = uploads.reals(cost.reference());
        alongReference = uploads.reals(cost.alongReference());
    }

    /** Has the cost of each configuration computed; factors are not modified, costs overwritten. */
    void evaluate(int n, DeviceBuffer structureFactors, DeviceBuffer costs) {
        int stride = before.stride(n);
        makeRoom(stride);
        StageKernels k = kernels(n);
        int items = k.items(stride);
        DeviceKernel sums = k.kernel("intensities");
        sums.arguments(
                problem.reflections(),
                items,
                separateMates,
                rowStart,
                rowReflections,
                factors,
                structureFactors,
                intensities);
        queue.run(sums, new long[] {items, rows}, null);
        DeviceKernel form = k.kernel("cost");
        form.arguments(
                rows,
                items,
                atReference,
                matrixStart,
                firstColumn,
                matrix,
                vector,
                reference,
                alongReference,
                intensities,
                products,
                scales,
                costs,
                new LocalMemory(k.bytes(k.lanes())));
        queue.run(form, new long[] {items, k.lanes()}, new long[] {k.itemsOfAGroup(), k.lanes()});
    }

    /** Turns structure factors into the derivatives by them of the costs evaluated last. */
    void forces(int n, DeviceBuffer structureFactors) {
        StageKernels k = kernels(n);
        int items = k.items(before.stride(n));
        DeviceKernel forces = k.kernel("forces");
        forces.arguments(
                problem.reflections(),
                items,
                separateMates,
                rowOfReflection,
                factors,
                products,
                scales,
                structureFactors);
        queue.run(forces, new long[] {items, problem.reflections()}, null);
    }

    private StageKernels kernels(int n) {
        return kernels.computeIfAbsent(before.width(n), w -> before.kernelsFor("intensity-cost.cl", w));
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            giveBackRoom();
            long bytes = (long) stride * precision.bytes();
            intensities = context.buffer(rows * bytes);
            products = context.buffer(rows * bytes);
            scales = context.buffer(bytes);
            capacity = stride;
        }
    }

    private void giveBackRoom() {
        if (capacity > 0) {
            intensities.close();
            products.close();
            scales.close();
            capacity = 0;
        }
    }

    @Override
    public void close() {
        giveBackRoom();
        uploads.close();
        kernels.values().forEach(StageKernels::close);
        kernels.clear();
    }
}
