package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;
import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/**
 * From derivatives by the structure factors to those by rows and by table C, term by term. Terms with the same factor C stand
 * together, so that it and the derivative by it stay in registers; among them those come first whose row has not been seen.
 */
final class ByTerms implements Stage {
    private final double[] p;
    private final double[] c;
    private final double[] byPoints;
    private final double[] byThirds;

    /** Where the terms of each factor C begin, those with new rows and the others. */
    private final int[] start;

    private final int[] others;
    private final int[] row;

    /** Of each term the reflection, and the place of its force. */
    private final int[] reflection;

    private final int[] force;
    private double[] lanes;
    private final double[][] scalars = new double[BLOCKS][];
    private int from;
    private boolean perPoint;

    ByTerms(TrigonometricForm form, int[] order, PointGroup group, double[] byPoints, double[] byThirds) {
        p = group.points();
        c = group.thirds();
        this.byPoints = byPoints;
        this.byThirds = byThirds;
        Lists ofThird = new Lists(form.termThird(), 4 * (form.last(2) + 1));
        start = ofThird.start();
        others = new int[start.length - 1];
        int[] sorted = ofThird.sorted(IntStream.range(0, form.termRow().length).toArray());
        putNewRowsFirst(form.termRow(), sorted);
        row = group.places().of(IntStream.of(sorted).map(t -> form.termRow()[t]).toArray());
        int[] forces = forces(form, order);
        force = IntStream.of(sorted).map(t -> forces[t]).toArray();
        reflection = IntStream.of(force).map(f -> f % order.length).toArray();
    }

    /** Within terms of the same factor C; notes where the others begin. */
    private void putNewRowsFirst(int[] termRow, int[] sorted) {
        BitSet seen = new BitSet();
        for (int place = 0; place < others.length; place++) {
            List<Integer> later = new ArrayList<>();
            int to = start[place];
            for (int i = start[place]; i < start[place + 1]; i++) {
                if (seen.get(termRow[sorted[i]])) {
                    later.add(sorted[i]);
                } else {
                    seen.set(termRow[sorted[i]]);
                    sorted[to++] = sorted[i];
                }
            }
            others[place] = to;
            for (int term : later) {
                sorted[to++] = term;
            }
        }
    }

    /** Where the force of each term is among those of {@link Forces}. */
    private static int[] forces(TrigonometricForm form, int[] order) {
        int[] place = new int[form.termRow().length];
        for (int i = 0; i < order.length; i++) {
            int h = order[i];
            Arrays.fill(place, form.realStart()[h], form.imaginaryStart()[h], i);
            Arrays.fill(place, form.imaginaryStart()[h], form.realStart()[h + 1], order.length + i);
        }
        return place;
    }

    /** Each point has its factors, [reflection][block][lane] from {@code first} on, and all have the forces [part][reflection]. */
    void points(double[] factors, int first, double[] forces) {
        lanes = factors;
        from = first;
        Arrays.fill(scalars, forces);
        perPoint = true;
    }

    /** All points of a block have the factors [reflection]; the forces are [part][reflection][lane] whatever the block. */
    void configurations(int block, double[] factors, double[] forces) {
        lanes = forces;
        from = 0;
        scalars[block] = factors;
        perPoint = false;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            if (perPoint) {
                run(lane, from + lane, blocks * COUNT, reflection, force);
            } else {
                run(lane, 0, COUNT, force, reflection);
            }
        }
    }

    private void run(int lane, int base, int step, int[] ofLanes, int[] ofScalars) {
        double[] f = lanes;
        double[] g = scalars[lane / COUNT];
        for (int run = 0, third = lane; run < others.length; run++, third += STRIDE) {
            DoubleVector factor = load(c, third);
            DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
            for (int t = start[run]; t < others[run]; t++) {
                DoubleVector w = load(f, base + ofLanes[t] * step).mul(g[ofScalars[t]]);
                sum = w.fma(load(p, row[t] + lane), sum);
                w.mul(factor).intoArray(byPoints, row[t] + lane);
            }
            for (int t = others[run]; t < start[run + 1]; t++) {
                DoubleVector w = load(f, base + ofLanes[t] * step).mul(g[ofScalars[t]]);
                sum = w.fma(load(p, row[t] + lane), sum);
                w.fma(factor, load(byPoints, row[t] + lane)).intoArray(byPoints, row[t] + lane);
            }
            sum.intoArray(byThirds, third);
        }
    }
}
