package org.objcryst.gpu.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormEngineContract;
import org.objcryst.scattering.freeform.FreeFormEngines;

@RequiresOpenCl
class OpenClFreeFormTest extends FreeFormEngineContract {
    @Override
    protected FreeFormEngine engine() {
        return new OpenClFreeForm();
    }

    /**
     * Phases of up to 16 turns within a tile of atoms to one rounding of a float, sine and cosine to 10⁻⁶; beyond that, doubled
     * digits of a float.
     */
    @Override
    protected double termError(double turns) {
        return 2 * Math.PI * 16 * Math.ulp(0.5f) + 1e-6 + turns * Math.ulp(0.5f) * Math.ulp(0.5f) * 8;
    }

    /** Phases are counted from the middle of the points. */
    @Override
    protected boolean portionsDoNotMatter() {
        return false;
    }

    @Override
    protected double independentError() {
        return 2e-6;
    }

    @Test
    void itIsFoundByItsName() {
        assertEquals("opencl", FreeFormEngines.found().named("opencl").name());
    }
}
