package org.objcryst.molecule;

/** Whether random moves turn a molecule. */
public enum OrientationMoves {
    /** In each trial. */
    ALLOWED,
    /** Never, not even at the start of a search. */
    FORBIDDEN
}
