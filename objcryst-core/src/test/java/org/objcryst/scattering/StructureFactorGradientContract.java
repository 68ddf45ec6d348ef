package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.crystal.AtomGradient;

/** What every engine must do in reverse mode; each engine's test extends this. */
public abstract class StructureFactorGradientContract {
    /** Rounding of a few thousand terms, and what a step of 10⁻⁵ leaves of the fifth derivative; relative to the largest. */
    protected double differencesTolerance() {
        return 1e-7;
    }

    /** The step of differences, a fraction of the cell. */
    protected double step() {
        return 1e-5;
    }

    /** Rounding of a few thousand terms, relative to the largest. */
    protected double rounding() {
        return 1e-11;
    }

    /** The kernel under test. */
    protected abstract StructureFactorKernel kernel(StructureFactorProblem problem);

    /** What the kernel is held against. */
    protected DirectSum direct(StructureFactorProblem problem) {
        return new DirectSum(problem);
    }

    static IntStream groups() {
        return IntStream.range(0, SampleProblem.GROUPS.length);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void itIsTheGradientOfTheForwardPass(int group) {
        assertCentralDifferences(SampleProblem.of(SampleProblem.GROUPS[group], 40, 5, 1, false, group));
        assertCentralDifferences(SampleProblem.of(SampleProblem.GROUPS[group], 40, 3, 1, true, group));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void itIsTheSumOverDerivativesOfSingleAtoms(int group) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 203, 11, 1, false, group));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 60, 5, 19, false, group));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 41, 9, 1, true, group));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 41, 4, 18, true, group));
        assertAgrees(SampleProblem.ofHighIndices(SampleProblem.GROUPS[group], 9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reflectionsWhoseIndicesDifferBySignsGiveTheSumToo(long seed) {
        assertAgrees(SampleProblem.ofMates(seed));
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "8", "9", "16", "17", "31", "32", "33", "65"})
    void everyNumberOfAtomsFits(int atoms) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 23, atoms, 1, false, atoms));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[3], 23, atoms, 2, true, atoms));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "8", "9", "16", "17", "33"})
    void everyNumberOfConfigurationsFits(int configurations) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 29, 6, configurations, false, configurations));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[0], 29, 3, configurations, true, configurations));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "8", "9", "250"})
    void everyNumberOfReflectionsFits(int reflections) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], reflections, 4, 1, false, reflections));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], reflections, 4, 16, false, reflections));
    }

    @Test
    void anAtomOfNoOccupancyFeelsNoForceButMayAppear() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[3], 30, 3, 1, false, 5);
        sample.occupancy[1] = 0;
        AtomGradient found = gradient(kernel(sample.problem), sample, weights(sample));
        assertEquals(0, Math.abs(found.x[1]));
        assertEquals(0, Math.abs(found.y[1]));
        assertEquals(0, Math.abs(found.z[1]));
        assertAgrees(sample);
    }

    @Test
    void itLeavesTheForwardPassAsItWas() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[5], 37, 10, 20, true, 1);
        StructureFactorKernel kernel = kernel(sample.problem);
        double[] before = sample.compute(kernel).normalReal().clone();
        AtomGradient first = gradient(kernel, sample, weights(sample));
        assertArrayEquals(before, sample.compute(kernel).normalReal());
        assertArrayEquals(first.x, gradient(kernel, sample, weights(sample)).x);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[2], 12, 3, 2, false, 1);
        StructureFactorKernel kernel = kernel(sample.problem);
        StructureFactors by = new StructureFactors(2, 12, false);
        StructureFactors small = new StructureFactors(1, 12, false);
        assertThrows(IllegalArgumentException.class, () -> backward(kernel, sample, by, new AtomGradient(5)));
        assertThrows(IllegalArgumentException.class, () -> backward(kernel, sample, small, new AtomGradient(6)));
    }

    /** A cost that is linear in the structure factors: its derivatives by them are the weights. */
    private void assertCentralDifferences(SampleProblem sample) {
        StructureFactorKernel kernel = kernel(sample.problem);
        StructureFactors by = weights(sample);
        AtomGradient found = gradient(kernel, sample, by);
        double step = step();
        assertClose(differences(kernel, sample, by, sample.x, step), found.x, differencesTolerance());
        assertClose(differences(kernel, sample, by, sample.y, step), found.y, differencesTolerance());
        assertClose(differences(kernel, sample, by, sample.z, step), found.z, differencesTolerance());
        assertClose(differences(kernel, sample, by, sample.occupancy, step), found.occupancy, differencesTolerance());
    }

    /** With the error of order step⁴ of a five-point formula. */
    private static double[] differences(
            StructureFactorKernel kernel, SampleProblem sample, StructureFactors by, double[] varied, double step) {
        double[] result = new double[varied.length];
        for (int i = 0; i < varied.length; i++) {
            double near = cost(kernel, sample, by, varied, i, step) - cost(kernel, sample, by, varied, i, -step);
            double far = cost(kernel, sample, by, varied, i, 2 * step) - cost(kernel, sample, by, varied, i, -2 * step);
            result[i] = (8 * near - far) / (12 * step);
        }
        return result;
    }

    private static double cost(
            StructureFactorKernel kernel, SampleProblem sample, StructureFactors by, double[] varied, int i, double d) {
        double before = varied[i];
        varied[i] += d;
        StructureFactors f = sample.compute(kernel);
        varied[i] = before;
        return dot(by.normalReal(), f.normalReal())
                + dot(by.normalImaginary(), f.normalImaginary())
                + dot(by.resonantReal(), f.resonantReal())
                + dot(by.resonantImaginary(), f.resonantImaginary());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void assertAgrees(SampleProblem sample) {
        StructureFactors by = weights(sample);
        AtomGradient expected = expected(sample, by);
        AtomGradient found = gradient(kernel(sample.problem), sample, by);
        assertClose(expected.x, found.x, rounding());
        assertClose(expected.y, found.y, rounding());
        assertClose(expected.z, found.z, rounding());
        assertClose(expected.occupancy, found.occupancy, rounding());
    }

    /** The sum over the derivatives of each structure factor (S-14). */
    private AtomGradient expected(SampleProblem s, StructureFactors by) {
        StructureFactorProblem p = s.problem;
        DirectSum direct = direct(p);
        AtomSum g = new AtomSum(p.reflections());
        AtomGradient result = new AtomGradient(s.x.length);
        for (int i = 0; i < s.x.length; i++) {
            int kind = p.kindOfAtom()[i % p.atoms()];
            direct.atom(kind, s.x[i], s.y[i], s.z[i], g);
            for (int h = 0, j = i / p.atoms() * p.reflections(); h < p.reflections(); h++, j++) {
                double re = s.normal[kind][h] * by.normalReal()[j];
                double im = s.normal[kind][h] * by.normalImaginary()[j];
                if (p.isResonant()) {
                    re += s.resonant[kind][h] * by.resonantReal()[j];
                    im += s.resonant[kind][h] * by.resonantImaginary()[j];
                }
                result.x[i] += s.occupancy[i] * (re * g.realBy(0)[h] + im * g.imaginaryBy(0)[h]);
                result.y[i] += s.occupancy[i] * (re * g.realBy(1)[h] + im * g.imaginaryBy(1)[h]);
                result.z[i] += s.occupancy[i] * (re * g.realBy(2)[h] + im * g.imaginaryBy(2)[h]);
                result.occupancy[i] += re * g.real()[h] + im * g.imaginary()[h];
            }
        }
        return result;
    }

    private static StructureFactors weights(SampleProblem sample) {
        StructureFactors by =
                new StructureFactors(sample.configurations, sample.problem.reflections(), sample.problem.isResonant());
        SplittableRandom random = new SplittableRandom(4);
        Arrays.setAll(by.normalReal(), i -> random.nextDouble(-1, 1));
        Arrays.setAll(by.normalImaginary(), i -> random.nextDouble(-1, 1));
        Arrays.setAll(by.resonantReal(), i -> random.nextDouble(-1, 1));
        Arrays.setAll(by.resonantImaginary(), i -> random.nextDouble(-1, 1));
        return by;
    }

    private static AtomGradient gradient(StructureFactorKernel kernel, SampleProblem sample, StructureFactors by) {
        AtomGradient out = new AtomGradient(sample.x.length);
        Arrays.fill(out.x, Double.NaN);
        kernel.factors(sample.normal, sample.resonant);
        backward(kernel, sample, by, out);
        return out;
    }

    private static void backward(
            StructureFactorKernel kernel, SampleProblem sample, StructureFactors by, AtomGradient out) {
        kernel.backward(sample.configurations, sample.x, sample.y, sample.z, sample.occupancy, by, out);
    }

    /** Tolerance relative to the largest number. */
    private static void assertClose(double[] expected, double[] found, double tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * largest);
        }
    }
}
