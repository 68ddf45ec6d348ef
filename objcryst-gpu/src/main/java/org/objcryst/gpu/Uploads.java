package org.objcryst.gpu;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;

/** Buffers that are filled once. */
final class Uploads implements AutoCloseable {
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final Precision precision;
    private final List<DeviceBuffer> all = new ArrayList<>();

    Uploads(DeviceContext context, DeviceQueue queue, Precision precision) {
        this.context = context;
        this.queue = queue;
        this.precision = precision;
    }

    DeviceBuffer integers(int[] numbers) {
        DeviceBuffer buffer = buffer((long) numbers.length * Integer.BYTES);
        queue.write(buffer, numbers, numbers.length);
        return buffer;
    }

    DeviceBuffer reals(double[] numbers) {
        DeviceBuffer buffer = buffer((long) numbers.length * precision.bytes());
        Staging staging = new Staging(precision).atLeast(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            staging.real(i, numbers[i]);
        }
        staging.write(queue, buffer, numbers.length);
        return buffer;
    }

    private DeviceBuffer buffer(long bytes) {
        DeviceBuffer buffer = context.buffer(bytes);
        all.add(buffer);
        return buffer;
    }

    @Override
    public void close() {
        all.forEach(DeviceBuffer::close);
        all.clear();
    }
}
