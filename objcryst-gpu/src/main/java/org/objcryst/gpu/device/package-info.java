/**
 * OpenCL devices: {@link org.objcryst.gpu.device.Devices} knows which there are and which the user wants,
 * {@link org.objcryst.gpu.device.Device#open()} makes one ready, and a {@link org.objcryst.gpu.device.DeviceContext} makes what is
 * needed to compute: programs from files of OpenCL C beside a class, buffers, and queues that bring both together. All of it is
 * given back when it is closed, and at the latest when nothing refers to it any more. Whatever a driver refuses becomes an
 * {@link org.objcryst.scattering.EngineFailureException} with one line that names the device and says what failed.
 */
package org.objcryst.gpu.device;
