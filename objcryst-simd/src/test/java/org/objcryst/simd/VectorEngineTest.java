package org.objcryst.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngineContract;
import org.objcryst.scattering.StructureFactorEngines;

class VectorEngineTest extends StructureFactorEngineContract {
    @Override
    protected StructureFactorEngine engine() {
        return new VectorEngine();
    }

    @Test
    void itIsFoundAndChosenWhereItCanRun() {
        StructureFactorEngines engines = StructureFactorEngines.found();
        assertEquals("simd", engines.best().name());
        assertEquals("simd", engines.named("simd").name());
        assertEquals("scalar", engines.named("scalar").name());
        assertTrue(engines.describe().contains("simd     ready"));
    }
}
