/** Structure factors with the Vector API; needs {@code --add-modules jdk.incubator.vector}. */
module org.objcryst.simd {
    requires org.objcryst.core;
    requires static jdk.incubator.vector;

    provides org.objcryst.scattering.StructureFactorEngine with
            org.objcryst.simd.VectorEngine;

    exports org.objcryst.simd;
}
