package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.Devices;
import org.objcryst.gpu.device.OpenThings;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.worlds.SampleWorlds;
import org.objcryst.worlds.WorldPlan;

/** What was made on a device is given back when it is closed, and when its making failed in the middle. */
@RequiresOpenCl
class GivingBackTest {
    private static final int NUMBER = 20;

    private final DeviceContext context = Devices.chosen().open();
    private final GroupShape shape = GroupShape.of(context.device());
    private final WorldPlan plan = SampleWorlds.plan("P 1 21/c 1", new ScalarEngine());

    @AfterEach
    void giveBack() {
        context.close();
    }

    @Test
    void worldsGiveBackAllButTheirPrograms() {
        evaluate();
        int before = OpenThings.of(context);
        evaluate();
        OpenThings.assertAre(before, context);
    }

    private void evaluate() {
        try (Worlds worlds = DeviceWorlds.open(context, plan, Precision.SINGLE, shape, NUMBER)) {
            double[][] places = SampleWorlds.places(worlds, NUMBER);
            worlds.evaluate(NUMBER, places, new double[NUMBER], new double[NUMBER][worlds.motions()]);
        }
    }

    @Test
    void kernelsGiveBackAllButTheirPrograms() {
        compute();
        int before = OpenThings.of(context);
        compute();
        OpenThings.assertAre(before, context);
    }

    private void compute() {
        ScatteringPlan scattering = plan.patterns().get(0).scattering();
        int atoms = scattering.problem().atoms();
        try (StructureFactorKernel kernel = OpenClKernel.open(context, scattering.problem(), Precision.SINGLE, shape)) {
            kernel.factors(scattering.normal(), scattering.resonant());
            for (int n : new int[] {1, 20, 50}) { // buffers grow
                double[] x = new double[n * atoms];
                kernel.compute(
                        n,
                        x,
                        x,
                        x,
                        x,
                        new StructureFactors(n, scattering.problem().reflections(), false));
            }
        }
    }

    @Test
    void worldsThatCannotBeMadeLeaveNothing() {
        int before = OpenThings.of(context);
        GroupShape impossible = new GroupShape(20, 16, 8); // no vectors of five numbers
        String message = assertThrows(
                        EngineFailureException.class,
                        () -> DeviceWorlds.open(context, plan, Precision.SINGLE, impossible, NUMBER))
                .getMessage();
        assertTrue(message.contains("does not compile places.cl"), message);
        OpenThings.assertAre(before, context);
    }
}
