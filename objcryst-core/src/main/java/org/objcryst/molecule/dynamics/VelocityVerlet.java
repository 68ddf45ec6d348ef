package org.objcryst.molecule.dynamics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Atoms of equal mass m that move in a potential V by the velocity form of Verlet's steps (M-15):
 *
 * <pre>
 *   r ← r + v Δt + F Δt²/(2m),   v ← v + (F_old + F_new) Δt/(2m),   F = −∂V/∂r
 * </pre>
 *
 * @see "Swope et al. (1982), J. Chem. Phys. 76, 637–649"
 */
public final class VelocityVerlet {
    private static final double MASS = 500;

    private final Potential potential;
    private final boolean[] held;
    private final double timeStep;
    private final double[] xyz;
    private final double[] velocity;
    private double[] force;
    private double[] before;

    /**
     * Atoms at rest.
     *
     * @param potential what acts on them
     * @param xyz their coordinates in Å, modified by {@link #step()}
     * @param held coordinates that do not move
     * @param timeStep Δt
     */
    public VelocityVerlet(Potential potential, double[] xyz, boolean[] held, double timeStep) {
        this.potential = potential;
        this.xyz = xyz;
        this.held = held.clone();
        this.timeStep = timeStep;
        velocity = new double[xyz.length];
        force = new double[xyz.length];
        before = new double[xyz.length];
        computeForce();
    }

    /**
     * Gives all atoms that are not held velocities of random direction, the whole neither moving nor turning where none is held.
     *
     * @param random source of randomness
     * @param kinetic their kinetic energy
     */
    public void kick(RandomGenerator random, double kinetic) {
        boolean free = true;
        for (int i = 0; i < velocity.length; i++) {
            velocity[i] = held[i] ? 0 : random.nextGaussian();
            free &= !held[i];
        }
        if (free) {
            WholeMotion.remove(xyz, velocity);
        }
        double now = kineticEnergy();
        scale(now > 0 ? Math.sqrt(kinetic / now) : 0);
    }

    /** Moves for one Δt. */
    public void step() {
        double half = timeStep / (2 * MASS);
        for (int i = 0; i < xyz.length; i++) {
            if (!held[i]) {
                xyz[i] += timeStep * (velocity[i] + half * force[i]);
            }
        }
        computeForce();
        for (int i = 0; i < xyz.length; i++) {
            if (!held[i]) {
                velocity[i] += half * (before[i] + force[i]);
            }
        }
    }

    /**
     * Scales the velocities so that potential and kinetic energy have a sum; atoms stop where the potential alone exceeds it.
     *
     * @param total the sum
     */
    public void hold(double total) {
        double kinetic = kineticEnergy();
        double wanted = Math.max(0, total - potential.energy(xyz));
        scale(kinetic > 0 ? Math.sqrt(wanted / kinetic) : 0);
    }

    /**
     * The kinetic energy.
     *
     * @return ½ m Σ v²
     */
    public double kineticEnergy() {
        double sum = 0;
        for (double v : velocity) {
            sum += v * v;
        }
        return MASS / 2 * sum;
    }

    /**
     * Potential and kinetic energy.
     *
     * @return their sum, constant for small Δt
     */
    public double totalEnergy() {
        return potential.energy(xyz) + kineticEnergy();
    }

    private void scale(double factor) {
        for (int i = 0; i < velocity.length; i++) {
            velocity[i] *= factor;
        }
    }

    private void computeForce() {
        double[] old = before;
        before = force;
        force = old;
        Arrays.fill(force, 0);
        potential.addGradient(xyz, force);
        for (int i = 0; i < force.length; i++) {
            force[i] = -force[i];
        }
    }
}
