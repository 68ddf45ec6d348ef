package org.objcryst.gpu.device;

import org.jocl.cl_device_id;

/** An OpenCL device and what it says of itself. Immutable. */
public final class Device {
    private static final double GIB = 1024.0 * 1024 * 1024;

    private final cl_device_id id;
    private final String name;
    private final String vendor;
    private final String version;
    private final String driver;
    private final DeviceType type;
    private final long memoryBytes;
    private final long largestBufferBytes;
    private final long localMemoryBytes;
    private final int computeUnits;
    private final int largestGroup;
    private final boolean doubles;

    Device(cl_device_id id) {
        this.id = id;
        DeviceQuestions q = new DeviceQuestions(id);
        name = q.name();
        vendor = q.vendor();
        version = q.version();
        driver = q.driver();
        type = q.type();
        memoryBytes = q.memoryBytes();
        largestBufferBytes = q.largestBufferBytes();
        localMemoryBytes = q.localMemoryBytes();
        computeUnits = q.computeUnits();
        largestGroup = q.largestGroup();
        doubles = q.hasDoubles();
    }

    cl_device_id id() {
        return id;
    }

    /**
     * The name of the model.
     *
     * @return as the driver says it
     */
    public String name() {
        return name;
    }

    /**
     * Who made it.
     *
     * @return as the driver says it
     */
    public String vendor() {
        return vendor;
    }

    /**
     * The version of OpenCL that it speaks.
     *
     * @return for example {@code OpenCL 3.0 PoCL HSTR: ...}
     */
    public String version() {
        return version;
    }

    /**
     * The version of its driver.
     *
     * @return as the driver says it
     */
    public String driver() {
        return driver;
    }

    /**
     * Whether it is a GPU.
     *
     * @return its kind
     */
    public DeviceType type() {
        return type;
    }

    /**
     * The memory of the device.
     *
     * @return in bytes
     */
    public long memoryBytes() {
        return memoryBytes;
    }

    /**
     * The largest single buffer.
     *
     * @return in bytes
     */
    public long largestBufferBytes() {
        return largestBufferBytes;
    }

    /**
     * The memory that a work group shares.
     *
     * @return in bytes
     */
    public long localMemoryBytes() {
        return localMemoryBytes;
    }

    /**
     * Number of processors that run work groups side by side.
     *
     * @return cores of a processor, multiprocessors of a GPU
     */
    public int computeUnits() {
        return computeUnits;
    }

    /**
     * The largest work group.
     *
     * @return number of work items
     */
    public int largestGroup() {
        return largestGroup;
    }

    /**
     * Whether it computes in double precision at all; many GPUs do so at a small part of their speed.
     *
     * @return true with fp64
     */
    public boolean hasDoubles() {
        return doubles;
    }

    /**
     * Makes the device ready for use.
     *
     * @return to be closed by the caller
     */
    public DeviceContext open() {
        return new DeviceContext(this);
    }

    @Override
    public String toString() {
        return "%s (%s, %d units, %.1f GiB%s)"
                .formatted(name, type, computeUnits, memoryBytes / GIB, doubles ? "" : ", no double precision");
    }
}
