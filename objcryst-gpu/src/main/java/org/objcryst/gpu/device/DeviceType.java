package org.objcryst.gpu.device;

/** What kind of processor an OpenCL device is; in the order in which devices are preferred. */
public enum DeviceType {
    /** A graphics processor. */
    GPU,
    /** Something else that computes beside the processor. */
    ACCELERATOR,
    /** The processor itself, for example by PoCL. */
    CPU
}
