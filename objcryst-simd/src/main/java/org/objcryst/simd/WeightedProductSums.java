package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** Adds sums of products Σ f·p·q, each to its place. */
final class WeightedProductSums implements Stage {
    private final int[] start;
    private final double[] f;
    private final double[] p;
    private final int[] offsetP;
    private final double[] q;
    private final int[] offsetQ;
    private final int from;
    private final double[] out;

    /** The products of {@code list} with coefficients f and the given offsets in arrays p and q; the first place is at {@code from}. */
    WeightedProductSums(
            Lists list, double[] f, double[] p, int[] offsetP, double[] q, int[] offsetQ, double[] out, int from) {
        start = list.start();
        this.f = list.sorted(f);
        this.p = p;
        this.offsetP = list.sorted(offsetP);
        this.q = q;
        this.offsetQ = list.sorted(offsetQ);
        this.out = out;
        this.from = from;
    }

    @Override
    public void run(int blocks) {
        int lane = 0;
        for (; lane < (blocks - 1) * COUNT; lane += 2 * COUNT) {
            addTwo(lane);
        }
        if (lane < blocks * COUNT) {
            addOne(lane);
        }
    }

    private void addOne(int lane) {
        for (int i = 0, to = from + lane; i < start.length - 1; i++, to += Lanes.STRIDE) {
            DoubleVector sum = load(out, to);
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum = load(p, offsetP[e] + lane).mul(f[e]).fma(load(q, offsetQ[e] + lane), sum);
            }
            sum.intoArray(out, to);
        }
    }

    private void addTwo(int lane) {
        for (int i = 0, to = from + lane; i < start.length - 1; i++, to += Lanes.STRIDE) {
            DoubleVector sum = load(out, to);
            DoubleVector next = load(out, to + COUNT);
            for (int e = start[i]; e < start[i + 1]; e++) {
                int a = offsetP[e] + lane;
                int b = offsetQ[e] + lane;
                sum = load(p, a).mul(f[e]).fma(load(q, b), sum);
                next = load(p, a + COUNT).mul(f[e]).fma(load(q, b + COUNT), next);
            }
            sum.intoArray(out, to);
            next.intoArray(out, to + COUNT);
        }
    }
}
