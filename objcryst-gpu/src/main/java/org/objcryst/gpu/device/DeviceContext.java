package org.objcryst.gpu.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jocl.CL;
import org.jocl.cl_context;
import org.jocl.cl_device_id;

/**
 * A device in use: makes buffers, queues and programs, and compiles each program once. May be shared between threads. What it
 * made can be closed before or after it; a {@link #scope()} closes what it made.
 */
public final class DeviceContext implements AutoCloseable {
    private final Device device;
    private final cl_context context;
    private final Release release;
    private final Map<String, DeviceProgram> programs;
    private final boolean isScope;
    private final List<Runnable> closing = new ArrayList<>(); // what a scope has made

    DeviceContext(Device device) {
        SignalChaining.check(device);
        this.device = device;
        int[] code = new int[1];
        cl_context made = CL.clCreateContext(null, 1, new cl_device_id[] {device.id()}, null, null, code);
        Failures.check(code[0], device, "to start");
        context = made;
        release = Release.of(this, () -> CL.clReleaseContext(made));
        programs = new ConcurrentHashMap<>();
        isScope = false;
    }

    private DeviceContext(DeviceContext whole) {
        device = whole.device;
        context = whole.context;
        release = Release.of(this, () -> {});
        programs = whole.programs;
        isScope = true;
    }

    /**
     * The same device with the same programs, for one thread: its buffers and queues are given back when it is closed, if not before, also
     * those of objects that were not finished because something failed.
     *
     * @return to be closed by the caller, after which it may be used again
     */
    public DeviceContext scope() {
        return new DeviceContext(this);
    }

    cl_context handle() {
        return context;
    }

    /**
     * The device.
     *
     * @return as it was opened
     */
    public Device device() {
        return device;
    }

    /**
     * A program in OpenCL C, compiled at its first use.
     *
     * @param owner the class beside whose file the source is
     * @param resource name of the file
     * @param options for the compiler, such as {@code -DTILE=64}; part of what identifies the program
     * @return shared by all who ask for the same
     * @throws org.objcryst.scattering.EngineFailureException if it does not compile; the message has the first line of the fault
     */
    public DeviceProgram program(Class<?> owner, String resource, String... options) {
        return program(owner, List.of(resource), options);
    }

    /**
     * A program in OpenCL C of several files, compiled at its first use.
     *
     * @param owner the class beside whose file the sources are
     * @param resources names of the files, joined in this order; the last one names the program
     * @param options for the compiler
     * @return shared by all who ask for the same
     * @throws org.objcryst.scattering.EngineFailureException if it does not compile; the message has the first line of the fault
     */
    public DeviceProgram program(Class<?> owner, List<String> resources, String... options) {
        String key = owner.getName() + ' ' + resources + ' ' + String.join(" ", options);
        return programs.computeIfAbsent(key, k -> {
            String source = resources.stream().map(r -> Source.of(owner, r)).collect(Collectors.joining("\n"));
            String name = resources.get(resources.size() - 1);
            return new DeviceProgram(this, name, source, String.join(" ", options));
        });
    }

    /**
     * A queue of work, done in order.
     *
     * @return for one thread, to be closed by the caller
     */
    public DeviceQueue queue() {
        DeviceQueue queue = new DeviceQueue(this);
        if (isScope) {
            closing.add(queue::close);
        }
        return queue;
    }

    /**
     * Memory on the device.
     *
     * @param bytes its size; 0 is taken as 1, as OpenCL has no empty buffers
     * @return to be closed by the caller
     * @throws org.objcryst.scattering.EngineFailureException if it does not fit
     */
    public DeviceBuffer buffer(long bytes) {
        DeviceBuffer buffer = new DeviceBuffer(this, Math.max(1, bytes));
        if (isScope) {
            closing.add(buffer::close);
        }
        return buffer;
    }

    /** Gives the device back, its programs with it, or what a scope has made; doing so again has no effect. */
    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
        if (!isScope) {
            programs.values().forEach(DeviceProgram::close);
            programs.clear();
        }
        release.now();
    }

    @Override
    public String toString() {
        return "%s, %d programs".formatted(device, programs.size());
    }
}
