/** Structure factors and sums over reflections with the Vector API; needs {@code --add-modules jdk.incubator.vector}. */
module org.objcryst.simd {
    requires org.objcryst.core;
    requires org.objcryst.powder;
    requires static jdk.incubator.vector;

    provides org.objcryst.scattering.StructureFactorEngine with
            org.objcryst.simd.VectorEngine;
    provides org.objcryst.powder.intensity.QuadraticFormEngine with
            org.objcryst.simd.intensity.VectorFormEngine;
    provides org.objcryst.scattering.freeform.FreeFormEngine with
            org.objcryst.simd.freeform.VectorFreeForm;

    exports org.objcryst.simd;
    exports org.objcryst.simd.freeform;
    exports org.objcryst.simd.intensity;
}
