package org.objcryst.molecule.dynamics;

/** An energy that depends on the coordinates of atoms. */
public interface Potential {
    /**
     * The energy.
     *
     * @param xyz x, y, z of each atom in Å
     * @return in any unit, the same as that of kinetic energies
     */
    double energy(double[] xyz);

    /**
     * Adds its gradient.
     *
     * @param xyz x, y, z of each atom in Å
     * @param gradient energy per Å, added to
     */
    void addGradient(double[] xyz, double[] gradient);
}
