package org.objcryst.simd.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormEngineContract;
import org.objcryst.scattering.freeform.FreeFormEngines;

class VectorFreeFormTest extends FreeFormEngineContract {
    @Override
    protected FreeFormEngine engine() {
        return new VectorFreeForm();
    }

    /** As for plain Java. */
    @Override
    protected double termError(double turns) {
        return 64 * Math.ulp(1.0) + 2 * Math.PI * 2 * turns * Math.ulp(1.0);
    }

    @Test
    void itIsFoundByItsName() {
        assertEquals("simd", FreeFormEngines.found().named("simd").name());
    }
}
