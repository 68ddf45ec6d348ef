package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objcryst.gpu.device.Devices;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngines;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.SymmetrySum;
import org.objcryst.symmetry.SpaceGroup;

@RequiresOpenCl
class OpenClEngineTest {
    /** Roundings of one atom's terms in single precision, with a factor of 3 and four operators. */
    private static final double ROUNDING = 1e-5;

    private final StructureFactorProblem problem = new StructureFactorProblem(
            new int[] {1, 0, 3},
            new int[] {2, 1, 0},
            new int[] {-1, 1, 2},
            SymmetrySum.of(SpaceGroup.of("P 21/c")),
            new int[] {0},
            1,
            false);

    @Test
    void itIsFoundButNotChosenByItself() {
        StructureFactorEngines engines = StructureFactorEngines.found();
        StructureFactorEngine engine = engines.named("opencl");
        assertTrue(engine instanceof OpenClEngine);
        assertTrue(engine.toString().contains(Devices.chosen().name()));
        assertEquals("scalar", engines.best().name());
    }

    @Test
    void moreConfigurationsThanGoAtOnceGoOneAfterTheOther() {
        int n = (1 << 16) + 37;
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(n, -1, 1).toArray();
        double[] y = random.doubles(n, -1, 1).toArray();
        double[] z = random.doubles(n, -1, 1).toArray();
        double[] occupancy = random.doubles(n, 0, 1).toArray();
        double[] expected = computed(new ScalarEngine(), n, x, y, z, occupancy);
        double[] found = computed(new OpenClEngine(Precision.SINGLE), n, x, y, z, occupancy);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], ROUNDING);
        }
    }

    private double[] computed(
            StructureFactorEngine engine, int n, double[] x, double[] y, double[] z, double[] occupancy) {
        StructureFactors out = new StructureFactors(n, problem.reflections(), false);
        try (StructureFactorKernel kernel = engine.kernel(problem)) {
            kernel.factors(new double[][] {{1, 2, 3}}, null);
            kernel.compute(n, x, y, z, occupancy, out);
        }
        return out.normalReal();
    }

    @Test
    void coordinatesOfManyTurnsAreReduced() {
        double[] near =
                computed(new OpenClEngine(), 1, new double[] {0.3}, new double[] {0.5}, new double[] {-0.2}, one());
        double[] far =
                computed(new OpenClEngine(), 1, new double[] {41.3}, new double[] {-7.5}, new double[] {-99.2}, one());
        for (int i = 0; i < near.length; i++) {
            assertEquals(near[i], far[i], ROUNDING);
        }
    }

    private static double[] one() {
        return new double[] {1};
    }

    @Test
    void threadsShareTheDevice() {
        StructureFactorEngine engine = new OpenClEngine();
        double[] x = {0.1, 0.2};
        double[] alone = computed(engine, 2, x, x, x, x);
        List<double[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> computed(engine, 2, x, x, x, x))
                .toList();
        together.forEach(f -> assertArrayEquals(alone, f));
    }

    @Test
    void tablesTooLargeForAWorkGroupAreRefusedInOneLine() {
        int far = 100_000_000;
        StructureFactorProblem large = new StructureFactorProblem(
                new int[] {far}, new int[1], new int[1], problem.symmetry(), new int[] {0}, 1, false);
        StructureFactorKernel kernel = new OpenClEngine().kernel(large);
        kernel.factors(new double[][] {{1}}, null);
        double[] one = one();
        String message = assertThrows(
                        EngineFailureException.class,
                        () -> kernel.compute(1, one, one, one, one, new StructureFactors(1, 1, false)))
                .getMessage();
        assertTrue(message.contains(Devices.chosen().name()) && message.contains("work group"), message);
        assertEquals(1, message.lines().count());
        kernel.close();
    }

    @Test
    void anUnknownPrecisionIsAnObstacle() {
        System.setProperty(OpenClEngine.PROPERTY, "triple");
        try {
            StructureFactorEngine engine = new OpenClEngine();
            assertTrue(engine.obstacle().orElseThrow().contains("triple"));
            assertThrows(IllegalStateException.class, () -> engine.kernel(problem));
        } finally {
            System.clearProperty(OpenClEngine.PROPERTY);
        }
    }

    @Test
    void anUnknownDeviceIsAnObstacle() {
        System.setProperty(Devices.PROPERTY, "abacus");
        try {
            assertTrue(new OpenClEngine().obstacle().orElseThrow().contains("abacus"));
        } finally {
            System.clearProperty(Devices.PROPERTY);
        }
    }
}
