package org.objcryst.molecule;

/**
 * How often random moves of a molecule are runs of molecular dynamics under its restraints (molecule.md 5.10), and with how much energy.
 * They end in a conformation that has little to do with the one before and still nearly obeys the restraints.
 */
public final class DynamicsMoves {
    private static final double USUAL_ENERGY = 40;

    private double share;
    private double energy = USUAL_ENERGY;

    /** Never. */
    DynamicsMoves() {}

    /**
     * The share of moves that are such runs.
     *
     * @return 0 at first
     */
    public double share() {
        return share;
    }

    /**
     * Sets the share of moves that are such runs.
     *
     * @param newShare 0 to 1
     * @return this
     */
    public DynamicsMoves share(double newShare) {
        if (!(newShare >= 0 && newShare <= 1)) {
            throw new IllegalArgumentException("a share of moves must lie between 0 and 1, got %s".formatted(newShare));
        }
        share = newShare;
        return this;
    }

    /**
     * The energy of a run.
     *
     * @return cost and kinetic energy together, a restraint; 40 at first
     */
    public double energy() {
        return energy;
    }

    /**
     * Sets the energy of a run.
     *
     * @param newEnergy cost and kinetic energy together, a restraint, positive
     * @return this
     */
    public DynamicsMoves energy(double newEnergy) {
        if (!(newEnergy > 0 && newEnergy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the energy of a run must be positive, got %s".formatted(newEnergy));
        }
        energy = newEnergy;
        return this;
    }
}
