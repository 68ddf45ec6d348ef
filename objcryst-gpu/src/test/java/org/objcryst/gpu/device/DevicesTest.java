package org.objcryst.gpu.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@RequiresOpenCl
class DevicesTest {
    private final List<Device> devices = Devices.all();

    @Test
    void everyDeviceSaysWhatItIs() {
        for (Device device : devices) {
            assertFalse(device.name().isEmpty());
            assertTrue(device.version().startsWith("OpenCL "), device.version());
            assertTrue(device.computeUnits() > 0 && device.largestGroup() > 0);
            assertTrue(device.largestBufferBytes() <= device.memoryBytes());
        }
    }

    @Test
    void theFastestKindComesFirst() {
        for (int i = 1; i < devices.size(); i++) {
            assertTrue(devices.get(i - 1).type().compareTo(devices.get(i).type()) <= 0);
        }
    }

    @Test
    void aDeviceIsNamedByNumberOrPartOfItsName() {
        Device last = devices.get(devices.size() - 1);
        assertEquals(devices.get(0).name(), Devices.named("").name());
        assertEquals(
                last.name(), Devices.named(Integer.toString(devices.size() - 1)).name());
        assertEquals(
                last.name(), Devices.named(last.name().toUpperCase(Locale.ROOT)).name());
    }

    @Test
    void anUnknownDeviceIsRefusedWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> Devices.named("abacus"))
                .getMessage();
        assertTrue(
                message.contains("abacus")
                        && message.contains("0: " + devices.get(0).name()),
                message);
        assertThrows(IllegalArgumentException.class, () -> Devices.named(Integer.toString(devices.size())));
    }
}
