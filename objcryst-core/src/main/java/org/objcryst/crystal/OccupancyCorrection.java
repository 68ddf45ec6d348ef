package org.objcryst.crystal;

/** Whether atoms that fall together with others of their element are counted once (C-17). */
public enum OccupancyCorrection {
    /** For scatterers that may share sites ({@link Scatterer#sharesSites()}), among themselves. */
    AUTOMATIC,
    /** For all atoms. */
    ON,
    /** Never; occupancies of atoms on special positions must then be given per symmetry operator. */
    OFF
}
