package org.objcryst.gpu.device;

import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;

/**
 * Work for a device, done in the order in which it was given; for one thread. Reading and writing wait until they are done,
 * sending and running do not.
 */
public final class DeviceQueue implements AutoCloseable {
    private final Device device;
    private final cl_command_queue queue;
    private final Release release;
    private boolean closed;

    DeviceQueue(DeviceContext context) {
        device = context.device();
        int[] code = new int[1];
        cl_command_queue made = createQueue(context, code);
        Failures.check(code[0], device, "to make a queue");
        queue = made;
        release = Release.of(this, () -> CL.clReleaseCommandQueue(made));
    }

    /** The call of OpenCL 1, which every driver has. */
    @SuppressWarnings("deprecation")
    private static cl_command_queue createQueue(DeviceContext context, int[] code) {
        return CL.clCreateCommandQueue(context.handle(), context.device().id(), 0, code);
    }

    /**
     * Copies numbers to the device.
     *
     * @param to overwritten from its beginning
     * @param from not modified
     * @param count how many
     */
    public void write(DeviceBuffer to, float[] from, int count) {
        write(to, 0, (long) count * Float.BYTES, from.length < count, true, Pointer.to(from));
    }

    /**
     * Copies numbers to the device.
     *
     * @param to overwritten from its beginning
     * @param from not modified
     * @param count how many
     */
    public void write(DeviceBuffer to, double[] from, int count) {
        write(to, 0, (long) count * Double.BYTES, from.length < count, true, Pointer.to(from));
    }

    /**
     * Copies numbers to the device.
     *
     * @param to overwritten from its beginning
     * @param from not modified
     * @param count how many
     */
    public void write(DeviceBuffer to, int[] from, int count) {
        write(to, 0, (long) count * Integer.BYTES, from.length < count, true, Pointer.to(from));
    }

    /**
     * Copies bytes to the device.
     *
     * @param to modified
     * @param offset where in {@code to}, in bytes
     * @param from direct, in the order of the machine; all that remains of it, position and limit stay
     */
    public void write(DeviceBuffer to, long offset, ByteBuffer from) {
        write(to, offset, from.remaining(), false, true, Pointer.toBuffer(from));
    }

    /**
     * Has bytes copied to the device, without waiting.
     *
     * @param to modified, when all work given before is done
     * @param offset where in {@code to}, in bytes
     * @param from direct, in the order of the machine; all that remains of it. It is to stay as it is until a later call waits, as reading does
     */
    public void send(DeviceBuffer to, long offset, ByteBuffer from) {
        write(to, offset, from.remaining(), false, false, Pointer.toBuffer(from));
    }

    /**
     * Copies numbers from the device, after all work given before is done.
     *
     * @param from read from its beginning
     * @param to modified
     * @param count how many
     */
    public void read(DeviceBuffer from, float[] to, int count) {
        read(from, 0, (long) count * Float.BYTES, to.length < count, Pointer.to(to));
    }

    /**
     * Copies numbers from the device, after all work given before is done.
     *
     * @param from read from its beginning
     * @param to modified
     * @param count how many
     */
    public void read(DeviceBuffer from, double[] to, int count) {
        read(from, 0, (long) count * Double.BYTES, to.length < count, Pointer.to(to));
    }

    /**
     * Copies bytes from the device, after all work given before is done.
     *
     * @param from not modified
     * @param offset where in {@code from}, in bytes
     * @param to direct, in the order of the machine; all that remains of it is overwritten, position and limit stay
     */
    public void read(DeviceBuffer from, long offset, ByteBuffer to) {
        read(from, offset, to.remaining(), false, Pointer.toBuffer(to));
    }

    private void write(DeviceBuffer to, long offset, long bytes, boolean tooShort, boolean waiting, Pointer from) {
        check(to, offset, bytes, tooShort);
        if (bytes > 0) {
            Failures.check(
                    CL.clEnqueueWriteBuffer(queue, to.handle(), waiting, offset, bytes, from, 0, null, null),
                    device,
                    "to take data");
        }
    }

    private void read(DeviceBuffer from, long offset, long bytes, boolean tooShort, Pointer to) {
        check(from, offset, bytes, tooShort);
        if (bytes > 0) {
            Failures.check(
                    CL.clEnqueueReadBuffer(queue, from.handle(), true, offset, bytes, to, 0, null, null),
                    device,
                    "to give results");
        }
    }

    private static void check(DeviceBuffer buffer, long offset, long bytes, boolean tooShort) {
        if (tooShort || offset < 0 || bytes < 0 || offset + bytes > buffer.bytes()) {
            throw new IllegalArgumentException("%d bytes at %d do not fit into %s%s"
                    .formatted(bytes, offset, buffer, tooShort ? ", or the array is too short" : ""));
        }
    }

    /**
     * Has a kernel run when all work before is done.
     *
     * @param kernel with its arguments set
     * @param global number of work items in each of one to three directions
     * @param local number of work items of a group in each direction, of which {@code global} are multiples; null leaves it to the driver
     */
    public void run(DeviceKernel kernel, long[] global, long[] local) {
        Failures.check(
                CL.clEnqueueNDRangeKernel(queue, kernel.handle(), global.length, null, global, local, 0, null, null),
                device,
                "to run " + kernel.name());
    }

    /** Sends off what was given so far, without waiting. */
    public void flush() {
        Failures.check(CL.clFlush(queue), device, "to begin");
    }

    /** Waits until all is done. */
    public void finish() {
        Failures.check(CL.clFinish(queue), device, "to finish");
    }

    /** Waits until all is done, and gives the queue back; doing so again has no effect. */
    @Override
    public void close() {
        if (!closed) {
            CL.clFinish(queue); // what it says of a lost device changes nothing now
            closed = true;
        }
        release.now();
    }

    @Override
    public String toString() {
        return "queue of " + device.name();
    }
}
