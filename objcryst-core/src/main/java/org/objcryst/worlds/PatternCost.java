package org.objcryst.worlds;

import java.util.Arrays;
import org.objcryst.band.QuadraticForm;
import org.objcryst.band.QuadraticForms;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactors;

/** The cost of a pattern for several places of the atoms, and its derivatives by these; owns its work arrays. */
final class PatternCost implements AutoCloseable {
    private final PatternPlan plan;
    private final QuadraticCost cost;
    private final QuadraticForm matrix;
    private final int reflections;
    private final StructureFactorKernel kernel;
    private final StructureFactors factors;
    private final StructureFactors byFactors;
    private final double[] squares; // |F|², then derivatives by it
    private final double[][] rows; // J of each configuration
    private final double[][] products;
    private final double[] forms;

    PatternCost(PatternPlan plan, int capacity) {
        this.plan = plan;
        cost = plan.cost();
        matrix = QuadraticForms.of(cost.matrix());
        reflections = plan.scattering().problem().reflections();
        kernel = plan.scattering().kernel();
        factors = new StructureFactors(
                capacity, reflections, plan.scattering().problem().isResonant());
        byFactors = new StructureFactors(capacity, reflections, factors.isResonant());
        squares = new double[reflections];
        rows = new double[capacity][cost.matrix().size()];
        products = new double[capacity][cost.matrix().size()];
        forms = new double[capacity];
    }

    /** Adds to the costs. */
    void evaluate(int n, double[] x, double[] y, double[] z, double[] occupancy, double[] costs) {
        fillRows(n, x, y, z, occupancy);
        matrix.of(n, rows, forms);
        for (int world = 0; world < n; world++) {
            double along = NormalEquations.dot(cost.vector(), rows[world]);
            costs[world] += cost(along, scale(along, forms[world]));
        }
    }

    /** Adds to the costs and overwrites the gradient. */
    void evaluate(
            int n, double[] x, double[] y, double[] z, double[] occupancy, double[] costs, AtomGradient gradient) {
        fillRows(n, x, y, z, occupancy);
        matrix.multiply(n, rows, products);
        for (int world = 0; world < n; world++) {
            costs[world] += cost(world);
        }
        kernel.backward(n, x, y, z, occupancy, byFactors, gradient);
    }

    private void fillRows(int n, double[] x, double[] y, double[] z, double[] occupancy) {
        kernel.compute(n, x, y, z, occupancy, factors);
        double[] c = cost.factors();
        int[] row = cost.rowOfReflection();
        for (int world = 0; world < n; world++) {
            factors.intensities(world, plan.scattering().separateMates(), squares);
            double[] into = rows[world];
            Arrays.fill(into, 0);
            for (int h = 0; h < reflections; h++) {
                into[row[h]] += c[h] * squares[h];
            }
        }
    }

    /** Of one configuration; writes its derivatives by F. */
    private double cost(int world) {
        double[] product = products[world];
        double along = NormalEquations.dot(cost.vector(), rows[world]);
        double scale = scale(along, NormalEquations.dot(product, rows[world]));
        double common = -2 * plan.costScale() * scale;
        double[] c = cost.factors();
        int[] row = cost.rowOfReflection();
        double[] v = cost.vector();
        for (int h = 0; h < reflections; h++) {
            squares[h] = common * c[h] * (v[row[h]] - scale * product[row[h]]);
        }
        factors.backward(world, plan.scattering().separateMates(), squares, byFactors);
        return cost(along, scale);
    }

    private static double scale(double along, double square) {
        return along > 0 && square > 0 ? along / square : 0;
    }

    private double cost(double along, double scale) {
        return plan.costScale() * Math.max(cost.sumOfSquares() - scale * along, 0);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
