package org.objcryst.gpu;

import java.util.Optional;
import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.DeviceType;

/**
 * How many worlds a device evaluates together.
 *
 * @param wanted what the user wants, empty for what fits the device
 */
record WorldNumber(String wanted) {
    private static final int OF_GPU = 4096;
    private static final int OF_PROCESSOR = 256;
    private static final int MOST = 1 << 20;

    static WorldNumber ofUser() {
        String wanted = System.getProperty(OpenClEngine.WORLDS_PROPERTY, System.getenv(OpenClEngine.WORLDS_VARIABLE));
        return new WorldNumber(wanted == null ? "" : wanted.strip());
    }

    /** What is wrong with the wish. */
    Optional<String> obstacle() {
        return wanted.isEmpty() || given() >= 1 && given() <= MOST
                ? Optional.empty()
                : Optional.of("%s is a number from 1 to %d, got \"%s\""
                        .formatted(OpenClEngine.WORLDS_VARIABLE, MOST, wanted));
    }

    private int given() {
        return wanted.matches("[0-9]{1,7}") ? Integer.parseInt(wanted) : 0;
    }

    int on(Device device) {
        if (wanted.isEmpty()) {
            return device.type() == DeviceType.CPU ? OF_PROCESSOR : OF_GPU;
        }
        return given();
    }
}
