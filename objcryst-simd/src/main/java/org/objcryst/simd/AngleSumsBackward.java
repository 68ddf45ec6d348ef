package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;

/** Adds what the rows of {@link AngleSums} say to the derivatives by tables A and B. */
final class AngleSumsBackward implements Stage {
    private final AngleSums sums;

    /** Where runs of the same power in table A begin, and where the last one ends. */
    private final int[] runs;

    private final double[] a;
    private final double[] b;
    private final double[] byRows;
    private final double[] byA;
    private final double[] byB;

    AngleSumsBackward(AngleSums sums, PointGroup group, double[] byRows, double[] byA, double[] byB) {
        this.sums = sums;
        int n = sums.cosineA.length;
        runs = IntStream.rangeClosed(0, n)
                .filter(i -> i == 0 || i == n || sums.cosineA[i] != sums.cosineA[i - 1])
                .toArray();
        a = group.table(0);
        b = group.table(1);
        this.byRows = byRows;
        this.byA = byA;
        this.byB = byB;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int run = 0; run < runs.length - 1; run++) {
                int cosine = sums.cosineA[runs[run]] + lane;
                add(runs[run], runs[run + 1], cosine, cosine + sums.sinesA, lane);
            }
        }
    }

    private void add(int first, int end, int cosine, int sine, int lane) {
        DoubleVector ca = load(a, cosine);
        DoubleVector sa = load(a, sine);
        DoubleVector byCosine = load(byA, cosine);
        DoubleVector bySine = load(byA, sine);
        for (int i = first; i < end; i++) {
            DoubleVector cosPlus = load(byRows, sums.plusCosine[i] + lane);
            DoubleVector cosMinus = load(byRows, sums.minusCosine[i] + lane);
            DoubleVector sinPlus = load(byRows, sums.plusSine[i] + lane);
            DoubleVector sinMinus = load(byRows, sums.minusSine[i] + lane);
            DoubleVector cc = cosMinus.add(cosPlus);
            DoubleVector ss = cosMinus.sub(cosPlus);
            DoubleVector cs = sinPlus.add(sinMinus);
            DoubleVector sc = sinPlus.sub(sinMinus);
            int c = sums.cosineB[i] + lane;
            int s = c + sums.sinesB;
            DoubleVector cb = load(b, c);
            DoubleVector sb = load(b, s);
            byCosine = cb.fma(cc, sb.fma(cs, byCosine));
            bySine = sb.fma(ss, cb.fma(sc, bySine));
            ca.fma(cc, sa.fma(sc, load(byB, c))).intoArray(byB, c);
            sa.fma(ss, ca.fma(cs, load(byB, s))).intoArray(byB, s);
        }
        byCosine.intoArray(byA, cosine);
        bySine.intoArray(byA, sine);
    }
}
