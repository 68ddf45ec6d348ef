package org.objcryst.molecule;

/** What a molecule turns about; its position is that of this point. */
public enum RotationCentre {
    /** The mean of all atoms, dummies included. */
    GEOMETRIC,
    /** The atom chosen as its centre. */
    ATOM
}
