package org.objcryst.gpu.device;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;

/** A function that runs on the device, with its arguments; for one thread. */
public final class DeviceKernel implements AutoCloseable {
    private final Device device;
    private final String name;
    private final cl_kernel kernel;
    private final Release release;
    private Object[] set = {};

    DeviceKernel(Device device, String name, cl_kernel kernel) {
        this.device = device;
        this.name = name;
        this.kernel = kernel;
        release = Release.of(this, () -> CL.clReleaseKernel(kernel));
    }

    cl_kernel handle() {
        return kernel;
    }

    /**
     * Its name in the source.
     *
     * @return for messages
     */
    public String name() {
        return name;
    }

    /**
     * Sets all arguments for the next runs. Those that are what they were before take no time.
     *
     * @param arguments in order: {@link DeviceBuffer}, {@link LocalMemory}, Integer, Long, Float or Double
     * @return this
     */
    public DeviceKernel arguments(Object... arguments) {
        Object[] before = set;
        set = new Object[0];
        for (int i = 0; i < arguments.length; i++) {
            if (i >= before.length || !arguments[i].equals(before[i])) {
                argument(i, arguments[i]);
            }
        }
        set = arguments;
        return this;
    }

    private void argument(int place, Object value) {
        int code;
        if (value instanceof DeviceBuffer buffer) {
            code = CL.clSetKernelArg(kernel, place, Sizeof.cl_mem, Pointer.to(buffer.handle()));
        } else if (value instanceof LocalMemory local) {
            code = CL.clSetKernelArg(kernel, place, local.bytes(), null);
        } else if (value instanceof Integer number) {
            code = CL.clSetKernelArg(kernel, place, Integer.BYTES, Pointer.to(new int[] {number}));
        } else if (value instanceof Long number) {
            code = CL.clSetKernelArg(kernel, place, Long.BYTES, Pointer.to(new long[] {number}));
        } else if (value instanceof Float number) {
            code = CL.clSetKernelArg(kernel, place, Float.BYTES, Pointer.to(new float[] {number}));
        } else if (value instanceof Double number) {
            code = CL.clSetKernelArg(kernel, place, Double.BYTES, Pointer.to(new double[] {number}));
        } else {
            throw new IllegalArgumentException("argument %d of %s cannot be %s".formatted(place, name, value));
        }
        Failures.check(code, device, "to take argument %d of %s".formatted(place, name));
    }

    /**
     * The largest work group that this kernel can have on its device.
     *
     * @return number of work items
     */
    public int largestGroup() {
        long[] size = new long[1];
        Failures.check(
                CL.clGetKernelWorkGroupInfo(
                        kernel, device.id(), CL.CL_KERNEL_WORK_GROUP_SIZE, Long.BYTES, Pointer.to(size), null),
                device,
                "to tell the group size of " + name);
        return (int) size[0];
    }

    /** Gives it back; doing so again has no effect. */
    @Override
    public void close() {
        release.now();
    }

    @Override
    public String toString() {
        return "kernel %s on %s".formatted(name, device.name());
    }
}
