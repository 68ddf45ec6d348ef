package org.objcryst.scattering.freeform;

/**
 * A block of atoms, those of each kind together.
 *
 * @param atoms sorted by kind
 * @param begin where each kind begins, and as the last number how many atoms there are
 */
public record SortedAtoms(AtomBlock atoms, int[] begin) {
    static SortedAtoms of(AtomBlock block, int kinds, AtomBlock room) {
        return new SortedAtoms(room, block.sortByKind(kinds, room));
    }

    /**
     * The number of kinds.
     *
     * @return those without atoms in this block included
     */
    public int kinds() {
        return begin.length - 1;
    }

    @Override
    public String toString() {
        return "%s of %d kinds".formatted(atoms, kinds());
    }
}
