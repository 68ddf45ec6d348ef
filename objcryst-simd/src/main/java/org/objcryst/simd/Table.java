package org.objcryst.simd;

import static org.objcryst.simd.Lanes.STRIDE;

/** Where cos 2πnx and then sin 2πnx of a group of points stand in an array, n = 0 … last. */
record Table(double[] values, int from, int last) {
    int length() {
        return 2 * sines();
    }

    /** Offset of cos 2πnx. */
    int cosine(int n) {
        return from + n * STRIDE;
    }

    /** Distance from a cosine to its sine. */
    int sines() {
        return (last + 1) * STRIDE;
    }
}
