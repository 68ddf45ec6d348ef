package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.SampleWorlds;
import org.objcryst.worlds.WorldPlan;

/** A molecule, an atom and three patterns in many worlds on a device, against the processor. */
@RequiresOpenCl(doubles = true)
class DeviceWorldsTest {
    private static final int NUMBER = 45; // not a multiple of any group

    /** Coordinates of 10 Å and phases of ten turns rounded at 6e-8, by the spread of the costs. */
    private static final double SINGLE = 2e-5;

    /** The same of double precision. */
    private static final double DOUBLE = 1e-12;

    /** Differences of 10⁻⁵ steps, by the steepest motion. */
    private static final double DIFFERENCES = 1e-5;

    private static final double SMALL = 1e-5;

    private static final OpenClEngine SINGLE_ENGINE = new OpenClEngine(Precision.SINGLE, NUMBER);
    private static final OpenClEngine DOUBLE_ENGINE = new OpenClEngine(Precision.DOUBLE, NUMBER);

    private static WorldPlan plan(String group) {
        return SampleWorlds.plan(group, new ScalarEngine());
    }

    private static Worlds worlds(Precision precision, String group) {
        return (precision == Precision.SINGLE ? SINGLE_ENGINE : DOUBLE_ENGINE)
                .worlds(plan(group))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1", "P 1 21 1", "P 1 21/c 1"})
    void costsAndSlopesAreThoseOfTheProcessor(String group) {
        try (Worlds worlds = worlds(Precision.DOUBLE, group)) {
            assertAgree(worlds, group, DOUBLE);
        }
        try (Worlds worlds = worlds(Precision.SINGLE, group)) {
            assertAgree(worlds, group, SINGLE);
        }
    }

    @Test
    void soTheyAreWithWorkCutAsForAGpu() {
        try (Worlds worlds = SINGLE_ENGINE.worlds(plan("P 1 21 1"), GroupShape.GPU)) {
            assertAgree(worlds, "P 1 21 1", SINGLE);
        }
    }

    private static void assertAgree(Worlds worlds, String group, double rounding) {
        double[][] places = SampleWorlds.places(worlds, NUMBER);
        double[][] slopes = new double[NUMBER][worlds.motions()];
        double[] costs = costs(worlds, places, slopes);
        try (Worlds processor = new PlanWorlds(plan(group), NUMBER)) {
            double[][] expectedSlopes = new double[NUMBER][worlds.motions()];
            double[] expected = costs(processor, places, expectedSlopes);
            double largest = DoubleStream.of(expected).max().orElseThrow();
            double steepest = Arrays.stream(expectedSlopes)
                    .flatMapToDouble(DoubleStream::of)
                    .map(Math::abs)
                    .max()
                    .orElseThrow();
            assertArrayEquals(expected, costs, rounding * largest);
            double[] alone = new double[NUMBER];
            worlds.evaluate(NUMBER, places, alone);
            assertArrayEquals(costs, alone);
            for (int i = 0; i < NUMBER; i++) {
                assertArrayEquals(expectedSlopes[i], slopes[i], rounding * steepest, "world " + i);
            }
        }
    }

    @Test
    void slopesAreThoseOfDifferences() {
        try (Worlds worlds = worlds(Precision.DOUBLE, "P 1 21 1")) {
            double[][] places = SampleWorlds.places(worlds, 1);
            double[][] slopes = new double[1][worlds.motions()];
            double[][] others = new double[1][worlds.motions()];
            costs(worlds, places, slopes);
            double steepest = DoubleStream.of(slopes[0]).map(Math::abs).max().orElseThrow();
            for (int k = 0; k < worlds.motions(); k++) {
                double[] motion = new double[worlds.motions()];
                motion[k] = 1;
                worlds.advance(places[0], motion, SMALL);
                double above = costs(worlds, places, others)[0];
                worlds.advance(places[0], motion, -2 * SMALL);
                double below = costs(worlds, places, others)[0];
                worlds.advance(places[0], motion, SMALL);
                assertEquals((above - below) / (2 * SMALL), slopes[0][k], DIFFERENCES * steepest, "motion " + k);
            }
        }
    }

    @Test
    void aDeviceRepeatsItselfToTheBitWhateverIsBeside() {
        try (Worlds worlds = worlds(Precision.SINGLE, "P 1 21/c 1")) {
            double[][] places = SampleWorlds.places(worlds, NUMBER);
            double[][] slopes = new double[NUMBER][worlds.motions()];
            double[] costs = costs(worlds, places, slopes);
            double[][] again = new double[3][worlds.motions()];
            assertArrayEquals(Arrays.copyOf(costs, 3), costs(worlds, Arrays.copyOf(places, 3), again));
            assertArrayEquals(Arrays.copyOf(slopes, 3), again);
        }
    }

    @Test
    void noWorldsAreRefused() {
        WorldPlan plan = plan("P 1");
        OpenClEngine engine = new OpenClEngine(Precision.SINGLE, 0);
        assertThrows(IllegalStateException.class, () -> engine.worlds(plan));
    }

    private static double[] costs(Worlds worlds, double[][] places, double[][] slopes) {
        double[] costs = new double[places.length];
        worlds.evaluate(places.length, places, costs, slopes);
        return costs;
    }
}
