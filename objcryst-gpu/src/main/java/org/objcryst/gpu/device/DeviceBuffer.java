package org.objcryst.gpu.device;

import org.jocl.CL;
import org.jocl.cl_mem;

/** Memory on a device. Written and read through a {@link DeviceQueue}. */
public final class DeviceBuffer implements AutoCloseable {
    private final long bytes;
    private final cl_mem memory;
    private final Release release;

    DeviceBuffer(DeviceContext context, long bytes) {
        this.bytes = bytes;
        int[] code = new int[1];
        cl_mem made = CL.clCreateBuffer(context.handle(), CL.CL_MEM_READ_WRITE, bytes, null, code);
        Failures.check(code[0], context.device(), "to give %d bytes".formatted(bytes));
        memory = made;
        release = Release.of(this, () -> CL.clReleaseMemObject(made));
    }

    cl_mem handle() {
        return memory;
    }

    /**
     * Its size.
     *
     * @return in bytes
     */
    public long bytes() {
        return bytes;
    }

    /** Gives the memory back; doing so again has no effect. */
    @Override
    public void close() {
        release.now();
    }

    @Override
    public String toString() {
        return "%d bytes on the device".formatted(bytes);
    }
}
