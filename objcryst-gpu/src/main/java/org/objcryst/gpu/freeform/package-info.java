/** Sums over millions of atoms at arbitrary points of reciprocal space on OpenCL devices, in single precision. */
package org.objcryst.gpu.freeform;
