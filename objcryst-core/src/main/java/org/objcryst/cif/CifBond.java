package org.objcryst.cif;

/**
 * A bond within the asymmetric unit.
 *
 * @param first label of an atom
 * @param second label of another atom
 */
public record CifBond(String first, String second) {
    /**
     * The other end of the bond.
     *
     * @param label of an atom
     * @return the label of its partner; empty if the bond has no such atom
     */
    public String partner(String label) {
        return label.equals(first) ? second : label.equals(second) ? first : "";
    }
}
