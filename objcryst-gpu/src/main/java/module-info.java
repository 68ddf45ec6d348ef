/** Structure factors on OpenCL devices. */
module org.objcryst.gpu {
    requires transitive org.objcryst.core;
    requires jocl;

    provides org.objcryst.scattering.StructureFactorEngine with
            org.objcryst.gpu.OpenClEngine;

    exports org.objcryst.gpu;
    exports org.objcryst.gpu.device;
    exports org.objcryst.gpu.freeform;

    provides org.objcryst.scattering.freeform.FreeFormEngine with
            org.objcryst.gpu.freeform.OpenClFreeForm;
}
