/** Sums over the overlapping reflections of a powder pattern with the Vector API, found as a service. */
package org.objcryst.simd.band;
