package org.objcryst.simd;

import static org.objcryst.simd.Lanes.STRIDE;

import java.util.Arrays;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Up to four registers full of points, be they atoms or configurations: their coordinates, tables of cosines and sines, and
 * the rows P of the trigonometric form.
 */
final class PointGroup {
    private final double[][] coordinates = new double[3][STRIDE];
    private final double[] weights = new double[STRIDE];
    private final double[] third;
    private final double[] rows;
    private final Stage[] stages;

    PointGroup(TrigonometricForm form) {
        double[] a = new double[2 * (form.last(0) + 1) * STRIDE];
        double[] b = new double[2 * (form.last(1) + 1) * STRIDE];
        third = new double[4 * (form.last(2) + 1) * STRIDE];
        rows = new double[(form.rows() + 1) * STRIDE]; // one more that stays zero
        double[] ones = new double[STRIDE];
        Arrays.fill(ones, 1);
        stages = new Stage[] {
            new FirstPower(coordinates[form.axis(0)], a, form.last(0)),
            new FirstPower(coordinates[form.axis(1)], b, form.last(1)),
            new FirstPower(coordinates[form.axis(2)], third, form.last(2)),
            new Powers(coordinates[form.axis(0)], ones, a, form.last(0)),
            new Powers(coordinates[form.axis(1)], ones, b, form.last(1)),
            new Powers(coordinates[form.axis(2)], weights, third, form.last(2)),
            new Negation(third),
            new SingleProducts(form, a, b, rows),
            new PairProducts(form, a, b, rows),
            new ManyProducts(form, a, b, rows)
        };
    }

    /** Where coordinates go, [axis][block·lane]. */
    double[][] coordinates() {
        return coordinates;
    }

    /** Where weights go, [block·lane]; zero for lanes not in use. */
    double[] weights() {
        return weights;
    }

    /** The rows P, and a last one of zeros. */
    double[] rows() {
        return rows;
    }

    /** Table C, which carries the weights. */
    double[] third() {
        return third;
    }

    /** The steps that make tables and rows from coordinates and weights, and then the given ones. */
    Stage[] stagesAnd(Stage... more) {
        Stage[] all = Arrays.copyOf(stages, stages.length + more.length);
        System.arraycopy(more, 0, all, stages.length, more.length);
        return all;
    }
}
