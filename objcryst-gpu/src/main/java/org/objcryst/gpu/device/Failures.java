package org.objcryst.gpu.device;

import org.jocl.CL;
import org.objcryst.scattering.EngineFailureException;

/** Turns error codes of OpenCL into one line that says what failed, where and why. */
final class Failures {
    private Failures() {}

    /** Does nothing if the code says success. */
    static void check(int code, Device device, String doing) {
        if (code != CL.CL_SUCCESS) {
            throw failure(code, device, doing);
        }
    }

    static EngineFailureException failure(int code, Device device, String doing) {
        return new EngineFailureException(
                "OpenCL device %s failed %s: %s (%s)"
                        .formatted(device.name(), doing, words(code), CL.stringFor_errorCode(code)),
                null);
    }

    private static String words(int code) {
        return switch (code) {
            case CL.CL_MEM_OBJECT_ALLOCATION_FAILURE, CL.CL_INVALID_BUFFER_SIZE -> "not enough memory on the device";
            case CL.CL_OUT_OF_RESOURCES -> "the device is out of resources or was lost";
            case CL.CL_OUT_OF_HOST_MEMORY -> "not enough memory";
            case CL.CL_DEVICE_NOT_AVAILABLE -> "the device is not available";
            case CL.CL_BUILD_PROGRAM_FAILURE -> "the program does not compile";
            case CL.CL_INVALID_WORK_GROUP_SIZE -> "work groups of this size do not fit";
            default -> "an error of the driver";
        };
    }
}
