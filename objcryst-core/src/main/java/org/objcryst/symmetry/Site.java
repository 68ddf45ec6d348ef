package org.objcryst.symmetry;

import java.util.List;

/**
 * A position and the symmetry that leaves it in place.
 *
 * @param position the exact special position nearest to the point asked for; the point itself in a general position
 * @param multiplicity number of equivalent positions in the cell (Wyckoff multiplicity)
 * @param operators the operators that leave the position in place, lattice translations included
 * @param symmetry type of the site's point group, for example {@code mm2}
 */
public record Site(Fractional position, int multiplicity, List<SymmetryOp> operators, String symmetry) {
    /**
     * Order of the site symmetry.
     *
     * @return 1 in a general position
     */
    public int order() {
        return operators.size();
    }

    /**
     * Whether any operator but the identity leaves the position in place.
     *
     * @return false in a general position
     */
    public boolean isSpecial() {
        return order() > 1;
    }
}
