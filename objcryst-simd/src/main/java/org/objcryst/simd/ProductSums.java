package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** Sums of products Σ p·q, each at its place. */
final class ProductSums implements Stage {
    private final int[] start;
    private final double[] p;
    private final int[] placeP;
    private final double[] q;
    private final int[] placeQ;
    private final double[] out;

    /** The products of {@code list} at the given places of arrays p and q. */
    ProductSums(Lists list, double[] p, int[] placeP, double[] q, int[] placeQ, double[] out) {
        start = list.start();
        this.p = p;
        this.placeP = Lanes.offsets(list.sorted(placeP));
        this.q = q;
        this.placeQ = Lanes.offsets(list.sorted(placeQ));
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int i = 0, to = lane; i < start.length - 1; i++, to += Lanes.STRIDE) {
                DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
                for (int e = start[i]; e < start[i + 1]; e++) {
                    sum = load(p, placeP[e] + lane).fma(load(q, placeQ[e] + lane), sum);
                }
                sum.intoArray(out, to);
            }
        }
    }
}
