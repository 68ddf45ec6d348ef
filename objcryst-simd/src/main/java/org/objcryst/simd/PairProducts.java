package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/** The rows P = A·B + f·A′·B′ of two products. */
final class PairProducts implements Stage {
    private final int first;
    private final int rows;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] f;
    private final double[] a;
    private final double[] b;
    private final double[] out;

    PairProducts(TrigonometricForm form, double[] a, double[] b, double[] out) {
        first = form.singleRows();
        rows = first + form.pairRows();
        entryA = Lanes.offsets(form.entryA());
        entryB = Lanes.offsets(form.entryB());
        f = form.coefficient();
        this.a = a;
        this.b = b;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int row = first, e = first, to = first * Lanes.STRIDE + lane;
                    row < rows;
                    row++, e += 2, to += Lanes.STRIDE) {
                DoubleVector one = load(a, entryA[e] + lane).mul(load(b, entryB[e] + lane));
                DoubleVector two = load(a, entryA[e + 1] + lane).mul(load(b, entryB[e + 1] + lane));
                two.mul(f[e + 1]).add(one).intoArray(out, to);
            }
        }
    }
}
