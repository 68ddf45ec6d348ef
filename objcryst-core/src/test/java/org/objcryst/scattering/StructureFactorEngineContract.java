package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine must do; each engine's test extends this. */
public abstract class StructureFactorEngineContract {
    /** The engine under test. */
    protected abstract StructureFactorEngine engine();

    /** Relative precision of its arithmetic. */
    protected double precision() {
        return Math.ulp(1.0);
    }

    static IntStream groups() {
        return IntStream.range(0, SampleProblem.GROUPS.length);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyKindOfSymmetryGivesTheDirectSum(int group) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 203, 11, 1, false, group));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 60, 5, 19, false, group));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theResonantPartIsKeptApart(int group) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 41, 9, 1, true, group));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[group], 41, 4, 18, true, group));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reflectionsWhoseIndicesDifferBySignsGiveTheDirectSum(long seed) {
        assertAgrees(SampleProblem.ofMates(seed));
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "8", "9", "15", "16", "17", "31", "32", "33", "64", "65"})
    void everyNumberOfAtomsFits(int atoms) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 23, atoms, 1, false, atoms));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[3], 23, atoms, 2, true, atoms));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4", "7", "8", "9", "15", "16", "17", "30", "33"})
    void everyNumberOfConfigurationsFits(int configurations) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 29, 6, configurations, false, configurations));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[0], 29, 3, configurations, true, configurations));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "7", "8", "9", "15", "16", "17", "250"})
    void everyNumberOfReflectionsFits(int reflections) {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], reflections, 4, 1, false, reflections));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], reflections, 4, 16, false, reflections));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void highIndicesLoseNothing(int group) {
        assertAgrees(SampleProblem.ofHighIndices(SampleProblem.GROUPS[group], 1));
        assertAgrees(SampleProblem.ofHighIndices(SampleProblem.GROUPS[group], 9));
    }

    @Test
    void noAtomScattersNothing() {
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 12, 0, 1, false, 1));
        assertAgrees(SampleProblem.of(SampleProblem.GROUPS[2], 12, 0, 9, false, 1));
    }

    @Test
    void aKernelServesOneBatchAfterAnother() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[4], 37, 10, 20, false, 1);
        StructureFactorKernel kernel = engine().kernel(sample.problem);
        StructureFactors all = sample.compute(kernel);
        StructureFactors one = new StructureFactors(1, 37, false);
        kernel.compute(1, sample.x, sample.y, sample.z, sample.occupancy, one);
        double tolerance = tolerance(sample);
        for (int i = 0; i < 37; i++) {
            assertEquals(all.real(i), one.real(i), tolerance);
            assertEquals(all.imaginary(i), one.imaginary(i), tolerance);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheLastBit() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[5], 37, 10, 20, false, 1);
        StructureFactors a = sample.compute(engine().kernel(sample.problem));
        StructureFactors b = sample.compute(engine().kernel(sample.problem));
        assertEquals(Arrays.toString(a.normalReal()), Arrays.toString(b.normalReal()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[2], 12, 3, 2, false, 1);
        StructureFactorKernel kernel = engine().kernel(sample.problem);
        StructureFactors small = new StructureFactors(1, 12, false);
        assertThrows(IllegalArgumentException.class, () -> kernel.factors(new double[2][12], null));
        assertThrows(IllegalArgumentException.class, () -> kernel.factors(sample.normal, sample.normal));
        assertThrows(
                IllegalArgumentException.class,
                () -> kernel.compute(2, sample.x, sample.y, sample.z, sample.occupancy, small));
        assertThrows(
                IllegalArgumentException.class,
                () -> kernel.compute(1, new double[2], sample.y, sample.z, sample.occupancy, small));
    }

    private void assertAgrees(SampleProblem sample) {
        StructureFactors expected = sample.compute(new DirectSum(sample.problem));
        StructureFactors found = sample.compute(engine().kernel(sample.problem));
        double tolerance = tolerance(sample);
        assertClose(expected.normalReal(), found.normalReal(), tolerance);
        assertClose(expected.normalImaginary(), found.normalImaginary(), tolerance);
        assertClose(expected.resonantReal(), found.resonantReal(), tolerance);
        assertClose(expected.resonantImaginary(), found.resonantImaginary(), tolerance);
    }

    private static void assertClose(double[] expected, double[] found, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance);
        }
    }

    /**
     * Atoms of weight 21 at most, 192 operators at most; each phase is rounded as often as its power has steps, up to 21 in
     * the hexagonal group, on three axes.
     */
    private double tolerance(SampleProblem sample) {
        return precision() * Math.max(1, sample.problem.atoms()) * 21 * 192 * 3 * 21;
    }
}
