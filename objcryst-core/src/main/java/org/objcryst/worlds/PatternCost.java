package org.objcryst.worlds;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactors;

/** The cost of a pattern for several places of the atoms, and its derivatives by these; owns its work arrays. */
final class PatternCost implements AutoCloseable {
    private final PatternPlan plan;
    private final QuadraticCost form;
    private final int reflections;
    private final StructureFactorKernel kernel;
    private final StructureFactors factors;
    private final StructureFactors byFactors;
    private final double[] squares; // |F|², then derivatives by it
    private final double[] rows;
    private final double[] product;

    PatternCost(PatternPlan plan, int capacity) {
        this.plan = plan;
        form = plan.cost();
        reflections = plan.scattering().problem().reflections();
        kernel = plan.scattering().kernel();
        factors = new StructureFactors(
                capacity, reflections, plan.scattering().problem().isResonant());
        byFactors = new StructureFactors(capacity, reflections, factors.isResonant());
        squares = new double[reflections];
        rows = new double[form.rows()];
        product = new double[rows.length];
    }

    /** Adds to the costs. */
    void evaluate(int n, double[] x, double[] y, double[] z, double[] occupancy, double[] costs) {
        kernel.compute(n, x, y, z, occupancy, factors);
        for (int world = 0; world < n; world++) {
            fillRows(world);
            double along = along(form.vector());
            costs[world] += cost(along, scale(along, form.alongMatrix(rows)));
        }
    }

    /** Adds to the costs and overwrites the gradient. */
    void evaluate(
            int n, double[] x, double[] y, double[] z, double[] occupancy, double[] costs, AtomGradient gradient) {
        kernel.compute(n, x, y, z, occupancy, factors);
        for (int world = 0; world < n; world++) {
            costs[world] += cost(world);
        }
        kernel.backward(n, x, y, z, occupancy, byFactors, gradient);
    }

    /** Of one configuration; writes its derivatives by F. */
    private double cost(int world) {
        fillRows(world);
        form.multiply(rows, product);
        double along = along(form.vector());
        double scale = scale(along, along(product));
        double common = -2 * plan.costScale() * scale;
        double[] c = form.factors();
        int[] row = form.rowOfReflection();
        double[] v = form.vector();
        for (int h = 0; h < reflections; h++) {
            squares[h] = common * c[h] * (v[row[h]] - scale * product[row[h]]);
        }
        factors.backward(world, plan.scattering().separateMates(), squares, byFactors);
        return cost(along, scale);
    }

    private void fillRows(int world) {
        factors.intensities(world, plan.scattering().separateMates(), squares);
        double[] c = form.factors();
        int[] row = form.rowOfReflection();
        Arrays.fill(rows, 0);
        for (int h = 0; h < reflections; h++) {
            rows[row[h]] += c[h] * squares[h];
        }
    }

    private double along(double[] vector) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += vector[i] * rows[i];
        }
        return sum;
    }

    private static double scale(double along, double square) {
        return along > 0 && square > 0 ? along / square : 0;
    }

    private double cost(double along, double scale) {
        return plan.costScale() * Math.max(form.sumOfSquares() - scale * along, 0);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
