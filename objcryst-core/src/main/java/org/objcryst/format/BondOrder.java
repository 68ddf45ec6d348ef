package org.objcryst.format;

/** What is known of a chemical bond. */
public enum BondOrder {
    /** Single. */
    SINGLE(1),
    /** Double. */
    DOUBLE(2),
    /** Triple. */
    TRIPLE(3),
    /** In an aromatic ring or otherwise delocalised. */
    AROMATIC(1.5),
    /** Between the carbon and the nitrogen of an amide. */
    AMIDE(1),
    /** Nothing but that it is there, for example because two atoms are near each other. */
    UNKNOWN(1);

    private final double value;

    BondOrder(double value) {
        this.value = value;
    }

    /**
     * The order as a number, 1.5 for a delocalised bond.
     *
     * @return 1 if unknown
     */
    public double value() {
        return value;
    }

    /**
     * Whether rotation about such a bond is known to be hindered.
     *
     * @return true for double, triple, aromatic and amide bonds
     */
    public boolean isRigid() {
        return this != SINGLE && this != UNKNOWN;
    }
}
