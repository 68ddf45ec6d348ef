package org.objcryst.gpu.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.locks.LockSupport;
import org.jocl.CL;
import org.jocl.Pointer;

/** Counts what is open on a device: buffers, queues and programs each hold on to their context. */
public final class OpenThings {
    private static final int QUIET = 20; // times 10 ms
    private static final int PATIENCE = 1000; // times 10 ms

    private OpenThings() {}

    /**
     * How many there are. A driver may let go of a buffer some time after the work on it has ended: counts until nothing has changed for a
     * while.
     *
     * @param context nobody else uses
     * @return the references to it
     */
    public static int of(DeviceContext context) {
        int found = count(context);
        for (int quiet = 0; quiet < QUIET; quiet++) {
            LockSupport.parkNanos(10_000_000);
            int now = count(context);
            quiet = now == found ? quiet : 0;
            found = now;
        }
        return found;
    }

    /**
     * Fails unless there are so many, sooner or later.
     *
     * @param expected how many
     * @param context nobody else uses
     */
    public static void assertAre(int expected, DeviceContext context) {
        for (int i = 0; i < PATIENCE && count(context) != expected; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertEquals(expected, of(context));
    }

    private static int count(DeviceContext context) {
        int[] count = new int[1];
        int code = CL.clGetContextInfo(
                context.handle(), CL.CL_CONTEXT_REFERENCE_COUNT, Integer.BYTES, Pointer.to(count), null);
        assertEquals(CL.CL_SUCCESS, code);
        return count[0];
    }
}
