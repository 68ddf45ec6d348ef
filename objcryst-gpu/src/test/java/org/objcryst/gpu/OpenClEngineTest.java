package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.objcryst.gpu.device.Devices;
import org.objcryst.gpu.device.RequiresOpenCl;
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
