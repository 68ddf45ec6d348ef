/** Structure factors on OpenCL devices. */
module org.objcryst.gpu {
    requires transitive org.objcryst.core;
    requires jocl;

    exports org.objcryst.gpu.device;
}
