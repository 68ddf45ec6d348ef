package org.objcryst.gpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.EngineFailureException;

/** Memory outside of Java's heap, in which numbers are put together for a device, or which it fills. */
final class Staging {
    private final Precision precision;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    Staging(Precision precision) {
        this.precision = precision;
    }

    /** Grows where needed; the contents are lost then. */
    Staging atLeast(int numbers) {
        if (bytes.capacity() < (long) numbers * precision.bytes()) {
            bytes = room((long) numbers * precision.bytes()).order(ByteOrder.nativeOrder());
        }
        return this;
    }

    /** The processor needs no such memory: it goes on where there is none. */
    private static ByteBuffer room(long size) {
        try {
            return ByteBuffer.allocateDirect(Math.toIntExact(size));
        } catch (OutOfMemoryError | ArithmeticException e) {
            throw new EngineFailureException(
                    "the engine opencl failed to put %d bytes together for its device: not enough memory outside of Java's heap"
                            .formatted(size),
                    e);
        }
    }

    void real(int i, double value) {
        precision.real(bytes, i, value);
    }

    double real(int i) {
        return precision.real(bytes, i);
    }

    void turn(int i, double coordinate) {
        precision.turn(bytes, i, coordinate);
    }

    double turn(int i) {
        return precision.turn(bytes, i);
    }

    /** The numbers are to stay until the queue has been waited for. */
    void send(DeviceQueue queue, DeviceBuffer to, int numbers) {
        bytes.limit(numbers * precision.bytes());
        queue.send(to, 0, bytes);
        bytes.clear();
    }

    void write(DeviceQueue queue, DeviceBuffer to, int numbers) {
        bytes.limit(numbers * precision.bytes());
        queue.write(to, 0, bytes);
        bytes.clear();
    }

    void read(DeviceQueue queue, DeviceBuffer from, int numbers) {
        bytes.limit(numbers * precision.bytes());
        queue.read(from, 0, bytes);
        bytes.clear();
    }
}
