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
    private final double[] points;

    PairProducts(TrigonometricForm form, BitSet elsewhere, RowPlaces places, double[] points) {
        int first = form.singleRows();
        int[] rows = IntStream.range(first, first + form.pairRows())
                .filter(r -> !elsewhere.get(r))
                .toArray();
        int[] start = IntStream.of(rows).map(r -> form.rowStart()[r]).toArray();
        row = places.of(rows);
        entryA1 = places.a(IntStream.of(start).map(e -> form.entryA()[e]).toArray());
        entryB1 = places.b(IntStream.of(start).map(e -> form.entryB()[e]).toArray());
        entryA2 = places.a(IntStream.of(start).map(e -> form.entryA()[e + 1]).toArray());
        entryB2 = places.b(IntStream.of(start).map(e -> form.entryB()[e + 1]).toArray());
        f = IntStream.of(start).mapToDouble(e -> form.coefficient()[e + 1]).toArray();
        this.points = points;
    }

    @Override
    public void run(int blocks) {
        int lane = 0;
        for (; lane < (blocks - 1) * COUNT; lane += 2 * COUNT) {
            makeTwo(lane);
        }
        if (lane < blocks * COUNT) {
            makeOne(lane);
        }
    }

    private void makeOne(int lane) {
        for (int i = 0; i < row.length; i++) {
            make(i, lane);
        }
    }

    private void makeTwo(int lane) {
        for (int i = 0; i < row.length; i++) {
            make(i, lane);
            make(i, lane + COUNT);
        }
    }

    private void make(int i, int lane) {
        DoubleVector one = load(points, entryA1[i] + lane).mul(load(points, entryB1[i] + lane));
        DoubleVector two = load(points, entryA2[i] + lane).mul(load(points, entryB2[i] + lane));
        two.mul(f[i]).add(one).intoArray(points, row[i] + lane);
    }
}
