package org.objcryst.molecule;

/** Whether random moves may exchange bonds of an atom that is no stereocentre. */
public enum FlipMoves {
    /** Now and then. */
    ALLOWED,
    /** Never. */
    FORBIDDEN
}
