package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import java.util.ArrayList;
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

    /** Of each term the position of its reflection, and with the part that of its force. */
    private final int[] position;

    private final int[] force;
    private final ForceFactors factors;

    /** Terms that are summed up by {@link ByMates} are left out. */
    ByTerms(TermOrder order, PointGroup group, ForceFactors factors, double[] byPoints, double[] byThirds) {
        this.factors = factors;
        p = group.points();
        c = group.thirds();
        this.byPoints = byPoints;
        this.byThirds = byThirds;
        TrigonometricForm form = order.form();
        int[] forces = forces(order);
        int[] terms =
                IntStream.range(0, forces.length).filter(t -> forces[t] >= 0).toArray();
        Lists ofThird =
                new Lists(IntStream.of(terms).map(t -> form.termThird()[t]).toArray(), 4 * (form.last(2) + 1));
        start = ofThird.start();
        others = new int[start.length - 1];
        int[] sorted = ofThird.sorted(terms);
        putNewRowsFirst(form.termRow(), sorted);
        row = group.places().of(IntStream.of(sorted).map(t -> form.termRow()[t]).toArray());
        force = IntStream.of(sorted).map(t -> forces[t]).toArray();
        position = IntStream.of(force).map(f -> f % order.reflections().length).toArray();
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

    /** Where the force of each term is among those of {@link Forces}, -1 for those of mates. */
    private static int[] forces(TermOrder order) {
        int[] place = new int[order.form().termRow().length];
        int n = order.reflections().length;
        for (int i = 0; i < n; i++) {
            for (int part = 0; part < 2; part++) {
                for (int term : order.terms(part, i)) {
                    place[term] = order.areMates(part, i) ? -1 : part * n + i;
                }
            }
        }
        return place;
    }

    @Override
    public void run(int blocks) {
        int block = 0;
        for (; block < blocks - 1; block += 2) {
            addTwo(block, factors.first(0, block), factors.step(blocks));
        }
        if (block < blocks) {
            addOne(block, factors.first(0, block), factors.step(blocks));
        }
    }

    private void addOne(int block, int first, int step) {
        double[] f = factors.lanes();
        double[] g = factors.scalars(block);
        int[] ofLanes = factors.isPerPoint() ? position : force;
        int[] ofScalars = factors.isPerPoint() ? force : position;
        int lane = block * COUNT;
        for (int run = 0, third = lane; run < others.length; run++, third += STRIDE) {
            DoubleVector c0 = load(c, third);
            DoubleVector sum0 = DoubleVector.zero(Lanes.SPECIES);
            for (int t = start[run]; t < others[run]; t++) {
                DoubleVector w = load(f, first + ofLanes[t] * step).mul(g[ofScalars[t]]);
                sum0 = w.fma(load(p, row[t] + lane), sum0);
                w.mul(c0).intoArray(byPoints, row[t] + lane);
            }
            for (int t = others[run]; t < start[run + 1]; t++) {
                DoubleVector w = load(f, first + ofLanes[t] * step).mul(g[ofScalars[t]]);
                sum0 = w.fma(load(p, row[t] + lane), sum0);
                w.fma(c0, load(byPoints, row[t] + lane)).intoArray(byPoints, row[t] + lane);
            }
            sum0.intoArray(byThirds, third);
        }
    }

    private void addTwo(int block, int first, int step) {
        double[] f = factors.lanes();
        double[] g0 = factors.scalars(block);
        double[] g1 = factors.scalars(block + 1);
        int[] ofLanes = factors.isPerPoint() ? position : force;
        int[] ofScalars = factors.isPerPoint() ? force : position;
        int next = factors.next();
        int lane = block * COUNT;
        for (int run = 0, third = lane; run < others.length; run++, third += STRIDE) {
            DoubleVector c0 = load(c, third);
            DoubleVector c1 = load(c, third + COUNT);
            DoubleVector sum0 = DoubleVector.zero(Lanes.SPECIES);
            DoubleVector sum1 = sum0;
            for (int t = start[run]; t < others[run]; t++) {
                int r = row[t] + lane;
                int j = first + ofLanes[t] * step;
                DoubleVector w = load(f, j).mul(g0[ofScalars[t]]);
                sum0 = w.fma(load(p, r), sum0);
                w.mul(c0).intoArray(byPoints, r);
                w = load(f, j + next).mul(g1[ofScalars[t]]);
                sum1 = w.fma(load(p, r + COUNT), sum1);
                w.mul(c1).intoArray(byPoints, r + COUNT);
            }
            for (int t = others[run]; t < start[run + 1]; t++) {
                int r = row[t] + lane;
                int j = first + ofLanes[t] * step;
                DoubleVector w = load(f, j).mul(g0[ofScalars[t]]);
                sum0 = w.fma(load(p, r), sum0);
                w.fma(c0, load(byPoints, r)).intoArray(byPoints, r);
                w = load(f, j + next).mul(g1[ofScalars[t]]);
                sum1 = w.fma(load(p, r + COUNT), sum1);
                w.fma(c1, load(byPoints, r + COUNT)).intoArray(byPoints, r + COUNT);
            }
            sum0.intoArray(byThirds, third);
            sum1.intoArray(byThirds, third + COUNT);
        }
    }
}
