package org.objcryst.gpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceProgram;

/** The kernels of a program for work groups of some number of configurations, of which each work item has several in its registers. */
final class StageKernels implements AutoCloseable {
    private final int width;
    private final int vector;
    private final int lanes;
    private final Precision precision;
    private final DeviceProgram program;
    private final Map<String, DeviceKernel> kernels = new HashMap<>();

    StageKernels(
            DeviceContext context,
            List<String> sources,
            GroupShape shape,
            int width,
            boolean resonant,
            Precision precision) {
        this.width = width;
        this.precision = precision;
        vector = shape.vector(width, precision);
        lanes = shape.lanes(width, precision);
        program = context.program(
                StageKernels.class,
                Stream.concat(Stream.of("numbers.cl"), sources.stream()).toList(),
                "-DVECTOR=" + vector,
                "-DCONFIGS=" + width / vector,
                "-DLANES=" + lanes,
                "-DSHARE=" + FormLayout.TILE / lanes,
                "-DRESONANT=" + (resonant ? 1 : 0),
                "-DDOUBLES=" + (precision == Precision.DOUBLE ? 1 : 0));
    }

    DeviceKernel kernel(String name) {
        return kernels.computeIfAbsent(name, program::kernel);
    }

    /** Work items side by side for some configurations. */
    int items(int configurations) {
        return configurations / vector;
    }

    /** Work items side by side in a group. */
    int itemsOfAGroup() {
        return width / vector;
    }

    /** Work items of a group that share a configuration. */
    int lanes() {
        return lanes;
    }

    /** Size of some numbers for each configuration of a group. */
    long bytes(int numbers) {
        return (long) numbers * width * precision.bytes();
    }

    @Override
    public void close() {
        kernels.values().forEach(DeviceKernel::close);
        kernels.clear();
    }
}
