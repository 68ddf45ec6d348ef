package org.objcryst.gpu;

import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.DeviceType;

/**
 * How work is cut for a device.
 *
 * @param registerBytes configurations of a work item fill as much, a power of 2
 * @param mostConfigurations of a work group, a power of 2
 * @param mostItems work items of a group, a power of 2
 */
record GroupShape(int registerBytes, int mostConfigurations, int mostItems) {
    /** A vector register of a processor, which does the items of a group one after the other. */
    private static final GroupShape CPU = new GroupShape(64, 16, 8);

    /** What a GPU loads at once; a group is four of its vectors of 32 items. */
    static final GroupShape GPU = new GroupShape(16, 32, 128);

    static GroupShape of(Device device) {
        GroupShape usual = device.type() == DeviceType.CPU ? CPU : GPU;
        int possible = Integer.highestOneBit(device.largestGroup());
        return new GroupShape(usual.registerBytes, usual.mostConfigurations, Math.min(usual.mostItems, possible));
    }

    /** Configurations of a work item, when its group has so many. */
    int vector(int width, Precision precision) {
        return Math.min(width, registerBytes / precision.bytes());
    }

    /** Work items that share a configuration, when the group has so many configurations. */
    int lanes(int width, Precision precision) {
        return Math.max(1, mostItems * vector(width, precision) / width);
    }
}
