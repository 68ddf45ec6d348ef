package org.objcryst.packing;

/** What two atoms of a crystal have to do with each other. */
enum Relation {
    /** At most three bonds apart, or alternatives of a disordered group: any distance is as the molecule has it. */
    LINKED,

    /** Bonded to one metal atom. */
    BRIDGED,

    /** Farther apart in one molecule. */
    SAME_MOLECULE,

    /** Of different molecules. */
    STRANGERS
}
