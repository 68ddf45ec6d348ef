package org.objcryst.powder.background;

/** How to go from point to point. */
public enum Interpolation {
    /** Straight lines; constant before the first point and after the last one. */
    LINEAR,
    /** Straight lines, the first and the last of them continued beyond the points. */
    LINEAR_CONTINUED,
    /** A natural cubic spline; constant before the first point and after the last one. */
    CUBIC_SPLINE
}
