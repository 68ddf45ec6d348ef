package org.objcryst.packing;

import java.util.Locale;

/**
 * Two atoms that are nearer to each other than atoms of their kinds come without a bond.
 *
 * @param first label of an atom
 * @param second label of the atom whose image is near; may be the same
 * @param distance in Å
 * @param limit the shortest distance that is seen in correct structures, in Å
 */
public record Contact(String first, String second, double distance, double limit) {
    /**
     * How bad it is.
     *
     * @return how much too short, in Å; positive
     */
    public double shortfall() {
        return limit - distance;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s…%s %.2f Å, expected at least %.2f Å", first, second, distance, limit);
    }
}
