package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** {@link MateTerms} in reverse: adds to the derivatives by rows and by table C, for both reflections at once. */
final class ByMates implements Stage {
    private final int part;
    private final ForceFactors factors;
    private final double[] p;
    private final double[] c;
    private final double[] byPoints;
    private final double[] byThirds;
    private final int[] begin;
    private final int[] end;
    private final int[] row1;
    private final int[] row2;
    private final int[] third1;
    private final int[] third2;

    ByMates(Part part, PointGroup group, ForceFactors factors, double[] byPoints, double[] byThirds) {
        this.part = part.index();
        this.factors = factors;
        p = group.points();
        c = group.thirds();
        this.byPoints = byPoints;
        this.byThirds = byThirds;
        row1 = part.rows(0);
        row2 = part.rows(1);
        third1 = part.thirds(0);
        third2 = part.thirds(1);
        int[][] runs = part.mates().runs(third1, third2);
        begin = runs[0];
        end = runs[1];
    }

    @Override
    public void run(int blocks) {
        int block = 0;
        for (; block < blocks - 1; block += 2) {
            addTwo(block, factors.first(part, block), factors.step(blocks));
        }
        if (block < blocks) {
            addOne(block, factors.first(part, block), factors.step(blocks));
        }
    }

    private void addOne(int block, int first, int step) {
        double[] f = factors.lanes();
        double[] g = factors.scalars(block);
        int scalar = factors.firstScalar(part);
        int lane = block * COUNT;
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]] + lane;
            int t2 = third2[begin[run]] + lane;
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector byC0 = load(byThirds, t1);
            DoubleVector byD0 = load(byThirds, t2);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i] + lane;
                int r2 = row2[i] + lane;
                int j = first + i * step;
                DoubleVector one = load(f, j).mul(g[scalar + i]);
                DoubleVector mate = load(f, j + step).mul(g[scalar + i + 1]);
                DoubleVector s = one.add(mate);
                DoubleVector t = one.sub(mate);
                byC0 = s.fma(load(p, r1), byC0);
                byD0 = t.fma(load(p, r2), byD0);
                s.fma(c0, load(byPoints, r1)).intoArray(byPoints, r1);
                t.fma(d0, load(byPoints, r2)).intoArray(byPoints, r2);
            }
            byC0.intoArray(byThirds, t1);
            byD0.intoArray(byThirds, t2);
        }
    }

    private void addTwo(int block, int first, int step) {
        double[] f = factors.lanes();
        double[] g0 = factors.scalars(block);
        double[] g1 = factors.scalars(block + 1);
        int scalar = factors.firstScalar(part);
        int next = factors.next();
        int lane = block * COUNT;
        for (int run = 0; run < begin.length; run++) {
            int t1 = third1[begin[run]] + lane;
            int t2 = third2[begin[run]] + lane;
            DoubleVector c0 = load(c, t1);
            DoubleVector d0 = load(c, t2);
            DoubleVector c1 = load(c, t1 + COUNT);
            DoubleVector d1 = load(c, t2 + COUNT);
            DoubleVector byC0 = load(byThirds, t1);
            DoubleVector byD0 = load(byThirds, t2);
            DoubleVector byC1 = load(byThirds, t1 + COUNT);
            DoubleVector byD1 = load(byThirds, t2 + COUNT);
            for (int i = begin[run]; i < end[run]; i += 2) {
                int r1 = row1[i] + lane;
                int r2 = row2[i] + lane;
                int j = first + i * step;
                int k = j + step;
                DoubleVector one = load(f, j).mul(g0[scalar + i]);
                DoubleVector mate = load(f, k).mul(g0[scalar + i + 1]);
                DoubleVector s = one.add(mate);
                DoubleVector t = one.sub(mate);
                byC0 = s.fma(load(p, r1), byC0);
                byD0 = t.fma(load(p, r2), byD0);
                s.fma(c0, load(byPoints, r1)).intoArray(byPoints, r1);
                t.fma(d0, load(byPoints, r2)).intoArray(byPoints, r2);
                one = load(f, j + next).mul(g1[scalar + i]);
                mate = load(f, k + next).mul(g1[scalar + i + 1]);
                s = one.add(mate);
                t = one.sub(mate);
                byC1 = s.fma(load(p, r1 + COUNT), byC1);
                byD1 = t.fma(load(p, r2 + COUNT), byD1);
                s.fma(c1, load(byPoints, r1 + COUNT)).intoArray(byPoints, r1 + COUNT);
                t.fma(d1, load(byPoints, r2 + COUNT)).intoArray(byPoints, r2 + COUNT);
            }
            byC0.intoArray(byThirds, t1);
            byD0.intoArray(byThirds, t2);
            byC1.intoArray(byThirds, t1 + COUNT);
            byD1.intoArray(byThirds, t2 + COUNT);
        }
    }
}
