package org.objcryst.powder;

/** What a pattern contributes to the cost of a model: three ways to compare it with its calculation. */
public enum Objective {
    /**
     * χ² of all points with the best scale factors, written as a quadratic form of the intensities (P-34): exact, and fast as
     * long as positions, profiles and background stand still.
     */
    EXACT,

    /**
     * χ² of sums over intervals of points, about one a resolved peak (P-31 … P-33), with the best scale factors: forgives
     * small errors of positions and shapes. Not comparable with the χ² of the points.
     */
    INTEGRATED,

    /** χ² of all points with the best scale factors, point by point: the same number as {@link #EXACT}, more slowly. */
    FULL
}
