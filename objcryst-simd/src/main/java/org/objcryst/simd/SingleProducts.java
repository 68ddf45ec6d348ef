package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import org.objcryst.scattering.TrigonometricForm;

/** The rows P = A·B of one product; they come first. */
final class SingleProducts implements Stage {
    private final int rows;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] a;
    private final double[] b;
    private final double[] out;

    SingleProducts(TrigonometricForm form, double[] a, double[] b, double[] out) {
        rows = form.singleRows();
        entryA = Lanes.offsets(form.entryA());
        entryB = Lanes.offsets(form.entryB());
        this.a = a;
        this.b = b;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int row = 0, to = lane; row < rows; row++, to += Lanes.STRIDE) {
                load(a, entryA[row] + lane).mul(load(b, entryB[row] + lane)).intoArray(out, to);
            }
        }
    }
}
