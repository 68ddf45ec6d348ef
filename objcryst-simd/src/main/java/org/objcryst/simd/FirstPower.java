package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.all;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.Phasor;

/** Writes cos 2πx and sin 2πx to the places of power 1 of a table, as {@link Phasor} computes them. */
final class FirstPower implements Stage {
    private static final double QUARTER_TURN = Math.PI / 2;

    private final double[] x;
    private final double[] table;
    private final int cosines;
    private final int sines;

    FirstPower(double[] x, Table table) {
        this.x = x;
        this.table = table.values();
        cosines = table.cosine(1);
        sines = table.last() == 0
                ? cosines
                : cosines + table.sines(); // no first power is asked for: both to where sin 0 comes
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            DoubleVector r = load(x, lane);
            r = r.sub(r.add(Phasor.ROUNDER).sub(Phasor.ROUNDER));
            DoubleVector t = r.mul(QUARTER_TURN);
            DoubleVector u = t.mul(t);
            DoubleVector p = u.fma(all(-1.0 / 1307674368000.0), all(1.0 / 6227020800.0)); // (sin t − t)/t³
            p = p.fma(u, all(-1.0 / 39916800));
            p = p.fma(u, all(1.0 / 362880));
            p = p.fma(u, all(-1.0 / 5040));
            p = p.fma(u, all(1.0 / 120));
            p = p.fma(u, all(-1.0 / 6));
            DoubleVector q = u.fma(all(1.0 / 20922789888000.0), all(-1.0 / 87178291200.0)); // (cos t − 1)/t²
            q = q.fma(u, all(1.0 / 479001600));
            q = q.fma(u, all(-1.0 / 3628800));
            q = q.fma(u, all(1.0 / 40320));
            q = q.fma(u, all(-1.0 / 720));
            q = q.fma(u, all(1.0 / 24));
            q = q.fma(u, all(-0.5));
            DoubleVector sin = t.mul(u).fma(p, t);
            DoubleVector sin2 = sin.mul(q.fma(u, all(1))).mul(2);
            DoubleVector cos2 = sin.mul(sin).fma(all(-2), all(1));
            sin2.mul(cos2).mul(2).intoArray(table, sines + lane);
            sin2.mul(sin2).fma(all(-2), all(1)).intoArray(table, cosines + lane);
        }
    }
}
