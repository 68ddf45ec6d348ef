package org.objcryst.scattering;

class ScalarReferenceTest extends StructureFactorReferenceContract {
    @Override
    protected StructureFactorEngine engine() {
        return new ScalarEngine();
    }
}
