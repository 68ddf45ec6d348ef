package org.objcryst.app.solution;

import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.Comparison;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;

/** Whether structures that were read or found are the same. */
public final class SameStructure {
    private SameStructure() {}

    /**
     * Lays one structure upon another.
     *
     * @param reference gives the cell for distances
     * @param candidate the other
     * @return distances and the verdict
     */
    public static Comparison compare(CifStructure reference, CifStructure candidate) {
        return StructureComparison.USUAL.compare(Structure.of(reference), Structure.of(candidate));
    }
}
