package org.objcryst.symmetry;

/** The seven crystal systems; groups on rhombohedral axes are trigonal too. */
public enum CrystalSystem {
    /** Numbers 1 and 2. */
    TRICLINIC,
    /** Numbers 3 to 15. */
    MONOCLINIC,
    /** Numbers 16 to 74. */
    ORTHORHOMBIC,
    /** Numbers 75 to 142. */
    TETRAGONAL,
    /** Numbers 143 to 167. */
    TRIGONAL,
    /** Numbers 168 to 194. */
    HEXAGONAL,
    /** Numbers 195 to 230. */
    CUBIC;

    private static final int[] LAST = {2, 15, 74, 142, 167, 194, 230};

    /**
     * The system of a space-group type.
     *
     * @param number 1 to 230
     * @return its system
     */
    public static CrystalSystem of(int number) {
        for (CrystalSystem system : values()) {
            if (number >= 1 && number <= LAST[system.ordinal()]) {
                return system;
            }
        }
        throw new IllegalArgumentException("space groups are numbered 1 to 230, got " + number);
    }
}
