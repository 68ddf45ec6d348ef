package org.objcryst.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.objcryst.scattering.TrigonometricForm;

/**
 * One register full of points, be they atoms or configurations: its tables of cosines and sines and the rows P of the
 * trigonometric form. Arrays are laid out [place][lane].
 */
final class VectorBlock {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private final TrigonometricForm form;
    private final double[][] tables = new double[3][];
    private final double[] rows;
    private final double[] ones = new double[LANES];
    private final int[] rowStart;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] coefficient;

    VectorBlock(TrigonometricForm form) {
        this.form = form;
        for (int t = 0; t < 3; t++) {
            tables[t] = new double[(t < 2 ? 2 : 4) * (form.last(t) + 1) * LANES];
        }
        rows = new double[(form.rows() + 1) * LANES]; // one more that stays zero
        Arrays.fill(ones, 1);
        rowStart = form.rowStart();
        entryA = offsets(form.entryA());
        entryB = offsets(form.entryB());
        coefficient = form.coefficient();
    }

    /** Places as offsets into arrays [place][lane]. */
    static int[] offsets(int[] places) {
        return Arrays.stream(places).map(p -> p * LANES).toArray();
    }

    /** The rows P, and a last one of zeros. */
    double[] rows() {
        return rows;
    }

    /** Table C. */
    double[] third() {
        return tables[2];
    }

    /** Makes tables and rows for the points whose coordinates x, y, z and weights stand from {@code from} on. */
    void prepare(double[][] coordinates, double[] weights, int from) {
        tabulate(coordinates[form.axis(0)], from, ones, 0, form.last(0), tables[0]);
        tabulate(coordinates[form.axis(1)], from, ones, 0, form.last(1), tables[1]);
        tabulate(coordinates[form.axis(2)], from, weights, from, form.last(2), tables[2]);
        negate(tables[2]);
        multiplyRows();
    }

    private static void tabulate(double[] x, int from, double[] w, int fromWeight, int last, double[] table) {
        int sines = (last + 1) * LANES;
        VectorPhasor.first(x, from, table, sines);
        DoubleVector c1 = DoubleVector.fromArray(SPECIES, table, 0);
        DoubleVector s1 = DoubleVector.fromArray(SPECIES, table, sines);
        DoubleVector c = DoubleVector.fromArray(SPECIES, w, fromWeight);
        DoubleVector s = DoubleVector.zero(SPECIES);
        for (int n = 0, i = 0; n <= last; n++, i += LANES) {
            c.intoArray(table, i);
            s.intoArray(table, i + sines);
            DoubleVector next = c.mul(c1).sub(s.mul(s1));
            s = s.mul(c1).add(c.mul(s1));
            c = next;
        }
    }

    private static void negate(double[] table) {
        int half = table.length / 2;
        for (int i = 0; i < half; i += LANES) {
            DoubleVector.fromArray(SPECIES, table, i).neg().intoArray(table, half + i);
        }
    }

    private void multiplyRows() {
        double[] a = tables[0];
        double[] b = tables[1];
        int n = rowStart.length - 1;
        for (int row = 0; row < n; row++) {
            int e = rowStart[row];
            int end = rowStart[row + 1];
            DoubleVector sum = product(a, entryA[e], b, entryB[e], coefficient[e]);
            for (e++; e < end; e++) {
                sum = sum.add(product(a, entryA[e], b, entryB[e], coefficient[e]));
            }
            sum.intoArray(rows, row * LANES);
        }
    }

    private static DoubleVector product(double[] a, int i, double[] b, int j, double f) {
        return DoubleVector.fromArray(SPECIES, a, i)
                .mul(DoubleVector.fromArray(SPECIES, b, j))
                .mul(f);
    }
}
