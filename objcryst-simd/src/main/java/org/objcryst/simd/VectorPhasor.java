package org.objcryst.simd;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.Phasor;

/** {@link Phasor} in all lanes at once. */
final class VectorPhasor {
    private static final double QUARTER_TURN = Math.PI / 2;

    private VectorPhasor() {}

    /** Writes cos 2πx to the beginning of the table and sin 2πx to {@code sines}. */
    static void first(double[] x, int from, double[] table, int sines) {
        DoubleVector r = DoubleVector.fromArray(VectorBlock.SPECIES, x, from);
        r = r.sub(r.add(Phasor.ROUNDER).sub(Phasor.ROUNDER));
        DoubleVector t = r.mul(QUARTER_TURN);
        DoubleVector u = t.mul(t);
        DoubleVector sin = t.add(t.mul(u).mul(sine(u)));
        DoubleVector cos = u.mul(cosine(u)).add(1);
        DoubleVector sin2 = sin.mul(cos).mul(2);
        DoubleVector cos2 = sin.mul(sin).mul(-2).add(1);
        sin2.mul(sin2).mul(-2).add(1).intoArray(table, 0);
        sin2.mul(cos2).mul(2).intoArray(table, sines);
    }

    /** (sin t − t)/t³ for u = t². */
    private static DoubleVector sine(DoubleVector u) {
        DoubleVector p = u.mul(-1.0 / 1307674368000.0).add(1.0 / 6227020800.0);
        p = p.mul(u).sub(1.0 / 39916800);
        p = p.mul(u).add(1.0 / 362880);
        p = p.mul(u).sub(1.0 / 5040);
        p = p.mul(u).add(1.0 / 120);
        return p.mul(u).sub(1.0 / 6);
    }

    /** (cos t − 1)/t² for u = t². */
    private static DoubleVector cosine(DoubleVector u) {
        DoubleVector p = u.mul(1.0 / 20922789888000.0).sub(1.0 / 87178291200.0);
        p = p.mul(u).add(1.0 / 479001600);
        p = p.mul(u).sub(1.0 / 3628800);
        p = p.mul(u).add(1.0 / 40320);
        p = p.mul(u).sub(1.0 / 720);
        p = p.mul(u).add(1.0 / 24);
        return p.mul(u).sub(0.5);
    }
}
