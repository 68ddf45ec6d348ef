package org.objcryst.gpu.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jocl.CL;

/**
 * Loads the OpenCL of the system, once in a process, as native libraries are. JOCL asks the linker for {@code libOpenCL.so}, a
 * name that on many systems comes with the development package only; the library itself is {@code libOpenCL.so.1}.
 */
final class NativeOpenCl {
    private static final String JOCL_UNIQUE_NAMES = "uniqueLibraryNames";
    private static final Map<String, Integer> ELF_MACHINES = Map.of("amd64", 62, "x86_64", 62, "aarch64", 183);
    static final String ADVICE =
            "install the driver of the GPU with its OpenCL, or for the processor PoCL (Debian: apt install ocl-icd-libopencl1 pocl-opencl-icd)";
    private static final Optional<String> OBSTACLE = load();

    private NativeOpenCl() {}

    /** Why there is no OpenCL here. */
    static Optional<String> obstacle() {
        return OBSTACLE;
    }

    private static Optional<String> load() {
        try {
            if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
                loadForwarder();
            }
            loadJocl();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("no temporary file could be written (%s)".formatted(e));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of("OpenCL cannot be loaded (%s); %s".formatted(reason, ADVICE));
        }
    }

    private static void loadForwarder() throws IOException {
        Integer machine = ELF_MACHINES.get(System.getProperty("os.arch"));
        if (machine == null) {
            return;
        }
        Path file = Files.createTempFile("objcryst", ".so");
        try {
            Files.write(file, ForwardingLibrary.bytes("libOpenCL.so", "libOpenCL.so.1", machine));
            System.load(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** Under its usual name JOCL would load whatever file of that name someone has left in the folder for temporary files. */
    private static void loadJocl() {
        String before = System.getProperty(JOCL_UNIQUE_NAMES);
        System.setProperty(JOCL_UNIQUE_NAMES, "true");
        try {
            CL.setExceptionsEnabled(false);
        } finally {
            if (before == null) {
                System.clearProperty(JOCL_UNIQUE_NAMES);
            } else {
                System.setProperty(JOCL_UNIQUE_NAMES, before);
            }
        }
    }
}
