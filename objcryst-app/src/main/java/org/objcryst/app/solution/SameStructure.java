package org.objcryst.app.solution;

import java.util.List;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.AtomMatch;
import org.objcryst.comparison.Comparison;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;

/** Whether structures that were read or found are the same. */
public final class SameStructure {
    private static final StructureComparison STRICT = new StructureComparison(
            0.5, StructureComparison.USUAL.bounds()); // Å: half of what tells published structures apart
    private static final double NEARLY_ALL = 0.95;

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

    /**
     * Whether two runs found the same: 95 % of the atoms of each lie within 0.5 Å of one of the other, hydrogen left out. This
     * forgives less than {@link #compare}: one wrong group is another structure.
     *
     * @param reference gives the cell for distances
     * @param candidate the other
     * @return true if they agree
     */
    public static boolean agree(CifStructure reference, CifStructure candidate) {
        Comparison found = strictly(reference, candidate);
        return found.obstacle().isEmpty() && Math.min(found.matchedFraction(), found.usedFraction()) >= NEARLY_ALL;
    }

    /**
     * Where two structures differ.
     *
     * @param reference gives the labels
     * @param candidate the other
     * @return atoms of the reference without an atom of the other within 0.5 Å; empty if the two cannot be compared
     */
    public static List<String> differences(CifStructure reference, CifStructure candidate) {
        return strictly(reference, candidate).atoms().stream()
                .filter(atom -> !atom.isMatched())
                .map(AtomMatch::reference)
                .toList();
    }

    private static Comparison strictly(CifStructure reference, CifStructure candidate) {
        return STRICT.compare(Structure.of(reference), Structure.of(candidate));
    }
}
