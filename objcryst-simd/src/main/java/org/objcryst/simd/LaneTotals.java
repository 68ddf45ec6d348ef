package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.SPECIES;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Adds the sums over the lanes of successive registers to successive numbers. As many registers as there are lanes are taken at once
 * and folded pair by pair, so that lanes are added in the same order on every machine of this register length.
 */
final class LaneTotals implements Stage {
    private static final VectorMask<Double> MASK1 = mask(1);
    private static final VectorMask<Double> MASK2 = mask(2);
    private static final VectorMask<Double> MASK4 = mask(4);
    private static final VectorShuffle<Double> SHUFFLE1 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 1) % COUNT);
    private static final VectorShuffle<Double> SHUFFLE2 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 2) % COUNT);
    private static final VectorShuffle<Double> SHUFFLE4 = VectorShuffle.fromOp(SPECIES, l -> (l ^ 4) % COUNT);

    private final double[] sums;
    private final double[] totals;

    /** Of {@code sums}, a multiple of the register length times that. */
    LaneTotals(double[] sums, double[] totals) {
        this.sums = sums;
        this.totals = totals;
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
        for (int i = 0, j = 0; i < totals.length; i += COUNT, j += 64) {
            DoubleVector a =
                    fold2(fold1(load(sums, j), load(sums, j + 8)), fold1(load(sums, j + 16), load(sums, j + 24)));
            DoubleVector b =
                    fold2(fold1(load(sums, j + 32), load(sums, j + 40)), fold1(load(sums, j + 48), load(sums, j + 56)));
            fold4(a, b).add(load(totals, i)).intoArray(totals, i);
        }
    }

    private void four() {
        for (int i = 0, j = 0; i < totals.length; i += COUNT, j += 16) {
            fold2(fold1(load(sums, j), load(sums, j + 4)), fold1(load(sums, j + 8), load(sums, j + 12)))
                    .add(load(totals, i))
                    .intoArray(totals, i);
        }
    }

    private void two() {
        for (int i = 0, j = 0; i < totals.length; i += COUNT, j += 4) {
            fold1(load(sums, j), load(sums, j + 2)).add(load(totals, i)).intoArray(totals, i);
        }
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
