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

    private final double[] points;
    private final double[] byPoints;

    AngleSumsBackward(AngleSums sums, double[] points, double[] byPoints) {
        this.sums = sums;
        int n = sums.cosineA.length;
        runs = IntStream.rangeClosed(0, n)
                .filter(i -> i == 0 || i == n || sums.cosineA[i] != sums.cosineA[i - 1])
                .toArray();
        this.points = points;
        this.byPoints = byPoints;
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
        DoubleVector ca = load(points, cosine);
        DoubleVector sa = load(points, sine);
        DoubleVector byCosine = load(byPoints, cosine);
        DoubleVector bySine = load(byPoints, sine);
        for (int i = first; i < end; i++) {
            DoubleVector cosPlus = load(byPoints, sums.plusCosine[i] + lane);
            DoubleVector cosMinus = load(byPoints, sums.minusCosine[i] + lane);
            DoubleVector sinPlus = load(byPoints, sums.plusSine[i] + lane);
            DoubleVector sinMinus = load(byPoints, sums.minusSine[i] + lane);
            DoubleVector cc = cosMinus.add(cosPlus);
            DoubleVector ss = cosMinus.sub(cosPlus);
            DoubleVector cs = sinPlus.add(sinMinus);
            DoubleVector sc = sinPlus.sub(sinMinus);
            int c = sums.cosineB[i] + lane;
            int s = c + sums.sinesB;
            DoubleVector cb = load(points, c);
            DoubleVector sb = load(points, s);
            byCosine = cb.fma(cc, sb.fma(cs, byCosine));
            bySine = sb.fma(ss, cb.fma(sc, bySine));
            ca.fma(cc, sa.fma(sc, load(byPoints, c))).intoArray(byPoints, c);
            sa.fma(ss, ca.fma(cs, load(byPoints, s))).intoArray(byPoints, s);
        }
        byCosine.intoArray(byPoints, cosine);
        bySine.intoArray(byPoints, sine);
    }
}
