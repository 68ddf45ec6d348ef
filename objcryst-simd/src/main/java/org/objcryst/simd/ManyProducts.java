package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/** The rows P = Σ f·A·B of all other sums of products; they come last. */
final class ManyProducts implements Stage {
    private final int first;
    private final int[] row;
    private final int[] rowStart;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] f;
    private final double[] points;

    ManyProducts(TrigonometricForm form, RowPlaces places, double[] points) {
        first = form.singleRows() + form.pairRows();
        row = places.of(IntStream.range(0, form.rows()).toArray());
        rowStart = form.rowStart();
        entryA = places.a(form.entryA());
        entryB = places.b(form.entryB());
        f = form.coefficient();
        this.points = points;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            for (int i = first; i < row.length; i++) {
                DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
                for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
                    sum = sum.add(load(points, entryA[e] + lane)
                            .mul(load(points, entryB[e] + lane))
                            .mul(f[e]));
                }
                sum.intoArray(points, row[i] + lane);
            }
        }
    }
}
