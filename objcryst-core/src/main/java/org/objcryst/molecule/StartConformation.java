package org.objcryst.molecule;

/** What becomes of the conformation of a molecule when its first optimisation begins. */
public enum StartConformation {
    /** One that violates its restraints badly, for instance with all atoms at one place, is built anew from them. */
    OPTIMIZED,
    /** It stays as it is. */
    AS_GIVEN
}
