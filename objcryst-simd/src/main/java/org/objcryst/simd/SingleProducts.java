package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/** The rows P = A·B of one product that are not entries of a table themselves. */
final class SingleProducts implements Stage {
    private final int[] row;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] points;

    SingleProducts(TrigonometricForm form, RowPlaces places, double[] points) {
        int[] rows =
                IntStream.range(0, form.singleRows()).filter(places::isMade).toArray();
        row = places.of(rows);
        entryA = places.a(
                IntStream.of(rows).map(r -> form.entryA()[form.rowStart()[r]]).toArray());
        entryB = places.b(
                IntStream.of(rows).map(r -> form.entryB()[form.rowStart()[r]]).toArray());
        this.points = points;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int i = 0; i < row.length; i++) {
                load(points, entryA[i] + lane)
                        .mul(load(points, entryB[i] + lane))
                        .intoArray(points, row[i] + lane);
            }
        }
    }
}
