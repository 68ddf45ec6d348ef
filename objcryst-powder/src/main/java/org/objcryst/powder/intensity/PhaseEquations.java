package org.objcryst.powder.intensity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.refinable.Snapshottable;

/**
 * The {@link IntensityEquations} of a pattern of several phases, whose intensities are known but for a scale: rows are the
 * columns of all phases, sorted by their first point.
 */
public final class PhaseEquations implements Snapshottable {
    private final IntensityEquations equations;
    private final int[] phaseOfRow;
    private final int[][] rowOfReflection;

    /**
     * Sets up the equations.
     *
     * @param phases profiles of each phase
     * @param net observed pattern less background
     * @param weights of the points
     */
    public PhaseEquations(List<PhaseProfiles> phases, double[] net, double[] weights) {
        int[][] rows = IntStream.range(0, phases.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, phases.get(p).columns().size()).mapToObj(h -> new int[] {p, h}))
                .sorted(Comparator.comparingInt(r -> phases.get(r[0]).columns().first(r[1])))
                .toArray(int[][]::new);
        int[][] rowOfColumn =
                phases.stream().map(p -> new int[p.columns().size()]).toArray(int[][]::new);
        phaseOfRow = new int[rows.length];
        int[] first = new int[rows.length];
        double[][] values = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            SparseProfiles own = phases.get(rows[i][0]).columns();
            rowOfColumn[rows[i][0]][rows[i][1]] = i;
            phaseOfRow[i] = rows[i][0];
            first[i] = own.first(rows[i][1]);
            values[i] = own.values(rows[i][1]);
        }
        rowOfReflection = IntStream.range(0, phases.size())
                .mapToObj(p -> IntStream.range(0, phases.get(p).reflections())
                        .map(i -> rowOfColumn[p][phases.get(p).columnOf(i)])
                        .toArray())
                .toArray(int[][]::new);
        equations = new IntensityEquations(new SparseProfiles(net.length, first, values), net, weights);
    }

    /**
     * The equations of the points of a pattern.
     *
     * @param points of all phases
     * @return for observed less background
     */
    public static PhaseEquations of(PointProjection points) {
        double[] net = points.observed().clone();
        for (int i = 0; i < net.length; i++) {
            net[i] -= points.background()[i];
        }
        return new PhaseEquations(points.phases(), net, points.weights());
    }

    /**
     * The equations.
     *
     * @return owned by this object
     */
    public IntensityEquations equations() {
        return equations;
    }

    /**
     * The row of a reflection.
     *
     * @param phase number of the phase in the pattern
     * @param reflection its place in the list of reflections of the phase
     * @return shared by reflections at the same angle
     */
    public int rowOf(int phase, int reflection) {
        return rowOfReflection[phase][reflection];
    }

    /**
     * Adds intensities of a phase to the rows.
     *
     * @param phase number of the phase in the pattern
     * @param perReflection intensity of each of its reflections
     * @param factor common factor
     * @param rows one number a row; added to
     */
    public void addTo(int phase, double[] perReflection, double factor, double[] rows) {
        int[] row = rowOfReflection[phase];
        for (int i = 0; i < row.length; i++) {
            rows[row[i]] += factor * perReflection[i];
        }
    }

    /**
     * Adds the products v·J and Jᵀ A J of unscaled intensities J of all phases to a fit of scales.
     *
     * @param rows J, one number a row
     * @param fit of as many scales as phases; added to
     */
    public void addTo(double[] rows, ScaleFit fit) {
        if (rowOfReflection.length == 1) {
            fit.addToMatrix(0, 0, equations.alongMatrix(rows));
            fit.addToVector(0, equations.alongVector(rows));
        } else {
            addMatrix(rows, fit);
            for (int i = 0; i < rows.length; i++) {
                fit.addToVector(phaseOfRow[i], equations.vector()[i] * rows[i]);
            }
        }
    }

    /** The blocks of Jᵀ A J. */
    private void addMatrix(double[] rows, ScaleFit fit) {
        BandMatrix a = equations.matrix();
        for (int i = 0; i < rows.length; i++) {
            int p = phaseOfRow[i];
            fit.addToMatrix(p, p, a.element(i, i) * rows[i] * rows[i]);
            int last = a.lastColumn(i);
            for (int j = i + 1; j <= last; j++) {
                int q = phaseOfRow[j];
                double term = a.element(i, j) * rows[i] * rows[j];
                fit.addToMatrix(p, q, p == q ? 2 * term : term);
            }
        }
    }

    @Override
    public Object snapshot() {
        return equations.snapshot();
    }
}
