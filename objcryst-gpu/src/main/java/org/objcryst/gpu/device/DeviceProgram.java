package org.objcryst.gpu.device;

import java.nio.charset.StandardCharsets;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_program;
import org.objcryst.scattering.EngineFailureException;

/** A compiled program: a set of kernels. Belongs to its context, which closes it. */
public final class DeviceProgram {
    private static final long LONGEST_LOG = 1 << 24; // more is no log

    private final Device device;
    private final String name;
    private final cl_program program;
    private final Release release;

    DeviceProgram(DeviceContext context, String name, String source, String options) {
        device = context.device();
        this.name = name;
        int[] code = new int[1];
        cl_program made = CL.clCreateProgramWithSource(context.handle(), 1, new String[] {source}, null, code);
        Failures.check(code[0], device, "to take in " + name);
        program = made;
        release = Release.of(this, () -> CL.clReleaseProgram(made));
        int built = CL.clBuildProgram(made, 1, new cl_device_id[] {device.id()}, options, null, null);
        if (built != CL.CL_SUCCESS) {
            String fault = firstFault();
            release.now();
            throw new EngineFailureException(
                    "OpenCL device %s does not compile %s: %s (%s)"
                            .formatted(device.name(), name, fault, CL.stringFor_errorCode(built)),
                    null);
        }
    }

    /**
     * One of its kernels.
     *
     * @param function the name in the source
     * @return for one thread, to be closed by the caller
     */
    public DeviceKernel kernel(String function) {
        int[] code = new int[1];
        cl_kernel kernel = CL.clCreateKernel(program, function, code);
        Failures.check(code[0], device, "to find %s in %s".formatted(function, name));
        return new DeviceKernel(device, function, kernel);
    }

    void close() {
        release.now();
    }

    /** The first line of the compiler's log that names an error, or else its first line. */
    private String firstFault() {
        String log = log();
        return log.lines()
                .filter(l -> l.contains("error"))
                .findFirst()
                .orElseGet(() -> log.lines().findFirst().orElse("no log"))
                .strip();
    }

    /** Empty where the driver, which a lost device may have, does not give it. */
    private String log() {
        long[] size = new long[1];
        int asked = CL.clGetProgramBuildInfo(program, device.id(), CL.CL_PROGRAM_BUILD_LOG, 0, null, size);
        if (asked != CL.CL_SUCCESS || size[0] < 1 || size[0] > LONGEST_LOG) {
            return "";
        }
        byte[] bytes = new byte[(int) size[0]];
        CL.clGetProgramBuildInfo(program, device.id(), CL.CL_PROGRAM_BUILD_LOG, bytes.length, Pointer.to(bytes), null);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    @Override
    public String toString() {
        return "%s for %s".formatted(name, device.name());
    }
}
