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

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            DoubleVector c = load(weights, lane);
            DoubleVector s = DoubleVector.zero(Lanes.SPECIES);
            int place = from + lane;
            c.intoArray(table, place);
            s.intoArray(table, place + sines);
            if (last > 0) {
                DoubleVector c1 = load(table, place + STRIDE);
                DoubleVector s1 = load(table, place + STRIDE + sines);
                DoubleVector minusS1 = s1.neg();
                for (int n = 1, i = place + STRIDE; n <= last; n++, i += STRIDE) {
                    DoubleVector next = c.fma(c1, s.mul(minusS1));
                    s = s.fma(c1, c.mul(s1));
                    c = next;
                    if (n % Phasor.RESEED == 0) {
                        reseed(n, lane);
                        c = load(table, i);
                        s = load(table, i + sines);
                    }
                    c.intoArray(table, i);
                    s.intoArray(table, i + sines);
                }
            }
        }
    }

    /** Lane by lane; so high powers are rare. */
    private void reseed(int n, int first) {
        for (int lane = first; lane < first + COUNT; lane++) {
            double angle = 2 * Math.PI * n * (x[lane] - Math.rint(x[lane]));
            table[from + n * STRIDE + lane] = weights[lane] * Math.cos(angle);
            table[from + n * STRIDE + sines + lane] = weights[lane] * Math.sin(angle);
        }
    }
}
