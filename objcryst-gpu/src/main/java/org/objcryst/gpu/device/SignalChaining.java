package org.objcryst.gpu.device;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compilers that work inside this process, as PoCL's does, handle signals which the JVM raises to stop its threads: they delete their
 * temporary files then, and where two threads are stopped at once the JVM dies. With libjsig, which must be loaded before everything
 * else, the JVM keeps its signals.
 */
final class SignalChaining {
    private static final System.Logger LOG = System.getLogger(SignalChaining.class.getName());
    private static final String LIBRARY = "libjsig";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private SignalChaining() {}

    /** Says once what is missing. */
    static void check(Device device) {
        if (device.type() == DeviceType.CPU && !isOn() && SAID.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "programs for {0} are compiled inside this process, which may crash the JVM; start it with LD_PRELOAD={1}",
                    device.name(),
                    Path.of(System.getProperty("java.home"), "lib", LIBRARY + ".so"));
        }
    }

    private static boolean isOn() {
        String preloaded = System.getenv("LD_PRELOAD");
        return preloaded != null && preloaded.contains(LIBRARY);
    }
}
