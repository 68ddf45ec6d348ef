package org.objcryst.simd.freeform;

import static org.objcryst.simd.freeform.Turns.LANES;
import static org.objcryst.simd.freeform.Turns.all;
import static org.objcryst.simd.freeform.Turns.load;

import jdk.incubator.vector.DoubleVector;

/** w·exp(2πi h·x) of a few atoms at one point, lanes being atoms. */
final class CentreFactors {
    /** x, y, z, w of the atoms, each in an array of its own; filled up with anything finite to whole registers. */
    private final double[][] atoms;

    private final double[] re;
    private final double[] im;

    CentreFactors(double[][] atoms, int most) {
        this.atoms = atoms;
        re = new double[most];
        im = new double[most];
    }

    void at(double h, double k, double l, int n, double[] factors, int to) {
        for (int j = 0; j < n; j += LANES) {
            register(h, k, l, j);
        }
        for (int j = 0; j < n; j++) {
            factors[to + 4 * j] = re[j];
            factors[to + 4 * j + 1] = im[j];
        }
    }

    private void register(double h, double k, double l, int j) {
        DoubleVector t = load(atoms[0], j).mul(h);
        t = load(atoms[1], j).fma(all(k), t);
        t = load(atoms[2], j).fma(all(l), t);
        DoubleVector r = Turns.fraction(t);
        DoubleVector z = r.mul(r);
        DoubleVector s = r.mul(Turns.sine(z));
        DoubleVector w = load(atoms[3], j);
        DoubleVector ws = w.mul(s).mul(2);
        w.sub(ws.mul(s)).intoArray(re, j);
        ws.mul(Turns.cosine(z)).intoArray(im, j);
    }
}
