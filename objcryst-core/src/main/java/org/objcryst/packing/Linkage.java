package org.objcryst.packing;

import org.objcryst.packing.Neighbour.Place;

/** Knows the bonds of a structure. */
interface Linkage {
    /**
     * What an atom of the asymmetric unit has to do with a neighbour.
     *
     * @param source number of the atom
     * @param place the neighbour
     * @return how the bonds connect them
     */
    Relation between(int source, Place place);
}
