package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/** The rows P = Σ f·A·B of all other sums of products; they come last. */
final class ManyProducts implements Stage {
    private final int first;
    private final int[] rowStart;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] f;
    private final double[] a;
    private final double[] b;
    private final double[] out;

    ManyProducts(TrigonometricForm form, double[] a, double[] b, double[] out) {
        first = form.singleRows() + form.pairRows();
        rowStart = form.rowStart();
        entryA = Lanes.offsets(form.entryA());
        entryB = Lanes.offsets(form.entryB());
        f = form.coefficient();
        this.a = a;
        this.b = b;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        int end = rowStart.length - 1;
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int row = first; row < end; row++) {
                DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
                for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                    sum = sum.add(load(a, entryA[e] + lane)
                            .mul(load(b, entryB[e] + lane))
                            .mul(f[e]));
                }
                sum.intoArray(out, row * Lanes.STRIDE + lane);
            }
        }
    }
}
