package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;

import java.util.Arrays;

/**
 * What terms are weighed with in reverse: what a point scatters times the derivative of the cost by the sum. One of the two is a register,
 * the other a number.
 */
final class ForceFactors {
    private final int reflections;
    private final double[][] scalars = new double[BLOCKS][];
    private double[] lanes;
    private int from;
    private boolean perPoint;

    ForceFactors(int reflections) {
        this.reflections = reflections;
    }

    /** Each point has its factors, [position][block][lane] from {@code first} on, and all have the forces [part][position]. */
    void points(double[] factors, int first, double[] forces) {
        lanes = factors;
        from = first;
        Arrays.fill(scalars, forces);
        perPoint = true;
    }

    /** All points of a block have the factors [position]; the forces are [part][position][lane] whatever the block. */
    void configurations(int block, double[] factors, double[] forces) {
        lanes = forces;
        from = 0;
        scalars[block] = factors;
        perPoint = false;
    }

    boolean isPerPoint() {
        return perPoint;
    }

    double[] lanes() {
        return lanes;
    }

    double[] scalars(int block) {
        return scalars[block];
    }

    /** Offset of the first register of a part and block. */
    int first(int part, int block) {
        return perPoint ? from + block * Lanes.COUNT : part * reflections * Lanes.COUNT;
    }

    /** Distance between positions. */
    int step(int blocks) {
        return perPoint ? blocks * Lanes.COUNT : Lanes.COUNT;
    }

    /** Distance between blocks. */
    int next() {
        return perPoint ? Lanes.COUNT : 0;
    }

    /** Where the numbers of a part begin. */
    int firstScalar(int part) {
        return perPoint ? part * reflections : 0;
    }
}
