package org.objcryst.scattering;

class ScalarEngineTest extends StructureFactorEngineContract {
    @Override
    protected StructureFactorEngine engine() {
        return new ScalarEngine();
    }
}
