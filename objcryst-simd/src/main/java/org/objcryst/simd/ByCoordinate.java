package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;
import static org.objcryst.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** From derivatives by cos 2πnx and sin 2πnx to that by x: Σ 2πn (cos · ∂/∂sin − sin · ∂/∂cos). */
final class ByCoordinate implements Stage {
    private final double[] table;
    private final double[] byTable;
    private final int from;
    private final int last;
    private final int sines;
    private final double[] out;

    /** The array of derivatives has the layout of that of the table. */
    ByCoordinate(Table table, double[] byTable, double[] out) {
        this.table = table.values();
        this.byTable = byTable;
        from = table.cosine(1);
        last = table.last();
        sines = table.sines();
        this.out = out;
    }

    @Override
    public void run(int blocks) {
        for (int lane = 0; lane < blocks * COUNT; lane += COUNT) {
            DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
            for (int n = 1, i = from + lane; n <= last; n++, i += STRIDE) {
                DoubleVector turn = load(table, i)
                        .mul(load(byTable, i + sines))
                        .sub(load(table, i + sines).mul(load(byTable, i)));
                sum = turn.mul(n).add(sum);
            }
            sum.mul(2 * Math.PI).intoArray(out, lane);
        }
    }
}
