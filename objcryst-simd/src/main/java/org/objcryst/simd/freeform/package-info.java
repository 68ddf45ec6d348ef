/** Sums over atoms at arbitrary points of reciprocal space with the Vector API. */
package org.objcryst.simd.freeform;
