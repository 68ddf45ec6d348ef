package org.objcryst.gpu;

import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceProgram;

/** The kernels for work groups of some number of configurations, of which each work item has several in its registers. */
final class StageKernels implements AutoCloseable {
    private final int width;
    private final int vector;
    private final int lanes;
    private final Precision precision;
    private final DeviceKernel forward;
    private final DeviceKernel backwardScale;
    private final DeviceKernel backward;

    StageKernels(DeviceContext context, GroupShape shape, int width, boolean resonant, Precision precision) {
        this.width = width;
        this.precision = precision;
        vector = shape.vector(width, precision);
        lanes = shape.lanes(width, precision);
        DeviceProgram program = context.program(
                StageKernels.class,
                "structure-factors.cl",
                "-DVECTOR=" + vector,
                "-DCONFIGS=" + width / vector,
                "-DLANES=" + lanes,
                "-DSHARE=" + FormLayout.TILE / lanes,
                "-DRESONANT=" + (resonant ? 1 : 0),
                "-DDOUBLES=" + (precision == Precision.DOUBLE ? 1 : 0));
        forward = program.kernel("forward");
        backwardScale = program.kernel("backward_scale");
        backward = program.kernel("backward");
    }

    /** Work items side by side for some configurations. */
    int items(int configurations) {
        return configurations / vector;
    }

    /** Work items of a group that share a configuration. */
    int lanes() {
        return lanes;
    }

    /** Size of some numbers for each configuration of a group. */
    long bytes(int numbers) {
        return (long) numbers * width * precision.bytes();
    }

    DeviceKernel forward() {
        return forward;
    }

    DeviceKernel backwardScale() {
        return backwardScale;
    }

    DeviceKernel backward() {
        return backward;
    }

    @Override
    public void close() {
        forward.close();
        backwardScale.close();
        backward.close();
    }
}
