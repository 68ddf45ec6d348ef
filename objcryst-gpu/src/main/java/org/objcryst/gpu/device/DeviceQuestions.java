package org.objcryst.gpu.device;

import java.nio.charset.StandardCharsets;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;

/** Asks a driver about a device. What it does not answer is empty or 0. */
final class DeviceQuestions {
    private final cl_device_id id;

    DeviceQuestions(cl_device_id id) {
        this.id = id;
    }

    String name() {
        return text(CL.CL_DEVICE_NAME);
    }

    String vendor() {
        return text(CL.CL_DEVICE_VENDOR);
    }

    String version() {
        return text(CL.CL_DEVICE_VERSION);
    }

    String driver() {
        return text(CL.CL_DRIVER_VERSION);
    }

    DeviceType type() {
        long bits = number(CL.CL_DEVICE_TYPE);
        if ((bits & CL.CL_DEVICE_TYPE_GPU) != 0) {
            return DeviceType.GPU;
        }
        return (bits & CL.CL_DEVICE_TYPE_CPU) != 0 ? DeviceType.CPU : DeviceType.ACCELERATOR;
    }

    boolean canCompile() {
        return number(CL.CL_DEVICE_AVAILABLE) != 0 && number(CL.CL_DEVICE_COMPILER_AVAILABLE) != 0;
    }

    long memoryBytes() {
        return number(CL.CL_DEVICE_GLOBAL_MEM_SIZE);
    }

    long largestBufferBytes() {
        return number(CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE);
    }

    long localMemoryBytes() {
        return number(CL.CL_DEVICE_LOCAL_MEM_SIZE);
    }

    int computeUnits() {
        return (int) number(CL.CL_DEVICE_MAX_COMPUTE_UNITS);
    }

    int largestGroup() {
        return (int) number(CL.CL_DEVICE_MAX_WORK_GROUP_SIZE);
    }

    boolean hasDoubles() {
        return number(CL.CL_DEVICE_DOUBLE_FP_CONFIG) != 0;
    }

    private String text(int what) {
        long[] size = new long[1];
        if (CL.clGetDeviceInfo(id, what, 0, null, size) != CL.CL_SUCCESS) {
            return "";
        }
        byte[] bytes = new byte[(int) size[0]];
        CL.clGetDeviceInfo(id, what, bytes.length, Pointer.to(bytes), null);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    /** Numbers have 4 or 8 bytes, lowest first. */
    private long number(int what) {
        long[] value = new long[1];
        return CL.clGetDeviceInfo(id, what, Long.BYTES, Pointer.to(value), null) == CL.CL_SUCCESS ? value[0] : 0;
    }
}
