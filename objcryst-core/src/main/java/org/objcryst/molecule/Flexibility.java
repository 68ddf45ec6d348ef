package org.objcryst.molecule;

/** How freely a molecule moves within itself. */
public enum Flexibility {
    /** Not at all. */
    RIGID,
    /** By modes that violate no restraint but their own. */
    STRICT,
    /** By all modes; violated restraints cost. */
    RELAXED,
    /** By torsions about the bonds that were declared to turn freely, and by no other mode. */
    CHOSEN_TORSIONS
}
