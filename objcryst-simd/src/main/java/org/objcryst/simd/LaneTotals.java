package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.SPECIES;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Adds the sums over the lanes of registers to successive numbers, in the order of the problem. As many registers as there are lanes
 * are taken at once and folded pair by pair, so that lanes are added in the same order on every machine of this register length.
 */
final class LaneTotals implements Stage {
    private static final VectorMask<Double> MASK1 = mask(1);
    private static final VectorMask<Double> MASK2 = mask(2);
    private static final VectorMask<Double> MASK4 = mask(4);
    private static final VectorShuffle<Double> SHUFFLE1 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 1) % COUNT);
    private static final VectorShuffle<Double> SHUFFLE2 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 2) % COUNT);
    private static final VectorShuffle<Double> SHUFFLE4 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 4) % COUNT);

    private final double[] sums;

    /** Where the register of each number stands. */
    private final int[] at;

    private final double[] totals;

    /** Of the sums of a part to its totals. */
    LaneTotals(Part part, int[] order) {
        sums = part.sums();
        totals = part.totals();
        at = new int[totals.length];
        for (int i = 0; i < order.length; i++) {
            at[order[i]] = i * COUNT;
        }
    }

    private static VectorMask<Double> mask(int bit) {
        boolean[] set = new boolean[COUNT];
        for (int lane = 0; lane < COUNT; lane++) {
            set[lane] = (lane & bit) != 0;
        }
        return VectorMask.fromArray(SPECIES, set, 0);
    }

    @Override
    public void run(int blocks) {
        if (COUNT == 8) {
            eight();
        } else if (COUNT == 4) {
            four();
        } else {
            two();
        }
    }

    private void eight() {
        for (int i = 0; i < totals.length; i += COUNT) {
            DoubleVector a = fold2(fold1(sum(i), sum(i + 1)), fold1(sum(i + 2), sum(i + 3)));
            DoubleVector b = fold2(fold1(sum(i + 4), sum(i + 5)), fold1(sum(i + 6), sum(i + 7)));
            fold4(a, b).add(load(totals, i)).intoArray(totals, i);
        }
    }

    private void four() {
        for (int i = 0; i < totals.length; i += COUNT) {
            fold2(fold1(sum(i), sum(i + 1)), fold1(sum(i + 2), sum(i + 3)))
                    .add(load(totals, i))
                    .intoArray(totals, i);
        }
    }

    private void two() {
        for (int i = 0; i < totals.length; i += COUNT) {
            fold1(sum(i), sum(i + 1)).add(load(totals, i)).intoArray(totals, i);
        }
    }

    private DoubleVector sum(int i) {
        return load(sums, at[i]);
    }

    /** In even lanes the sum of a lane of {@code a} and its neighbour, in odd lanes that of {@code b}. */
    private static DoubleVector fold1(DoubleVector a, DoubleVector b) {
        return a.blend(b, MASK1).add(b.blend(a, MASK1).rearrange(SHUFFLE1));
    }

    private static DoubleVector fold2(DoubleVector a, DoubleVector b) {
        return a.blend(b, MASK2).add(b.blend(a, MASK2).rearrange(SHUFFLE2));
    }

    private static DoubleVector fold4(DoubleVector a, DoubleVector b) {
        return a.blend(b, MASK4).add(b.blend(a, MASK4).rearrange(SHUFFLE4));
    }
}
