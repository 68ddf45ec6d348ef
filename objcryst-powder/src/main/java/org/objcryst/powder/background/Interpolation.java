package org.objcryst.powder.background;

/** How to go from point to point. */
public enum Interpolation {
    /** Straight lines. */
    LINEAR,
    /** A natural cubic spline. */
    CUBIC_SPLINE
}
