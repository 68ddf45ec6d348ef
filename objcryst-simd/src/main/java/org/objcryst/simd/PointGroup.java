package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;

import java.util.Arrays;
import java.util.stream.Stream;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Up to four registers full of points, be they atoms or configurations: their coordinates, tables of cosines and sines, and
 * the rows P of the trigonometric form.
 */
final class PointGroup {
    private final double[][] coordinates = new double[3][STRIDE];
    private final double[] weights = new double[STRIDE];
    private final RowPlaces places;
    private final double[] points;
    private final double[] thirds;
    private final Table[] tables;
    private final AngleSums sums;
    private final Stage[] stages;

    PointGroup(TrigonometricForm form) {
        places = new RowPlaces(form);
        points = new double[places.length()];
        thirds = new double[4 * (form.last(2) + 1) * STRIDE];
        tables = new Table[] {
            new Table(points, 0, form.last(0)),
            new Table(points, places.beginB(), form.last(1)),
            new Table(thirds, 0, form.last(2))
        };
        sums = new AngleSums(form, places, points);
        double[] ones = new double[STRIDE];
        Arrays.fill(ones, 1);
        stages = new Stage[] {
            new FirstPower(coordinates[form.axis(0)], tables[0]),
            new FirstPower(coordinates[form.axis(1)], tables[1]),
            new FirstPower(coordinates[form.axis(2)], tables[2]),
            new Powers(coordinates[form.axis(0)], ones, tables[0]),
            new Powers(coordinates[form.axis(1)], ones, tables[1]),
            new Powers(coordinates[form.axis(2)], weights, tables[2]),
            new SingleProducts(form, places, points),
            sums,
            new PairProducts(form, sums.rows(), places, points),
            new ManyProducts(form, places, points)
        };
    }

    /** Takes successive numbers from {@code from} on, coordinates and weights, and weight 0 for the rest of a register. */
    void take(int from, int size, double[] x, double[] y, double[] z, double[] weight) {
        System.arraycopy(x, from, coordinates[0], 0, size);
        System.arraycopy(y, from, coordinates[1], 0, size);
        System.arraycopy(z, from, coordinates[2], 0, size);
        System.arraycopy(weight, from, weights, 0, size);
        clear(size, Math.min(STRIDE, size + COUNT));
    }

    /** Takes every {@code step}th number from {@code from} on into one block, and weight 0 for the rest of it. */
    void takeEach(int block, int from, int step, int size, double[] x, double[] y, double[] z, double[] weight) {
        int to = block * COUNT;
        for (int lane = 0, i = from; lane < size; lane++, i += step) {
            coordinates[0][to + lane] = x[i];
            coordinates[1][to + lane] = y[i];
            coordinates[2][to + lane] = z[i];
            weights[to + lane] = weight[i];
        }
        clear(to + size, to + COUNT);
    }

    private void clear(int from, int to) {
        Arrays.fill(weights, from, to, 0);
        for (double[] coordinate : coordinates) {
            Arrays.fill(coordinate, from, to, 0);
        }
    }

    /** Gives all points weight 1. */
    void weigh() {
        Arrays.fill(weights, 1);
    }

    /** Makes some of the rows. */
    AngleSums sums() {
        return sums;
    }

    /** Tables A and B and the rows P. */
    double[] points() {
        return points;
    }

    /** Where in {@link #points} what stands. */
    RowPlaces places() {
        return places;
    }

    /** Table C, which carries the weights, and its negative. */
    double[] thirds() {
        return thirds;
    }

    /** Table A, B or C. */
    Table table(int t) {
        return tables[t];
    }

    /** The steps that make tables and rows from coordinates and weights, and then the given ones. */
    Stage[] stagesAnd(Stream<Stage> more) {
        return Stream.concat(Arrays.stream(stages), more).toArray(Stage[]::new);
    }
}
