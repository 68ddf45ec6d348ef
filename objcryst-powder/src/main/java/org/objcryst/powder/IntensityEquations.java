package org.objcryst.powder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.refinable.Snapshottable;

/**
 * The normal equations A·I = v of all reflection intensities of a pattern (P-34), for fixed positions, profiles and
 * background: with P the profiles at the points, W the weights and y′ the observed pattern less its background,
 *
 * <pre>
 *   A = Pᵀ W P,   v = Pᵀ W y′,   Y² = y′ᵀ W y′,   χ²(I) = Y² − 2 v·I + Iᵀ A I
 * </pre>
 *
 * <p>which is exactly the χ² of the whole pattern. Rows are groups of reflections with a common profile, of all phases,
 * sorted by their first point. The solution I is the Pawley extraction; A is the inverse of its covariance matrix.
 *
 * @see "Pawley (1981), J. Appl. Cryst. 14, 357–361; David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class IntensityEquations implements Snapshottable {
    private final int[] phaseOfRow;
    private final int[] groupOfRow;
    private final int[][] rowOfGroup;
    private final int[][] rowOfReflection;
    private final BandMatrix a;
    private final double[] v;
    private final double y2;

    /**
     * Sets up the equations.
     *
     * @param phases profiles of each phase
     * @param w weight of each point
     * @param net observed pattern less background
     */
    IntensityEquations(List<StoredProfiles> phases, double[] w, double[] net) {
        int[][] rows = IntStream.range(0, phases.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, phases.get(p).groups()).mapToObj(g -> new int[] {p, g}))
                .sorted(Comparator.comparingInt(r -> phases.get(r[0]).first(r[1])))
                .toArray(int[][]::new);
        phaseOfRow = Arrays.stream(rows).mapToInt(r -> r[0]).toArray();
        groupOfRow = Arrays.stream(rows).mapToInt(r -> r[1]).toArray();
        rowOfGroup = phases.stream().map(p -> new int[p.groups()]).toArray(int[][]::new);
        for (int i = 0; i < rows.length; i++) {
            rowOfGroup[phaseOfRow[i]][groupOfRow[i]] = i;
        }
        rowOfReflection = IntStream.range(0, phases.size())
                .mapToObj(p -> IntStream.range(0, phases.get(p).reflections())
                        .map(i -> rowOfGroup[p][phases.get(p).groupOf(i)])
                        .toArray())
                .toArray(int[][]::new);
        a = matrix(phases, w);
        v = vector(phases, w, net);
        y2 = squares(w, net);
    }

    static IntensityEquations of(PointProjection points) {
        double[] net = points.observed().clone();
        for (int i = 0; i < net.length; i++) {
            net[i] -= points.background()[i];
        }
        return new IntensityEquations(points.phases(), points.weights(), net);
    }

    /**
     * Number of unknown intensities.
     *
     * @return rows of the matrix
     */
    public int size() {
        return v.length;
    }

    /**
     * The matrix A.
     *
     * @return owned by this object
     */
    public BandMatrix matrix() {
        return a;
    }

    /**
     * The right-hand side v.
     *
     * @return owned by this object, not to be modified
     */
    public double[] vector() {
        return v;
    }

    /**
     * The constant Y².
     *
     * @return χ² of the background alone
     */
    public double sumOfSquares() {
        return y2;
    }

    /**
     * The phase a row belongs to.
     *
     * @param row a row
     * @return number of the phase in the pattern
     */
    public int phaseOf(int row) {
        return phaseOfRow[row];
    }

    /**
     * The group of reflections a row stands for.
     *
     * @param row a row
     * @return number of the group in the {@link StoredProfiles} of its phase
     */
    public int groupOf(int row) {
        return groupOfRow[row];
    }

    /**
     * The row of a group of reflections.
     *
     * @param phase number of the phase in the pattern
     * @param group number of the group in its {@link StoredProfiles}
     * @return its row
     */
    public int rowOf(int phase, int group) {
        return rowOfGroup[phase][group];
    }

    /**
     * χ² of given intensities.
     *
     * @param intensity one number a row, scale included
     * @return Y² − 2 v·I + Iᵀ A I
     */
    public double chiSquare(double[] intensity) {
        double sum = y2 + a.quadraticForm(intensity);
        for (int i = 0; i < v.length; i++) {
            sum -= 2 * v[i] * intensity[i];
        }
        return sum;
    }

    int[] phaseOfRow() {
        return phaseOfRow;
    }

    /** Adds the products v·J and Jᵀ A J of unscaled intensities of all phases to a fit of scales. */
    void addTo(double[] rows, ScaleFit fit) {
        if (rowOfReflection.length == 1) {
            fit.addToMatrix(0, 0, a.quadraticForm(rows));
            double sum = 0;
            for (int i = 0; i < v.length; i++) {
                sum += v[i] * rows[i];
            }
            fit.addToVector(0, sum);
        } else {
            a.addQuadraticForms(rows, phaseOfRow, fit);
            for (int i = 0; i < v.length; i++) {
                fit.addToVector(phaseOfRow[i], v[i] * rows[i]);
            }
        }
    }

    /** Adds factor · intensities of the reflections of a phase to the rows. */
    void addTo(int phase, double[] perReflection, double factor, double[] rows) {
        int[] row = rowOfReflection[phase];
        for (int i = 0; i < row.length; i++) {
            rows[row[i]] += factor * perReflection[i];
        }
    }

    private BandMatrix matrix(List<StoredProfiles> phases, double[] w) {
        int n = phaseOfRow.length;
        int[] last = new int[n];
        for (int i = 0; i < n; i++) {
            int end = phases.get(phaseOfRow[i]).end(groupOfRow[i]);
            int j = i;
            while (j + 1 < n && phases.get(phaseOfRow[j + 1]).first(groupOfRow[j + 1]) < end) {
                j++;
            }
            last[i] = j;
        }
        BandMatrix matrix = new BandMatrix(last);
        double[] weighted = new double[w.length];
        for (int i = 0; i < n; i++) {
            StoredProfiles profiles = phases.get(phaseOfRow[i]);
            int first = profiles.first(groupOfRow[i]);
            int end = profiles.end(groupOfRow[i]);
            for (int k = first; k < end; k++) {
                weighted[k] = w[k] * profiles.value(groupOfRow[i], k);
            }
            for (int j = i; j <= last[i]; j++) {
                matrix.set(i, j, overlap(phases.get(phaseOfRow[j]), groupOfRow[j], weighted, end));
            }
        }
        return matrix;
    }

    private static double overlap(StoredProfiles profiles, int group, double[] weighted, int end) {
        int to = Math.min(end, profiles.end(group));
        double sum = 0;
        for (int k = profiles.first(group); k < to; k++) {
            sum += weighted[k] * profiles.value(group, k);
        }
        return sum;
    }

    private double[] vector(List<StoredProfiles> phases, double[] w, double[] net) {
        double[] weighted = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            weighted[k] = w[k] * net[k];
        }
        double[] vector = new double[phaseOfRow.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = phases.get(phaseOfRow[i]).dot(groupOfRow[i], weighted);
        }
        return vector;
    }

    private static double squares(double[] w, double[] net) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            sum += w[k] * net[k] * net[k];
        }
        return sum;
    }

    @Override
    public Object snapshot() {
        double[][] rows = new double[size()][];
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            rows[i] = IntStream.rangeClosed(i, a.lastColumn(i))
                    .mapToDouble(j -> a.element(row, j))
                    .toArray();
        }
        return new Object[] {rows, v.clone(), y2};
    }
}
