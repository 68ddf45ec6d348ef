package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Takes the derivatives by table C, where negatives stand behind cosines and sines, together, and then finds that by the
 * weight of the table: each term has one factor of it, so it is Σ table · ∂/∂table.
 */
final class ByWeight implements Stage {
    private final double[] table;
    private final double[] byTable;
    private final double[] out;

    ByWeight(double[] table, double[] byTable, double[] out) {
        this.table = table;
        this.byTable = byTable;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        int half = table.length / 2;
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
            for (int i = lane; i < half; i += STRIDE) {
                DoubleVector by = load(byTable, i).sub(load(byTable, half + i));
                by.intoArray(byTable, i);
                sum = by.fma(load(table, i), sum);
            }
            sum.intoArray(out, lane);
        }
    }
}
