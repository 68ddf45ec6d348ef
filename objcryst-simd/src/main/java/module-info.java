/** Structure factors and sums over reflections with the Vector API; needs {@code --add-modules jdk.incubator.vector}. */
module org.objcryst.simd {
    requires org.objcryst.core;
    requires org.objcryst.powder;
    requires static jdk.incubator.vector;

    provides org.objcryst.scattering.StructureFactorEngine with
            org.objcryst.simd.VectorEngine;
    provides org.objcryst.powder.intensity.QuadraticFormEngine with
            org.objcryst.simd.intensity.VectorFormEngine;

    exports org.objcryst.simd;
    exports org.objcryst.simd.intensity;
}
