/**
 * Structure factors on OpenCL devices, behind the same engine interface as on the processor:
 * {@link org.objcryst.gpu.OpenClEngine} is found by {@link org.objcryst.scattering.StructureFactorEngines} under the name
 * {@code opencl}. {@link org.objcryst.gpu.StructureFactorStage} is the part of it that stays on the device: coordinates in a
 * buffer become structure factors in a buffer, and derivatives go the other way.
 */
package org.objcryst.gpu;
