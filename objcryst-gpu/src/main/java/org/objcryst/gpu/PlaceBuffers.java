package org.objcryst.gpu;

import java.util.List;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.kinematics.Linkage;

/**
 * Places of some linkages on a device, as pivots, fractions of a turn in integers, and shapes, that is quaternions and angles; what comes
 * down goes up again to the bit.
 */
final class PlaceBuffers implements AutoCloseable {
    private static final double FULL_TURN = 2 * Math.PI;
    private static final double SHORT = 4; // an angle of as many digits as half a turn

    private final DeviceQueue queue;
    private final List<Linkage> linkages;
    private final int stride;
    private final int pivotLength;
    private final int shapeLength;
    private final Staging pivotNumbers;
    private final Staging shapeNumbers;
    private final DeviceBuffer pivots;
    private final DeviceBuffer shapes;

    /** With room for some configurations. */
    PlaceBuffers(DeviceContext context, DeviceQueue queue, Precision precision, List<Linkage> linkages, int stride) {
        this.queue = queue;
        this.linkages = linkages;
        this.stride = stride;
        pivotLength = 3 * linkages.size();
        shapeLength = linkages.stream().mapToInt(Linkage::placeLength).sum() - pivotLength;
        pivotNumbers = new Staging(precision).atLeast(pivotLength * stride);
        shapeNumbers = new Staging(precision).atLeast(shapeLength * stride);
        pivots = context.buffer((long) pivotLength * stride * precision.bytes());
        shapes = context.buffer((long) shapeLength * stride * precision.bytes());
    }

    /** Three of each linkage. */
    int pivotLength() {
        return pivotLength;
    }

    /** A quaternion and the angles of each linkage. */
    int shapeLength() {
        return shapeLength;
    }

    DeviceBuffer pivots() {
        return pivots;
    }

    DeviceBuffer shapes() {
        return shapes;
    }

    /** Notes a place to be sent. */
    void write(int config, double[] place) {
        int at = 0;
        int pivot = config;
        int shape = config;
        for (Linkage linkage : linkages) {
            for (int k = 0; k < 3; k++, pivot += stride) {
                pivotNumbers.turn(pivot, place[at++]);
            }
            for (int k = 3; k < linkage.placeLength(); k++, shape += stride) {
                double number = place[at++];
                shapeNumbers.real(shape, Math.abs(number) < SHORT ? number : Math.IEEEremainder(number, FULL_TURN));
            }
        }
    }

    /** A place as it was written or fetched last. */
    void read(int config, double[] place) {
        int at = 0;
        int pivot = config;
        int shape = config;
        for (Linkage linkage : linkages) {
            for (int k = 0; k < 3; k++, pivot += stride) {
                place[at++] = pivotNumbers.turn(pivot);
            }
            for (int k = 3; k < linkage.placeLength(); k++, shape += stride) {
                place[at++] = shapeNumbers.real(shape);
            }
        }
    }

    /** All places go up; the queue is to be waited for before the next one is written. */
    void send() {
        pivotNumbers.send(queue, pivots, pivotLength * stride);
        shapeNumbers.send(queue, shapes, shapeLength * stride);
    }

    /** Waits for all places to come down. */
    void fetch() {
        pivotNumbers.read(queue, pivots, pivotLength * stride);
        shapeNumbers.read(queue, shapes, shapeLength * stride);
    }

    @Override
    public void close() {
        pivots.close();
        shapes.close();
    }
}
