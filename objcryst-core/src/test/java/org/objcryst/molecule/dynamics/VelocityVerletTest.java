package org.objcryst.molecule.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class VelocityVerletTest {
    private static final double MASS = 500;
    private static final double STIFFNESS = 200; // energy per Å²

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(3);

    /** Two atoms on a spring: reduced mass m/2, ω = √(2k/m). */
    @Test
    void aSpringSwingsWithItsFrequency() {
        double[] xyz = {0, 0, 0, 1.3, 0, 0};
        double period = 2 * Math.PI / Math.sqrt(2 * STIFFNESS / MASS);
        int steps = 2000;
        VelocityVerlet motion = new VelocityVerlet(new Spring(1.2), xyz, new boolean[6], period / steps);
        double start = motion.totalEnergy();
        for (int n = 0; n < steps / 2; n++) {
            motion.step();
        }
        assertEquals(1.1, xyz[3] - xyz[0], 1e-5); // second order in the time step
        for (int n = 0; n < steps / 2; n++) {
            motion.step();
        }
        assertEquals(1.3, xyz[3] - xyz[0], 1e-5);
        assertEquals(start, motion.totalEnergy(), 1e-5 * start);
    }

    @Test
    void aKickNeitherShiftsNorTurnsTheWhole() {
        double[] before = random.doubles(15, 0, 3).toArray();
        double[] after = before.clone();
        VelocityVerlet motion = new VelocityVerlet(new Nothing(), after, new boolean[15], 1e-3);
        motion.kick(random, 700);
        assertEquals(700, motion.kineticEnergy(), 1e-9);
        motion.step();
        double[] momentum = new double[3];
        double[] angular = new double[3];
        for (int at = 0; at < 15; at += 3) {
            for (int k = 0; k < 3; k++) {
                int p = at + (k + 1) % 3;
                int q = at + (k + 2) % 3;
                momentum[k] += after[at + k] - before[at + k];
                angular[k] += before[p] * (after[q] - before[q]) - before[q] * (after[p] - before[p]);
            }
        }
        for (int k = 0; k < 3; k++) {
            assertEquals(0, momentum[k], 1e-12);
            assertEquals(0, angular[k], 1e-8);
        }
        assertTrue(Math.abs(after[0] - before[0]) > 1e-5);
    }

    @Test
    void atomsOnALineCanBeKickedToo() {
        double[] xyz = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        VelocityVerlet motion = new VelocityVerlet(new Nothing(), xyz, new boolean[9], 1e-3);
        motion.kick(random, 10);
        assertEquals(10, motion.kineticEnergy(), 1e-9);
    }

    @Test
    void heldCoordinatesStay() {
        double[] xyz = {0, 0, 0, 1.3, 0, 0};
        boolean[] held = {true, true, true, false, true, true};
        VelocityVerlet motion = new VelocityVerlet(new Spring(1), xyz, held, 0.01);
        motion.kick(random, 5);
        for (int n = 0; n < 100; n++) {
            motion.step();
        }
        assertEquals(0, xyz[0]);
        assertEquals(0, xyz[4]);
        assertTrue(xyz[3] != 1.3);
    }

    @Test
    void velocitiesAreScaledToATotalEnergy() {
        double[] xyz = {0, 0, 0, 1.3, 0, 0};
        VelocityVerlet motion = new VelocityVerlet(new Spring(1.2), xyz, new boolean[6], 0.01);
        motion.kick(random, 5);
        motion.hold(9);
        assertEquals(9, motion.totalEnergy(), 1e-9);
        motion.hold(0.1);
        assertEquals(0, motion.kineticEnergy());
    }

    /** ½ k (x₂ − x₁ − length)², along x. */
    private record Spring(double length) implements Potential {
        @Override
        public double energy(double[] xyz) {
            double e = xyz[3] - xyz[0] - length;
            return STIFFNESS / 2 * e * e;
        }

        @Override
        public void addGradient(double[] xyz, double[] gradient) {
            double slope = STIFFNESS * (xyz[3] - xyz[0] - length);
            gradient[3] += slope;
            gradient[0] -= slope;
        }
    }

    private static final class Nothing implements Potential {
        @Override
        public double energy(double[] xyz) {
            return 0;
        }

        @Override
        public void addGradient(double[] xyz, double[] gradient) {
            // no force
        }
    }
}
