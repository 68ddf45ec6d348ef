/** Structure factors, sums over reflections and products of matrices with the Vector API; needs {@code --add-modules jdk.incubator.vector}. */
module org.objcryst.simd {
    requires org.objcryst.core;
    requires static jdk.incubator.vector;

    provides org.objcryst.scattering.StructureFactorEngine with
            org.objcryst.simd.VectorEngine;
    provides org.objcryst.band.QuadraticFormEngine with
            org.objcryst.simd.band.VectorFormEngine;
    provides org.objcryst.scattering.freeform.FreeFormEngine with
            org.objcryst.simd.freeform.VectorFreeForm;

    exports org.objcryst.simd;
    exports org.objcryst.simd.freeform;
    exports org.objcryst.simd.band;
}
