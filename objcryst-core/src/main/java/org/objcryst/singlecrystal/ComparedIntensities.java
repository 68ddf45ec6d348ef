package org.objcryst.singlecrystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.worlds.QuadraticCost;

/**
 * The intensities that are compared within a limit of resolution, and the reflections behind each; immutable, the arrays are
 * not to be modified.
 *
 * @param reflections those of all rows
 * @param rows row of each reflection
 * @param observed I, one number a row
 * @param sigma σ of the rows
 * @param weights of the rows
 */
record ComparedIntensities(
        ReflectionList reflections, int[] rows, double[] observed, double[] sigma, double[] weights) {
    /** Reflections are together if their sinθ/λ differ by less (Å⁻¹). */
    private static final double EQUAL_SPACING = 1e-4;

    static ComparedIntensities of(
            ReflectionIntensities data, Grouping grouping, double maxStol, Lattice lattice, SpaceGroup group) {
        List<Placed> placed = data.list().stream()
                .map(i -> new Placed(i, largestStol(i, lattice)))
                .filter(p -> p.stol <= maxStol)
                .toList();
        List<List<Placed>> together = new ArrayList<>();
        if (grouping == Grouping.AS_MEASURED) {
            placed.forEach(p -> together.add(List.of(p)));
        } else {
            collect(placed, together);
        }
        return of(together, group);
    }

    /** A group counts within the limit only as a whole. */
    private static double largestStol(ReflectionIntensity intensity, Lattice lattice) {
        double largest = 0;
        for (int[] hkl : intensity.hkl()) {
            largest = Math.max(largest, 0.5 * lattice.inverseSpacing(hkl[0], hkl[1], hkl[2]));
        }
        return largest;
    }

    /** Sums over groups of the data stay as they are. */
    private static void collect(List<Placed> placed, List<List<Placed>> together) {
        List<Placed> present = List.of();
        double first = Double.NEGATIVE_INFINITY;
        for (Placed p :
                placed.stream().sorted(Comparator.comparingDouble(Placed::stol)).toList()) {
            if (p.intensity.isGroup()) {
                together.add(List.of(p));
            } else {
                if (p.stol - first >= EQUAL_SPACING) {
                    present = new ArrayList<>();
                    together.add(present);
                    first = p.stol;
                }
                present.add(p);
            }
        }
    }

    private static ComparedIntensities of(List<List<Placed>> together, SpaceGroup group) {
        int n = together.size();
        double[] observed = new double[n];
        double[] sigma = new double[n];
        double[] weights = new double[n];
        List<int[]> hkl = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            double variance = 0;
            double inverseWeight = 0;
            for (Placed p : together.get(row)) {
                observed[row] += p.intensity.intensity();
                variance += p.intensity.sigma() * p.intensity.sigma();
                inverseWeight +=
                        1 / p.intensity.weight(); // infinite where an intensity is left out, and so is its group
                for (int[] indices : p.intensity.hkl()) {
                    hkl.add(indices);
                    rows.add(row);
                }
            }
            sigma[row] = Math.sqrt(variance);
            weights[row] = 1 / inverseWeight;
        }
        return new ComparedIntensities(
                ReflectionList.of(group, hkl.toArray(int[][]::new)),
                rows.stream().mapToInt(Integer::intValue).toArray(),
                observed,
                sigma,
                weights);
    }

    /** Whether the same reflections are compared in the same way; the measured numbers are those of the same data. */
    boolean isLike(ComparedIntensities other) {
        return Arrays.equals(rows, other.rows)
                && Arrays.equals(reflections.h(), other.reflections.h())
                && Arrays.equals(reflections.k(), other.reflections.k())
                && Arrays.equals(reflections.l(), other.reflections.l());
    }

    int size() {
        return observed.length;
    }

    /** Sums over the reflections of each row, written to {@code into}. */
    void perRow(double[] perReflection, double[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < rows.length; i++) {
            into[rows[i]] += perReflection[i];
        }
    }

    /** χ² as it depends on |F|²: no intensity knows of another. */
    QuadraticCost cost() {
        BandMatrix matrix = new BandMatrix(IntStream.range(0, size()).toArray());
        double[] vector = new double[size()];
        double sumOfSquares = 0;
        for (int i = 0; i < vector.length; i++) {
            matrix.set(i, i, weights[i]);
            vector[i] = weights[i] * observed[i];
            sumOfSquares += vector[i] * observed[i];
        }
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        double[] reference = Arrays.stream(observed).map(i -> Math.max(i, 0)).toArray();
        return new QuadraticCost(rows, ones, matrix, vector, sumOfSquares, reference);
    }

    /** For each reflection the number of its row; a new array. */
    double[] perReflection(double[] perRow) {
        return Arrays.stream(rows).mapToDouble(row -> perRow[row]).toArray();
    }

    private record Placed(ReflectionIntensity intensity, double stol) {}
}
