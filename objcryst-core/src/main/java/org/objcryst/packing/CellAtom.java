package org.objcryst.packing;

import org.objcryst.element.Element;
import org.objcryst.symmetry.Fractional;

/**
 * One image of an atom in the cell.
 *
 * @param source number of the atom in the asymmetric unit
 * @param label of that atom
 * @param element what it is
 * @param occupancy chemical, 1 for a full site
 * @param position fractional coordinates
 */
record CellAtom(int source, String label, Element element, double occupancy, Fractional position) {
    private static final double ROUNDING = 0.01; // occupancies such as 0.667 and 0.334

    /** Whether two sites cannot be filled at once, as those of a disordered group. */
    boolean isAlternativeTo(CellAtom other) {
        return occupancy + other.occupancy <= 1 + ROUNDING;
    }
}
