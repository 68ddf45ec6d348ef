package org.objcryst.gpu.freeform;

import java.util.Optional;
import org.objcryst.gpu.device.Devices;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormKernel;

/**
 * Free-form sums on an OpenCL device, in single precision: an amplitude of n atoms is wrong by some 10⁻⁶·√n. It is taken only
 * where asked for.
 */
public final class OpenClFreeForm implements FreeFormEngine {
    /** The engine; it has no state. */
    public OpenClFreeForm() {}

    @Override
    public String name() {
        return "opencl";
    }

    @Override
    public Optional<String> obstacle() {
        return Devices.obstacle();
    }

    @Override
    public int rank() {
        return -1;
    }

    @Override
    public FreeFormKernel kernel(int threads) {
        return new DeviceSums(Devices.chosen());
    }

    @Override
    public String toString() {
        return name();
    }
}
