package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/**
 * A {@link TrigonometricForm} in reverse: derivatives of a cost by structure factors become derivatives by terms, rows and
 * tables, and at last by atoms. Everything is laid out [place][atom].
 */
final class ScalarAdjoint {
    private static final double TWO_PI = 2 * Math.PI;

    private final TrigonometricForm form;
    private final int atoms;
    private final double[][] tables;
    private final double[] rows;
    private final double[][] byTables = new double[3][];
    private final double[] byRows;

    /** Reads tables, without weights, and rows as they are when {@link #add} and {@link #finish} are called. */
    ScalarAdjoint(TrigonometricForm form, int atoms, double[][] tables, double[] rows) {
        this.form = form;
        this.atoms = atoms;
        this.tables = tables;
        this.rows = rows;
        Arrays.setAll(byTables, t -> new double[tables[t].length]);
        byRows = new double[rows.length];
    }

    void clear() {
        Arrays.fill(byTables[0], 0);
        Arrays.fill(byTables[1], 0);
        Arrays.fill(byTables[2], 0);
        Arrays.fill(byRows, 0);
    }

    /** Adds the derivatives by Re F and Im F of a configuration, whose atoms have the weights [reflection][atom] in F. */
    void add(double[] weights, double[] byReal, double[] byImaginary, int from) {
        int[] realStart = form.realStart();
        int[] imaginaryStart = form.imaginaryStart();
        double[] scaleReal = form.scaleReal();
        double[] scaleImaginary = form.scaleImaginary();
        for (int i = 0; i < scaleReal.length; i++) {
            double re = byReal[from + i];
            double im = byImaginary[from + i];
            double u = scaleReal[i] * re + scaleImaginary[i] * im;
            double v = scaleReal[i] * im - scaleImaginary[i] * re;
            addTerms(realStart[i], imaginaryStart[i], u, weights, i * atoms);
            addTerms(imaginaryStart[i], realStart[i + 1], v, weights, i * atoms);
        }
    }

    private void addTerms(int from, int to, double u, double[] weights, int w) {
        for (int t = from; t < to; t++) {
            addProduct(u, weights, w, rows, byRows, form.termRow()[t], tables[2], byTables[2], form.termThird()[t]);
        }
    }

    /** The derivatives by the atoms; tables are without weights, so occupancies come in here. */
    void finish(double[] occupancy, int first, AtomGradient out) {
        int[] rowStart = form.rowStart();
        for (int row = 0; row < form.rows(); row++) {
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                addProduct(
                        form.coefficient()[e],
                        byRows,
                        row * atoms,
                        tables[0],
                        byTables[0],
                        form.entryA()[e],
                        tables[1],
                        byTables[1],
                        form.entryB()[e]);
            }
        }
        for (int i = 0; i < byTables[2].length / 2; i++) {
            byTables[2][i] -= byTables[2][byTables[2].length / 2 + i];
        }
        for (int t = 0; t < 3; t++) {
            double[] by = form.axis(t) == 0 ? out.x : form.axis(t) == 1 ? out.y : out.z;
            for (int atom = 0; atom < atoms; atom++) {
                by[first + atom] = occupancy[first + atom] * byCoordinate(t, atom);
            }
        }
        for (int atom = 0; atom < atoms; atom++) {
            out.occupancy[first + atom] = byWeight(atom);
        }
    }

    /** What is known of the derivatives by the products f·w·p·q, added to those by p and q. */
    private void addProduct(
            double f, double[] w, int k, double[] p, double[] byP, int placeP, double[] q, double[] byQ, int placeQ) {
        int i = placeP * atoms;
        int j = placeQ * atoms;
        for (int atom = 0; atom < atoms; atom++) {
            double by = f * w[k + atom];
            byP[i + atom] += by * q[j + atom];
            byQ[j + atom] += by * p[i + atom];
        }
    }

    /** With cos 2πnx and sin 2πnx in a table, ∂/∂x = Σ 2πn (cos · ∂/∂sin − sin · ∂/∂cos). */
    private double byCoordinate(int t, int atom) {
        double sum = 0;
        int sines = (form.last(t) + 1) * atoms;
        for (int n = 1, i = atoms + atom; n <= form.last(t); n++, i += atoms) {
            sum += n * (tables[t][i] * byTables[t][sines + i] - tables[t][sines + i] * byTables[t][i]);
        }
        return TWO_PI * sum;
    }

    /** Every term has one factor of table C, so its derivative by the weight of that table is the term itself. */
    private double byWeight(int atom) {
        double sum = 0;
        for (int i = atom; i < byTables[2].length / 2; i += atoms) {
            sum += tables[2][i] * byTables[2][i];
        }
        return sum;
    }
}
