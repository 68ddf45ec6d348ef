package org.objcryst.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The registers of this processor, and how arrays are laid out for them: [place][block][lane], four blocks a place. */
final class Lanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Points in a register. */
    static final int COUNT = SPECIES.length();

    /** Registers that are worked on side by side. */
    static final int BLOCKS = 4;

    /** Distance between places. */
    static final int STRIDE = BLOCKS * COUNT;

    private Lanes() {}

    static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    /** Places as offsets. */
    static int[] offsets(int[] places) {
        int[] offsets = places.clone();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] *= STRIDE;
        }
        return offsets;
    }
}
