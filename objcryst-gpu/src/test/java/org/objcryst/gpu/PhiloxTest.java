package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.gpu.device.Devices;
import org.objcryst.gpu.device.RequiresOpenCl;

/** Random numbers of counters, against the known answers of the library Random123 1.09 (file kat_vectors, philox4x32 with 10 rounds). */
@RequiresOpenCl
class PhiloxTest {
    private static final int WIDTH = 16; // counters side by side in registers, all the same but their first word

    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void wordsAreTheKnownOnes(String counter, String key, String expected) {
        Device device = Devices.chosen();
        try (DeviceContext context = device.open();
                DeviceQueue queue = context.queue();
                DeviceBuffer counters = context.buffer(4 * WIDTH * Integer.BYTES);
                DeviceBuffer out = context.buffer(4 * WIDTH * Integer.BYTES);
                StageKernels kernels = new StageKernels(
                        context,
                        List.of("philox.cl", "philox-words.cl"),
                        GroupShape.of(device),
                        WIDTH,
                        false,
                        Precision.SINGLE)) {
            int[] given = words(counter);
            int[] all = new int[4 * WIDTH];
            for (int i = 0; i < all.length; i++) {
                all[i] = given[i / WIDTH];
            }
            for (int i = 0; i < WIDTH; i++) {
                all[i] += i - 5; // only number 5 is the known one
            }
            queue.write(counters, all, all.length);
            int items = kernels.items(WIDTH);
            int[] keys = words(key);
            queue.run(
                    kernels.kernel("words").arguments(keys[0], keys[1], counters, out, items),
                    new long[] {items},
                    null);
            ByteBuffer bytes =
                    ByteBuffer.allocateDirect(4 * WIDTH * Integer.BYTES).order(ByteOrder.nativeOrder());
            queue.read(out, 0, bytes);
            for (int k = 0; k < 4; k++) {
                assertEquals(
                        Integer.toHexString(words(expected)[k]),
                        Integer.toHexString(bytes.getInt((k * WIDTH + 5) * Integer.BYTES)));
            }
        }
    }

    private static int[] words(String hexadecimal) {
        return List.of(hexadecimal.split(" ")).stream()
                .mapToInt(w -> Integer.parseUnsignedInt(w, 16))
                .toArray();
    }
}
