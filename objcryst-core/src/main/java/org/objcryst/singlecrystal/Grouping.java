package org.objcryst.singlecrystal;

/** Which reflections are compared together. */
public enum Grouping {
    /** Each measured intensity by itself; where the data give sums over groups of reflections, each sum. */
    AS_MEASURED,

    /**
     * Sums over reflections whose sinθ/λ differ by less than 10⁻⁴ Å⁻¹ from the first of the group, which twinning or a powder
     * lay on top of one another; groups of the data stay as they are.
     */
    EQUAL_SPACING
}
