package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.Phasor;

/** Completes a table of w cos 2πnx, w sin 2πnx from its first power by the recurrence (S-13). */
final class Powers implements Stage {
    private final double[] x;
    private final double[] weights;
    private final double[] table;
    private final int from;
    private final int last;
    private final int sines;

    Powers(double[] x, double[] weights, Table table) {
        this.x = x;
        this.weights = weights;
        this.table = table.values();
        from = table.from();
        last = table.last();
        sines = table.sines();
    }

    /** Two registers at a time, the second of the last two perhaps in vain: so stores follow each other in memory. */
    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += 2 * COUNT) {
            complete(lane);
        }
    }

    private void complete(int lane) {
        int i = from + lane;
        DoubleVector c = load(weights, lane);
        DoubleVector d = load(weights, lane + COUNT);
        DoubleVector s = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector t = s;
        store(i, c, d, s, t);
        if (last == 0) {
            return;
        }
        i += STRIDE;
        DoubleVector c1 = load(table, i);
        DoubleVector d1 = load(table, i + COUNT);
        DoubleVector s1 = load(table, i + sines);
        DoubleVector t1 = load(table, i + sines + COUNT);
        DoubleVector minusS1 = s1.neg();
        DoubleVector minusT1 = t1.neg();
        for (int n = 1; n <= last; n++, i += STRIDE) {
            DoubleVector nextC = c.fma(c1, s.mul(minusS1));
            DoubleVector nextD = d.fma(d1, t.mul(minusT1));
            s = s.fma(c1, c.mul(s1));
            t = t.fma(d1, d.mul(t1));
            c = nextC;
            d = nextD;
            if (n % Phasor.RESEED == 0) {
                reseed(n, lane);
                c = load(table, i);
                d = load(table, i + COUNT);
                s = load(table, i + sines);
                t = load(table, i + sines + COUNT);
            }
            store(i, c, d, s, t);
        }
    }

    private void store(int i, DoubleVector c, DoubleVector d, DoubleVector s, DoubleVector t) {
        c.intoArray(table, i);
        d.intoArray(table, i + COUNT);
        s.intoArray(table, i + sines);
        t.intoArray(table, i + sines + COUNT);
    }

    /** Lane by lane; so high powers are rare. */
    private void reseed(int n, int first) {
        for (int lane = first; lane < first + 2 * COUNT; lane++) {
            double angle = 2 * Math.PI * n * (x[lane] - Math.rint(x[lane]));
            table[from + n * STRIDE + lane] = weights[lane] * Math.cos(angle);
            table[from + n * STRIDE + sines + lane] = weights[lane] * Math.sin(angle);
        }
    }
}
