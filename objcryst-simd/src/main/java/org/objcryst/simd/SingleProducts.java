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
        switch (blocks) {
            case 1 -> one();
            case 2 -> two();
            case 3 -> three();
            default -> four();
        }
    }

    private void one() {
        for (int i = 0; i < row.length; i++) {
            product(entryA[i], entryB[i], row[i]);
        }
    }

    private void two() {
        for (int i = 0; i < row.length; i++) {
            int a = entryA[i];
            int b = entryB[i];
            int to = row[i];
            product(a, b, to);
            product(a + COUNT, b + COUNT, to + COUNT);
        }
    }

    private void three() {
        for (int i = 0; i < row.length; i++) {
            int a = entryA[i];
            int b = entryB[i];
            int to = row[i];
            product(a, b, to);
            product(a + COUNT, b + COUNT, to + COUNT);
            product(a + 2 * COUNT, b + 2 * COUNT, to + 2 * COUNT);
        }
    }

    private void four() {
        for (int i = 0; i < row.length; i++) {
            int a = entryA[i];
            int b = entryB[i];
            int to = row[i];
            product(a, b, to);
            product(a + COUNT, b + COUNT, to + COUNT);
            product(a + 2 * COUNT, b + 2 * COUNT, to + 2 * COUNT);
            product(a + 3 * COUNT, b + 3 * COUNT, to + 3 * COUNT);
        }
    }

    private void product(int a, int b, int to) {
        load(points, a).mul(load(points, b)).intoArray(points, to);
    }
}
