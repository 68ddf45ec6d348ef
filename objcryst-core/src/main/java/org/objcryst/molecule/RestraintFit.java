package org.objcryst.molecule;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Damped least squares on the restraints of a molecule, from anywhere. */
final class RestraintFit {
    /** How the coordinates of all atoms depend on those that are free. */
    interface Coordinates {
        /** Writes the coordinates of all atoms. */
        void expand(double[] independent, double[] all);

        /** Adds what a gradient by all coordinates means for the free ones. */
        void fold(double[] gradient, double[] independent);
    }

    private static final int CYCLES = 80;
    private static final double SMALL = 1e-4; // relative decrease of the cost at the end
    private static final double FARTHEST_DAMPING = 1e8;

    private final RestraintSet restraints;
    private final Coordinates coordinates;
    private final int independent;
    private final double[] all;

    /**
     * A fit.
     *
     * @param restraints on all atoms
     * @param coordinates what is free
     * @param independent number of free coordinates
     * @param length number of all coordinates
     */
    RestraintFit(RestraintSet restraints, Coordinates coordinates, int independent, int length) {
        this.restraints = restraints;
        this.coordinates = coordinates;
        this.independent = independent;
        all = new double[length];
    }

    /** Where the cost falls no further. */
    double[] descend(double[] start) {
        double[] r = start;
        double damping = 1e-3;
        double cost = cost(r);
        for (int cycle = 0; cycle < CYCLES && cost > 0 && damping < FARTHEST_DAMPING; cycle++) {
            double[] next = shifted(r, damping);
            double nextCost = cost(next);
            if (nextCost < cost) {
                boolean ended = cost - nextCost < SMALL * cost;
                r = next;
                cost = nextCost;
                damping /= 3;
                if (ended) {
                    return r;
                }
            } else {
                damping *= 4;
            }
        }
        return r;
    }

    /** Infinite where atoms have fallen together and a step led nowhere. */
    double cost(double[] r) {
        coordinates.expand(r, all);
        boolean finite = Arrays.stream(r).allMatch(Double::isFinite);
        return finite ? restraints.cost(all) : Double.POSITIVE_INFINITY;
    }

    private double[] shifted(double[] r, double damping) {
        DMatrixRMaj normal = new DMatrixRMaj(independent, independent);
        DMatrixRMaj slope = new DMatrixRMaj(independent, 1);
        coordinates.expand(r, all);
        double[] local = new double[12];
        double[] gradient = new double[all.length];
        double[] row = new double[independent];
        for (GeometricRestraint restraint : restraints.all()) {
            double excess = restraint.excess(all);
            if (excess != 0) {
                Arrays.fill(gradient, 0);
                Arrays.fill(row, 0);
                restraint.gradient(all, local);
                for (int k = 0; k < 3 * restraint.order(); k++) {
                    gradient[3 * restraint.atom(k / 3) + k % 3] += local[k];
                }
                coordinates.fold(gradient, row);
                addTo(normal, slope, row, restraint.weight(), excess);
            }
        }
        for (int i = 0; i < independent; i++) {
            normal.add(i, i, damping * normal.get(i, i) + damping);
        }
        DMatrixRMaj step = new DMatrixRMaj(independent, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(independent);
        double[] result = r.clone();
        if (solver.setA(normal)) {
            solver.solve(slope, step);
            for (int i = 0; i < independent; i++) {
                result[i] -= step.get(i, 0);
            }
        }
        return result;
    }

    private static void addTo(DMatrixRMaj normal, DMatrixRMaj slope, double[] row, double weight, double excess) {
        int[] filled = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
        for (int i : filled) {
            slope.add(i, 0, weight * excess * row[i]);
            for (int j : filled) {
                normal.add(i, j, weight * row[i] * row[j]);
            }
        }
    }
}
