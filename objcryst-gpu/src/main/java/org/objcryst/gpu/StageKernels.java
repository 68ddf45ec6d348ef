package org.objcryst.gpu;

import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceProgram;

/** The kernels for work groups of some number of configurations. */
final class StageKernels implements AutoCloseable {
    private final int width;
    private final int lanes;
    private final Precision precision;
    private final DeviceKernel forward;
    private final DeviceKernel backwardScale;
    private final DeviceKernel backward;

    StageKernels(DeviceContext context, int width, int group, boolean resonant, Precision precision) {
        this.width = width;
        this.precision = precision;
        lanes = Math.max(1, group / width);
        DeviceProgram program = context.program(
                StageKernels.class,
                "structure-factors.cl",
                "-DCONFIGS=" + width,
                "-DLANES=" + lanes,
                "-DSHARE=" + FormLayout.TILE / lanes,
                "-DRESONANT=" + (resonant ? 1 : 0),
                "-DDOUBLES=" + (precision == Precision.DOUBLE ? 1 : 0));
        forward = program.kernel("forward");
        backwardScale = program.kernel("backward_scale");
        backward = program.kernel("backward");
    }

    /** Configurations of a work group. */
    int width() {
        return width;
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
