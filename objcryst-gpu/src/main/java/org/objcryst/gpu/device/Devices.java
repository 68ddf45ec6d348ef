package org.objcryst.gpu.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** The OpenCL devices of this machine: which there are, and which is to be used. */
public final class Devices {
    /** The system property by which a user chooses: a number of the list, or a part of the name. */
    public static final String PROPERTY = "objcryst.opencl.device";

    /** The environment variable by which a user chooses where the property is not set. */
    public static final String VARIABLE = "OBJCRYST_OPENCL_DEVICE";

    private Devices() {}

    /**
     * Why no device can be used here, in words a user can act on.
     *
     * @return empty when {@link #chosen()} has an answer
     */
    public static Optional<String> obstacle() {
        if (NativeOpenCl.obstacle().isPresent()) {
            return NativeOpenCl.obstacle();
        }
        try {
            chosen();
            return Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Every device that can compile programs.
     *
     * @return GPUs before accelerators before processors, those with more compute units first; empty without OpenCL
     */
    public static List<Device> all() {
        if (NativeOpenCl.obstacle().isPresent()) {
            return List.of();
        }
        List<Device> devices = new ArrayList<>();
        for (cl_platform_id platform : platforms()) {
            for (cl_device_id id : devices(platform)) {
                if (new DeviceQuestions(id).canCompile()) {
                    devices.add(new Device(id));
                }
            }
        }
        devices.sort(Comparator.comparing(Device::type).thenComparing(Device::computeUnits, Comparator.reverseOrder()));
        return List.copyOf(devices);
    }

    /**
     * The device that the user wants, by {@link #PROPERTY} or {@link #VARIABLE}, otherwise the first.
     *
     * @return one of {@link #all()}
     * @throws IllegalStateException if there is none
     * @throws IllegalArgumentException if there is none of that name or number
     */
    public static Device chosen() {
        String wanted = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return named(wanted == null ? "" : wanted);
    }

    /**
     * A device by its number or name.
     *
     * @param wanted the number in {@link #all()} from 0, or a part of the name in any case; empty for the first
     * @return one of {@link #all()}
     * @throws IllegalStateException if there is no device
     * @throws IllegalArgumentException if there is none of that name or number
     */
    public static Device named(String wanted) {
        return choose(wanted, all());
    }

    private static Device choose(String wanted, List<Device> devices) {
        NativeOpenCl.obstacle().ifPresent(o -> {
            throw new IllegalStateException(o);
        });
        if (devices.isEmpty()) {
            throw new IllegalStateException("OpenCL is here, but knows no device; " + NativeOpenCl.ADVICE);
        }
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, devices.size())
                .filter(i -> part.matches("\\d+")
                        ? part.equals(Integer.toString(i))
                        : devices.get(i).name().toLowerCase(Locale.ROOT).contains(part))
                .mapToObj(devices::get)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no OpenCL device \"%s\" (%s); there are %s".formatted(wanted, VARIABLE, numbered(devices))));
    }

    private static String numbered(List<Device> devices) {
        return IntStream.range(0, devices.size())
                .mapToObj(i -> "%d: %s".formatted(i, devices.get(i).name()))
                .collect(Collectors.joining(", "));
    }

    private static cl_platform_id[] platforms() {
        int[] count = new int[1];
        if (CL.clGetPlatformIDs(0, null, count) != CL.CL_SUCCESS) {
            return new cl_platform_id[0];
        }
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        CL.clGetPlatformIDs(platforms.length, platforms, null);
        return platforms;
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        int[] count = new int[1];
        if (CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, 0, null, count) != CL.CL_SUCCESS) {
            return new cl_device_id[0];
        }
        cl_device_id[] devices = new cl_device_id[count[0]];
        CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, devices.length, devices, null);
        return devices;
    }
}
