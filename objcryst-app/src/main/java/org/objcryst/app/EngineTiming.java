package org.objcryst.app;

import org.objcryst.scattering.ScatteringBatch;
import org.objcryst.scattering.ScatteringData;

/** How long an engine takes for the structure factors of a model, by the clock on the wall: a device does not count as processor time. */
final class EngineTiming {
    private static final long WARM_UP_NANOS = 1_500_000_000;
    private static final long MEASURED_NANOS = 500_000_000;

    private final ScatteringData data;

    EngineTiming(ScatteringData data) {
        this.data = data;
    }

    /** When so many are computed together, transfers to a device included. */
    double microsecondsPerConfiguration(int batch) {
        ScatteringBatch sums = data.batch(batch);
        for (int place = 0; place < batch; place++) {
            if (!sums.remember(place)) {
                throw new IllegalStateException("%s cannot be computed in batches".formatted(data));
            }
        }
        nanosPerCall(sums, batch, WARM_UP_NANOS);
        return nanosPerCall(sums, batch, MEASURED_NANOS) / (1e3 * batch);
    }

    private static double nanosPerCall(ScatteringBatch sums, int batch, long duration) {
        long begun = System.nanoTime();
        long now = begun;
        long calls = 0;
        while (now - begun < duration) {
            sums.compute(batch);
            calls++;
            now = System.nanoTime();
        }
        return (double) (now - begun) / calls;
    }
}
