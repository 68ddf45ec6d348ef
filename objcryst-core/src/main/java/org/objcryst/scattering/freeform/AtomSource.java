package org.objcryst.scattering.freeform;

import java.util.List;
import org.objcryst.symmetry.Lattice;

/** Atoms that can be gone through any number of times, always in the same order; they need not be in memory. */
public interface AtomSource {
    /**
     * The cell that coordinates are fractions of and whose reciprocal axes h, k, l are multiples of.
     *
     * @return the cube of 1 Å for coordinates in Å; h, k, l are Å⁻¹ then
     */
    Lattice lattice();

    /**
     * The kinds of atoms.
     *
     * @return what atoms refer to by its place in the list
     */
    List<AtomKind> kinds();

    /**
     * The number of atoms.
     *
     * @return all of them
     */
    long size();

    /**
     * Begins with the first atom.
     *
     * @return to be closed
     */
    AtomReader open();
}
