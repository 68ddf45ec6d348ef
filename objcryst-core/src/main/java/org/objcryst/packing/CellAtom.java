package org.objcryst.packing;

import org.objcryst.element.Element;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.SymmetryOp;

/**
 * One image of an atom in the cell.
 *
 * @param source number of the atom in the asymmetric unit
 * @param label of that atom
 * @param element what it is
 * @param occupancy chemical, 1 for a full site
 * @param position fractional coordinates
 * @param operator makes it from the image that the asymmetric unit names, lattice translation included
 */
record CellAtom(int source, String label, Element element, double occupancy, Fractional position, SymmetryOp operator) {
    private static final double ROUNDING = 0.01; // occupancies such as 0.667 and 0.334

    /** The same atom elsewhere. */
    CellAtom image(SymmetryOp by) {
        return new CellAtom(source, label, element, occupancy, by.apply(position), by);
    }

    /** Whether two sites cannot be filled at once, as those of a disordered group. */
    boolean isAlternativeTo(CellAtom other) {
        return occupancy + other.occupancy <= 1 + ROUNDING;
    }
}
