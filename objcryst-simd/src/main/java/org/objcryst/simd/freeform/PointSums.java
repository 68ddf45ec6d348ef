package org.objcryst.simd.freeform;

import static org.objcryst.simd.freeform.Turns.all;
import static org.objcryst.simd.freeform.Turns.load;

import jdk.incubator.vector.DoubleVector;

/** Σ w exp(2πi h·x) of a few atoms at one register of points: 1 − 2s² + 2isc with s, c of half the angle. */
final class PointSums {
    /** Atoms of a tile: x, y, z, 2w beside each other. */
    private final double[] atoms;

    PointSums(double[] atoms) {
        this.atoms = atoms;
    }

    void add(int n, double weight, double[] h, double[] k, double[] l, double[] re, double[] im, int i) {
        DoubleVector hh = load(h, i);
        DoubleVector kk = load(k, i);
        DoubleVector ll = load(l, i);
        DoubleVector cosines = all(0);
        DoubleVector sines = all(0);
        for (int j = 0; j < 4 * n; j += 4) {
            DoubleVector t = hh.mul(atoms[j]);
            t = kk.fma(all(atoms[j + 1]), t);
            t = ll.fma(all(atoms[j + 2]), t);
            DoubleVector r = Turns.fraction(t);
            DoubleVector z = r.mul(r);
            DoubleVector s = r.mul(Turns.sine(z));
            DoubleVector ws = s.mul(atoms[j + 3]);
            cosines = ws.fma(s, cosines);
            sines = ws.fma(Turns.cosine(z), sines);
        }
        load(re, i).add(all(weight).sub(cosines)).intoArray(re, i);
        load(im, i).add(sines).intoArray(im, i);
    }
}
