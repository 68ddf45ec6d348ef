package org.objcryst.gpu;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.kinematics.Linkage;

/** Places of some linkages on a device become coordinates of atoms, and derivatives by these slopes along the motions, which come down. */
final class LinkageStage implements AutoCloseable {
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final List<Linkage> linkages;
    private final Precision precision;
    private final GroupShape shape;
    private final LinkageTables tables;
    private final StageKernels kernels;
    private final int stride;
    private final PlaceBuffers places;
    private final Staging slopeNumbers;
    private final List<DeviceBuffer> buffers = new ArrayList<>();
    private final DeviceBuffer turned;
    private final DeviceBuffer force;
    private final DeviceBuffer slopes;
    private final DeviceBuffer coordinates;

    /** With room for some configurations. */
    LinkageStage(
            DeviceContext context,
            DeviceQueue queue,
            List<Linkage> linkages,
            Precision precision,
            GroupShape shape,
            int configurations) {
        this.context = context;
        this.queue = queue;
        this.linkages = linkages;
        this.precision = precision;
        this.shape = shape;
        int width = shape.mostConfigurations();
        stride = (configurations + width - 1) / width * width;
        tables = new LinkageTables(context, queue, precision, linkages);
        kernels = kernelsFor(List.of("places.cl"));
        places = newPlaces();
        slopeNumbers = new Staging(precision).atLeast(tables.motions() * stride);
        turned = buffer(3 * tables.frameAtoms());
        force = buffer(3 * tables.atoms());
        slopes = buffer(tables.motions());
        coordinates = buffer(3 * tables.atoms());
    }

    /** The number of configurations, so many that all work groups are full. */
    int stride() {
        return stride;
    }

    /** A new one for some numbers a configuration. */
    DeviceBuffer buffer(int numbers) {
        DeviceBuffer buffer = context.buffer((long) numbers * stride * precision.bytes());
        buffers.add(buffer);
        return buffer;
    }

    DeviceBuffer coordinates() {
        return coordinates;
    }

    /** Others of the same kind, to be closed by the caller. */
    PlaceBuffers newPlaces() {
        return new PlaceBuffers(context, queue, precision, linkages, stride);
    }

    /** Kernels of a program that works on the same buffers. */
    StageKernels kernelsFor(List<String> sources) {
        return new StageKernels(context, sources, shape, shape.mostConfigurations(), false, precision);
    }

    LinkageTables tables() {
        return tables;
    }

    /** The places that become coordinates. */
    PlaceBuffers places() {
        return places;
    }

    /** Has places become coordinates. */
    void forward() {
        int items = kernels.items(stride);
        queue.run(
                kernels.kernel("place")
                        .arguments(
                                tables.atoms(),
                                items,
                                tables.ranges,
                                tables.fractionalizations,
                                tables.frames,
                                tables.turns,
                                tables.movedStart,
                                tables.moved,
                                tables.frameOfAtom,
                                places.shapes(),
                                places.pivots(),
                                turned,
                                coordinates),
                new long[] {items, (long) kernels.lanes() * tables.linkages()},
                new long[] {kernels.itemsOfAGroup(), kernels.lanes()});
    }

    /** Has a multiple of some numbers a configuration written elsewhere, or added to what is there. */
    void collect(int numbers, double weight, DeviceBuffer part, DeviceBuffer sum, boolean add) {
        int items = kernels.items(stride);
        queue.run(
                kernels.kernel("collect").arguments(items, add ? 1 : 0, precision.argument(weight), part, sum),
                new long[] {items, numbers},
                null);
    }

    /** Has derivatives by the coordinates become slopes. */
    void backward(DeviceBuffer gradient) {
        int items = kernels.items(stride);
        queue.run(
                kernels.kernel("forces_in_frames")
                        .arguments(
                                tables.atoms(),
                                items,
                                tables.ranges,
                                tables.fractionalizations,
                                tables.linkageOfAtom,
                                places.shapes(),
                                gradient,
                                force),
                new long[] {items, tables.atoms()},
                null);
        queue.run(
                kernels.kernel("slopes")
                        .arguments(
                                tables.atoms(),
                                items,
                                tables.ranges,
                                tables.turns,
                                tables.turningStart,
                                tables.turning,
                                tables.frameOfAtom,
                                tables.motions,
                                tables.steps,
                                turned,
                                gradient,
                                force,
                                slopes),
                new long[] {items, tables.motions()},
                null);
    }

    /** Waits for the slopes of n places. */
    void read(int n, double[][] out) {
        int motions = tables.motions();
        slopeNumbers.read(queue, slopes, motions * stride);
        for (int config = 0; config < n; config++) {
            for (int k = 0; k < motions; k++) {
                out[config][k] = slopeNumbers.real(k * stride + config);
            }
        }
    }

    @Override
    public void close() {
        buffers.forEach(DeviceBuffer::close);
        buffers.clear();
        places.close();
        kernels.close();
        tables.close();
    }
}
