package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** From derivatives by cos 2πnx and sin 2πnx to that by x: Σ 2πn (cos · ∂/∂sin − sin · ∂/∂cos). */
final class ByCoordinate implements Stage {
    private final double[] table;
    private final double[] byTable;
    private final int last;
    private final int sines;
    private final double[] out;

    ByCoordinate(double[] table, double[] byTable, int last, double[] out) {
        this.table = table;
        this.byTable = byTable;
        this.last = last;
        sines = (last + 1) * STRIDE;
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
            for (int n = 1, i = lane + STRIDE; n <= last; n++, i += STRIDE) {
                DoubleVector turn = load(table, i)
                        .mul(load(byTable, i + sines))
                        .sub(load(table, i + sines).mul(load(byTable, i)));
                sum = turn.mul(n).add(sum);
            }
            sum.mul(2 * Math.PI).intoArray(out, lane);
        }
    }
}
