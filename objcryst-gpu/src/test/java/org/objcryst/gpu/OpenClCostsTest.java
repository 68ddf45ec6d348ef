package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.band.BandMatrix;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.SymmetrySum;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.worlds.QuadraticCost;

/** Costs on the device against the formula on the processor, for a random matrix with a band. */
@RequiresOpenCl(doubles = true)
class OpenClCostsTest {
    private static final int ATOMS = 9;
    private static final int REFLECTIONS = 150;
    private static final int ROWS = 90;
    private static final int BATCH = 37;

    /** Rounding of J by 10⁻⁶, times the slope there, over the cost; S itself would be rounded by a hundredth of the cost. */
    private static final double ROUNDING_AT_ANSWER = 1e-4;

    private final SplittableRandom random = new SplittableRandom(5);
    private final int[][] hkl = IntStream.range(0, 3)
            .mapToObj(axis -> random.ints(REFLECTIONS, -6, 7).toArray())
            .toArray(int[][]::new);
    private final double[] x = random.doubles(BATCH * ATOMS, -1, 1).toArray();
    private final double[] y = random.doubles(BATCH * ATOMS, -1, 1).toArray();
    private final double[] z = random.doubles(BATCH * ATOMS, -1, 1).toArray();
    private final double[] occupancy = random.doubles(BATCH * ATOMS, 0.2, 1).toArray();
    private final double[][] normal = factors(10);
    private final double[][] resonant = factors(3);
    private final BandMatrix matrix = matrix();

    private double[][] factors(double size) {
        return IntStream.range(0, 2)
                .mapToObj(k -> random.doubles(REFLECTIONS, 1, size).toArray())
                .toArray(double[][]::new);
    }

    /** With a dominant diagonal, so that it is positive; rows of different length. */
    private BandMatrix matrix() {
        BandMatrix a = new BandMatrix(
                IntStream.range(0, ROWS).map(i -> Math.min(i + i % 7, ROWS - 1)).toArray());
        for (int i = 0; i < ROWS; i++) {
            for (int j = i; j <= a.lastColumn(i); j++) {
                a.set(i, j, j == i ? 1.5 : random.nextDouble(-0.07, 0.1));
            }
        }
        return a;
    }

    private StructureFactorProblem problem(String group, boolean isResonant) {
        int[] kinds = IntStream.range(0, ATOMS).map(i -> i % 2).toArray();
        return new StructureFactorProblem(
                hkl[0], hkl[1], hkl[2], SymmetrySum.of(SpaceGroup.of(group)), kinds, 2, isResonant);
    }

    /** The answer is the last configuration: with it the cost is that of the noise. */
    private QuadraticCost cost(StructureFactorProblem problem, boolean knowsAnswer) {
        int[] row = random.ints(REFLECTIONS, 0, ROWS).toArray();
        double[] factor = random.doubles(REFLECTIONS, 0.5, 2).toArray();
        double[] answer = intensities(problem, row, factor, BATCH - 1);
        double[] observed = Arrays.stream(answer)
                .map(j -> 3 * j + 20 * random.nextDouble(-1, 1))
                .toArray();
        QuadraticCost atObserved = new QuadraticCost(row, factor, matrix, new double[ROWS], 0, observed);
        double[] vector = atObserved.alongReference();
        double sumOfSquares = 1000 + atObserved.atReference();
        double[] reference = knowsAnswer ? Arrays.stream(answer).map(j -> 3 * j).toArray() : new double[ROWS];
        return new QuadraticCost(row, factor, matrix, vector, sumOfSquares, reference);
    }

    private double[] intensities(StructureFactorProblem problem, int[] row, double[] factor, int configuration) {
        StructureFactors f = structureFactors(problem);
        double[] j = new double[ROWS];
        for (int h = 0; h < REFLECTIONS; h++) {
            j[row[h]] += factor[h] * f.intensity(configuration * REFLECTIONS + h);
        }
        return j;
    }

    private StructureFactors structureFactors(StructureFactorProblem problem) {
        StructureFactors f = new StructureFactors(BATCH, REFLECTIONS, problem.isResonant());
        StructureFactorKernel kernel = new ScalarEngine().kernel(problem);
        kernel.factors(normal, problem.isResonant() ? resonant : null);
        kernel.compute(BATCH, x, y, z, occupancy, f);
        return f;
    }

    private double expected(StructureFactorProblem problem, QuadraticCost cost, int configuration) {
        double[] j = intensities(problem, cost.rowOfReflection(), cost.factors(), configuration);
        double matrix = 0;
        double vector = 0;
        for (int a = 0; a < ROWS; a++) {
            vector += cost.vector()[a] * j[a];
            for (int b = 0; b < ROWS; b++) {
                matrix += j[a] * cost.matrix().element(a, b) * j[b];
            }
        }
        return cost.sumOfSquares() - Math.pow(Math.max(vector, 0), 2) / matrix;
    }

    private OpenClCosts costs(Precision precision, StructureFactorProblem problem, QuadraticCost cost) {
        OpenClCosts costs = new OpenClEngine(precision).costs(problem, cost);
        costs.factors(normal, problem.isResonant() ? resonant : null);
        return costs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1", "P 21/c", "P 21 21 21"})
    void theyAreThoseOfTheFormula(String group) {
        for (boolean isResonant : new boolean[] {false, true}) {
            StructureFactorProblem problem = problem(group, isResonant);
            QuadraticCost cost = cost(problem, false);
            double[] found = new double[BATCH];
            try (OpenClCosts costs = costs(Precision.DOUBLE, problem, cost)) {
                costs.evaluate(BATCH, x, y, z, occupancy, found);
            }
            for (int i = 0; i < BATCH; i++) {
                assertEquals(expected(problem, cost, i), found[i], 1e-12 * cost.sumOfSquares());
            }
        }
    }

    @Test
    void nearTheReferenceSinglePrecisionSuffices() {
        StructureFactorProblem problem = problem("P 21/c", false);
        QuadraticCost cost = cost(problem, true);
        double[] found = new double[BATCH];
        try (OpenClCosts costs = costs(Precision.SINGLE, problem, cost)) {
            costs.evaluate(BATCH, x, y, z, occupancy, found);
        }
        double atAnswer = expected(problem, cost, BATCH - 1);
        assertTrue(
                atAnswer < 1e-5 * cost.sumOfSquares(),
                "the terms cancel to %s of %s".formatted(atAnswer, cost.sumOfSquares()));
        assertEquals(atAnswer, found[BATCH - 1], ROUNDING_AT_ANSWER * atAnswer);
        for (int i = 0; i < BATCH; i++) {
            assertEquals(expected(problem, cost, i), found[i], 1e-5 * cost.sumOfSquares());
        }
    }

    @Test
    void derivativesAreThoseOfCentralDifferences() {
        StructureFactorProblem problem = problem("P 21/c", true);
        QuadraticCost cost = cost(problem, false);
        double[] found = new double[BATCH];
        AtomGradient gradient = new AtomGradient(BATCH * ATOMS);
        try (OpenClCosts costs = costs(Precision.DOUBLE, problem, cost)) {
            costs.gradient(BATCH, x, y, z, occupancy, found, gradient);
            assertDifferences(costs, x, gradient.x);
            assertDifferences(costs, y, gradient.y);
            assertDifferences(costs, z, gradient.z);
            assertDifferences(costs, occupancy, gradient.occupancy);
        }
    }

    private void assertDifferences(OpenClCosts costs, double[] varied, double[] gradient) {
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int atom = 0; atom < ATOMS; atom++) {
            double[] near = differences(costs, varied, atom, 1e-5);
            double[] far = differences(costs, varied, atom, 2e-5);
            for (int i = 0; i < BATCH; i++) {
                double fivePoints = (8 * near[i] - far[i]) / (12 * 1e-5);
                assertEquals(fivePoints, gradient[i * ATOMS + atom], 1e-6 * largest);
            }
        }
    }

    /** Of the costs of all configurations by one of their atoms. */
    private double[] differences(OpenClCosts costs, double[] varied, int atom, double step) {
        double[][] found = new double[2][BATCH];
        double[] before = varied.clone();
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < BATCH; i++) {
                varied[i * ATOMS + atom] = before[i * ATOMS + atom] + (side == 0 ? step : -step);
            }
            costs.evaluate(BATCH, x, y, z, occupancy, found[side]);
        }
        System.arraycopy(before, 0, varied, 0, varied.length);
        return IntStream.range(0, BATCH)
                .mapToDouble(i -> found[0][i] - found[1][i])
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceRepeatsItselfToTheBit(Precision precision) {
        StructureFactorProblem problem = problem("P 1", true);
        QuadraticCost cost = cost(problem, true);
        double[][] found = new double[2][BATCH];
        AtomGradient[] gradients = {new AtomGradient(BATCH * ATOMS), new AtomGradient(BATCH * ATOMS)};
        for (int i = 0; i < 2; i++) {
            try (OpenClCosts costs = costs(precision, problem, cost)) {
                costs.gradient(BATCH, x, y, z, occupancy, found[i], gradients[i]);
            }
        }
        assertArrayEquals(found[0], found[1]);
        assertArrayEquals(gradients[0].x, gradients[1].x);
        assertArrayEquals(gradients[0].occupancy, gradients[1].occupancy);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        StructureFactorProblem problem = problem("P 1", false);
        QuadraticCost cost = cost(problem, false);
        int[] outside = cost.rowOfReflection().clone();
        outside[3] = ROWS;
        assertThrows(
                IllegalArgumentException.class,
                () -> new QuadraticCost(outside, cost.factors(), matrix, cost.vector(), 1, cost.reference()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new QuadraticCost(outside, cost.factors(), matrix, new double[2], 1, cost.reference()));
        try (OpenClCosts costs = costs(Precision.SINGLE, problem, cost)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> costs.evaluate(BATCH, x, y, z, occupancy, new double[BATCH - 1]));
        }
    }
}
