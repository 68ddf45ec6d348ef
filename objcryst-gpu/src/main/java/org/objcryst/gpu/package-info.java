/** Structure factors on OpenCL devices, behind the same engine interface as on the processor. */
package org.objcryst.gpu;
