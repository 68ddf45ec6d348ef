package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import java.util.BitSet;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/** The rows P = A·B + f·A′·B′ of two products that are not made elsewhere. */
final class PairProducts implements Stage {
    private final int[] row;
    private final int[] entryA1;
    private final int[] entryB1;
    private final int[] entryA2;
    private final int[] entryB2;
    private final double[] f;
    private final double[] a;
    private final double[] b;
    private final double[] out;

    PairProducts(TrigonometricForm form, BitSet elsewhere, double[] a, double[] b, double[] out) {
        int first = form.singleRows();
        int[] rows = IntStream.range(first, first + form.pairRows())
                .filter(r -> !elsewhere.get(r))
                .toArray();
        int[] start = IntStream.of(rows).map(r -> form.rowStart()[r]).toArray();
        row = Lanes.offsets(rows);
        entryA1 = Lanes.offsets(IntStream.of(start).map(e -> form.entryA()[e]).toArray());
        entryB1 = Lanes.offsets(IntStream.of(start).map(e -> form.entryB()[e]).toArray());
        entryA2 =
                Lanes.offsets(IntStream.of(start).map(e -> form.entryA()[e + 1]).toArray());
        entryB2 =
                Lanes.offsets(IntStream.of(start).map(e -> form.entryB()[e + 1]).toArray());
        f = IntStream.of(start).mapToDouble(e -> form.coefficient()[e + 1]).toArray();
        this.a = a;
        this.b = b;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int i = 0; i < row.length; i++) {
                DoubleVector one = load(a, entryA1[i] + lane).mul(load(b, entryB1[i] + lane));
                DoubleVector two = load(a, entryA2[i] + lane).mul(load(b, entryB2[i] + lane));
                two.mul(f[i]).add(one).intoArray(out, row[i] + lane);
            }
        }
    }
}
