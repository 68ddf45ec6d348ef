package org.objcryst.packing;

/**
 * An atom near another one.
 *
 * @param place which atom of the cell, moved by which lattice translation
 * @param distance in Å
 */
record Neighbour(Place place, double distance) {
    /**
     * A lattice translate of an atom of the cell.
     *
     * @param atom number in the cell
     * @param u translation along a
     * @param v translation along b
     * @param w translation along c
     */
    record Place(int atom, int u, int v, int w) {
        /** The same relation seen from a translate of the atom. */
        Place plus(Place other) {
            return new Place(other.atom, u + other.u, v + other.v, w + other.w);
        }

        boolean isUntranslated() {
            return u == 0 && v == 0 && w == 0;
        }

        /** Of a pair seen from both ends, one is after. */
        boolean isAfter(int from) {
            if (atom != from) {
                return atom > from;
            }
            return u != 0 ? u > 0 : v != 0 ? v > 0 : w > 0;
        }
    }
}
