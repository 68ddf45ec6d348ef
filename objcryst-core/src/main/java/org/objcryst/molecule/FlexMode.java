package org.objcryst.molecule;

/**
 * A mode and what it does to the restraints.
 *
 * @param mode the deformation
 * @param amplitude half-width of a random change at amplitude 1, in radians or Å
 * @param own the restraint that defines the mode, or null
 * @param sign d(change)/d(own value): 1 or −1, half of it where the change turns both ends
 * @param affected the other restraints that a change violates; none if the mode is free
 */
record FlexMode(Mode mode, double amplitude, GeometricRestraint own, double sign, GeometricRestraint[] affected) {
    /** Whether it violates no restraint but the one that defines it. */
    boolean isFree() {
        return affected.length == 0;
    }

    /** Whether it is a free rotation about a bond that no restraint hinders. */
    boolean isFreeTorsion() {
        return isFree() && own == null && mode.leading() instanceof TorsionMode t && t.isWholeSide();
    }
}
