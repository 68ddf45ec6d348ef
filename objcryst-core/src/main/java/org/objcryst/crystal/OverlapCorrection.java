package org.objcryst.crystal;

import java.util.Optional;

/**
 * The correction of occupancies for overlap (C-17) of atoms that are not where the crystal has them; holds work arrays.
 *
 * @see OccupancyCorrection
 */
public final class OverlapCorrection {
    private final Crystal crystal;
    private final DynamicalOccupancy rule;
    private final double[] occupancies;
    private final Components atoms;
    private final AtomGradient gradient;

    private OverlapCorrection(Crystal crystal, boolean[] concerned) {
        this.crystal = crystal;
        rule = new DynamicalOccupancy(crystal.atomList().components(), concerned);
        occupancies = uncorrected(crystal);
        atoms = new Components(occupancies.length);
        gradient = new AtomGradient(occupancies.length);
    }

    /**
     * What a crystal corrects.
     *
     * @param crystal as it is now
     * @return empty if it corrects nothing
     */
    public static Optional<OverlapCorrection> of(Crystal crystal) {
        return Optional.ofNullable(crystal.corrected()).map(concerned -> new OverlapCorrection(crystal, concerned));
    }

    /**
     * Occupancies without correction.
     *
     * @param crystal as it is now
     * @return one an atom, a new array
     */
    public static double[] uncorrected(Crystal crystal) {
        return crystal.written().occupancy;
    }

    /**
     * Corrects the occupancies of a crystal whose atoms are elsewhere.
     *
     * @param x fractional coordinates along a, from {@code from} on
     * @param y along b
     * @param z along c
     * @param occupancy overwritten from {@code from} on
     * @param from place of the first atom
     */
    public void apply(double[] x, double[] y, double[] z, double[] occupancy, int from) {
        take(x, y, z, from);
        double[] factors = rule.factors(crystal.search(), crystal.cell(), atoms);
        for (int i = 0; i < factors.length; i++) {
            occupancy[from + i] = occupancies[i] * factors[i];
        }
    }

    /**
     * Makes of derivatives of a cost by coordinates and corrected occupancies those by coordinates alone.
     *
     * @param x as in {@link #apply}
     * @param y along b
     * @param z along c
     * @param occupancy corrected
     * @param from place of the first atom
     * @param g modified from {@code from} on
     */
    public void unravel(double[] x, double[] y, double[] z, double[] occupancy, int from, AtomGradient g) {
        int n = occupancies.length;
        take(x, y, z, from);
        System.arraycopy(occupancy, from, atoms.occupancy, 0, n);
        System.arraycopy(g.x, from, gradient.x, 0, n);
        System.arraycopy(g.y, from, gradient.y, 0, n);
        System.arraycopy(g.z, from, gradient.z, 0, n);
        System.arraycopy(g.occupancy, from, gradient.occupancy, 0, n);
        rule.unravel(crystal.search(), crystal.cell(), atoms, gradient);
        System.arraycopy(gradient.x, 0, g.x, from, n);
        System.arraycopy(gradient.y, 0, g.y, from, n);
        System.arraycopy(gradient.z, 0, g.z, from, n);
    }

    private void take(double[] x, double[] y, double[] z, int from) {
        System.arraycopy(x, from, atoms.x, 0, occupancies.length);
        System.arraycopy(y, from, atoms.y, 0, occupancies.length);
        System.arraycopy(z, from, atoms.z, 0, occupancies.length);
    }
}
